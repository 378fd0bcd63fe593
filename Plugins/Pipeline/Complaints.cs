using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// Everything that is wrong, in one language: as the lines of a message, and the same as data, a JSON array of objects with
/// row (from 0), id, code, column, message and facts. Id and column are left out where there is none. The one place that
/// says what a violation looks like.
/// </summary>
internal sealed class Complaints(Language language)
{
    /// <summary>Made once: it reads the type by reflection. Any number of threads may write with it.</summary>
    private static readonly DataContractJsonSerializer Serializer = new(typeof(List<Detail>), new DataContractJsonSerializerSettings { UseSimpleDictionaryFormat = true });

    private readonly StringBuilder _lines = new();
    private readonly List<Detail> _details = [];

    /// <summary>Violations; of a request for many rows, each line names its row.</summary>
    public static Complaints Of(IReadOnlyList<Violation> violations, Language language, bool isBulk = false)
    {
        var complaints = new Complaints(language);
        foreach (var violation in violations)
        {
            var row = isBulk ? FormattableString.Invariant($"Targets[{violation.RowIndex}] ") : string.Empty;
            var detail = complaints.Add(row, violation.Column.DisplayName, violation.Rule.Code, violation.Template, violation.Facts);
            detail.Row = violation.RowIndex;
            detail.Column = violation.Column.LogicalName;
            detail.Id = violation.RowId == Guid.Empty ? null : violation.RowId.ToString();
        }

        return complaints;
    }

    /// <summary>What a verdict has against a row, in the language of the user, which is read only when there is something.</summary>
    public static Complaints Of(in Verdict verdict, PluginExecution execution)
    {
        var violations = verdict.Violations;
        return Of(violations, violations.Count == 0 ? English.Instance : UserLanguage.Find(execution));
    }

    /// <summary>What keeps a save from a verdict, or a request from an answer.</summary>
    public static Complaints Of(ProblemException problem, Language language)
    {
        var complaints = new Complaints(language);
        complaints.Add(row: string.Empty, problem.Place, problem.Code, problem.Template, problem.Facts);
        return complaints;
    }

    /// <summary>The message: a first line, and a line for each complaint.</summary>
    public string ToText(string heading, params Fact[] facts) => language.Say(heading, facts) + _lines;

    /// <summary>The complaints as data; an empty array when there are none.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        Serializer.WriteObject(stream, _details);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private Detail Add(string row, string? place, string code, string template, IReadOnlyList<Fact> facts)
    {
        var said = (place is null ? string.Empty : place + ": ") + language.Say(template, facts);
        _lines.Append("\n- ").Append(row).Append(said).Append(" [").Append(code).Append(']');

        var detail = new Detail { Code = code, Message = said, Facts = new Dictionary<string, string>(StringComparer.Ordinal) };
        foreach (var fact in facts) detail.Facts.Add(fact.Name, fact.Value);
        _details.Add(detail);
        return detail;
    }

    [DataContract]
    private sealed class Detail
    {
        [DataMember(Name = "row", Order = 0)]
        public int Row { get; set; }

        [DataMember(Name = "id", Order = 1, EmitDefaultValue = false)]
        public string? Id { get; set; }

        [DataMember(Name = "code", Order = 2)]
        public string? Code { get; set; }

        [DataMember(Name = "column", Order = 3, EmitDefaultValue = false)]
        public string? Column { get; set; }

        [DataMember(Name = "message", Order = 4)]
        public string? Message { get; set; }

        [DataMember(Name = "facts", Order = 5)]
        public Dictionary<string, string>? Facts { get; set; }
    }
}
