using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// What is wrong, in one language: as the lines of a message, and the same as data, a JSON array of objects with row (from 0),
/// id, code, column, message and facts. Id and column are left out where there is none. The first <see cref="Most"/> complaints
/// at most, as long as both the message and the data stay below <see cref="MostBytes"/>; the others are counted by code. The one
/// place that says what a violation looks like.
/// </summary>
internal sealed class Complaints
{
    /// <summary>The most complaints that a message and its data have.</summary>
    public const int Most = 50;

    /// <summary>The most bytes of UTF-8 that a message has, and that its data have.</summary>
    public const int MostBytes = 32 * 1024;

    /// <summary>Room for the first line, which may have the name of a step, and for what counts the complaints that are left out.</summary>
    private const int ReservedBytes = 2 * 1024;

    /// <summary>Made once: it reads the type by reflection. Any number of threads may write with it.</summary>
    private static readonly DataContractJsonSerializer Serializer = new(typeof(Detail), new DataContractJsonSerializerSettings { UseSimpleDictionaryFormat = true });

    private readonly Language _language;
    private readonly ViolationTally? _violations;
    private readonly StringBuilder _lines = new();
    private readonly StringBuilder _objects = new();
    private int _bytesOfLines;
    private int _bytesOfObjects;
    private int _shown;

    private Complaints(Language language, ViolationTally? violations = null)
    {
        _language = language;
        _violations = violations;
    }

    /// <summary>How many complaints are left out.</summary>
    private int LeftOut => _violations is null ? 0 : _violations.Total - _shown;

    /// <summary>Violations; of a request for many rows, each line names its row.</summary>
    public static Complaints Of(ViolationTally violations, Language language, bool isBulk = false)
    {
        var complaints = new Complaints(language, violations);
        foreach (var violation in violations.InOrder())
        {
            var row = isBulk ? FormattableString.Invariant($"Targets[{violation.RowIndex}] ") : string.Empty;
            var detail = complaints.Describe(violation.Column.DisplayName, violation.Rule.Code, violation.Template, violation.Facts);
            detail.Row = violation.RowIndex;
            detail.Column = violation.Column.LogicalName;
            detail.Id = violation.RowId == Guid.Empty ? null : violation.RowId.ToString();

            // Those after one that does not fit are left out too: what is shown has no gap.
            if (complaints._shown == Most || !complaints.TryAdd(row, detail)) break;
        }

        return complaints;
    }

    /// <summary>What a verdict has against a row, in the language of the user, which is read only when there is something.</summary>
    public static Complaints Of(in Verdict verdict, PluginExecution execution)
    {
        var violations = verdict.Violations;
        return Of(violations, violations.Total == 0 ? English.Instance : UserLanguage.Find(execution));
    }

    /// <summary>What keeps a save from a verdict, or a request from an answer.</summary>
    public static Complaints Of(ProblemException problem, Language language)
    {
        var complaints = new Complaints(language);
        if (complaints.TryAdd(row: string.Empty, complaints.Describe(problem.Place, problem.Code, problem.Template, problem.Facts))) return complaints;

        // A host may give any name to a message or a table, of any length.
        var place = problem.Place is null ? null : Excerpt.Of(problem.Place);
        complaints.TryAdd(row: string.Empty, complaints.Describe(place, problem.Code, problem.Template, [.. problem.Facts.Select(fact => new Fact(fact.Name, Excerpt.Of(fact.Value), fact.IsPersonal))]));
        return complaints;
    }

    /// <summary>The message: a first line, a line for each complaint, and one that counts those that are left out.</summary>
    public string ToText(string heading, params Fact[] facts)
    {
        var text = _language.Say(heading, facts) + _lines;
        return LeftOut == 0 ? text : text + "\n" + _language.Say(Keys.More,
        [
            new Fact("count", Show(LeftOut)),
            new Fact("total", Show(_violations!.Total)),
            new Fact("counts", string.Join(", ", _violations.Counts.Select(count => count.Key + " " + Show(count.Value)))),
        ]);
    }

    /// <summary>The complaints as data; an empty array when there are none.</summary>
    public string ToJson() => "[" + _objects + "]";

    /// <summary>The exception details: the data; where complaints are left out, also how many there are, how many of them are left out, and how many there are by code.</summary>
    public Dictionary<string, string> ToDetails()
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal) { [Rejection.DetailsKey] = ToJson() };
        if (LeftOut == 0) return details;
        details[Rejection.TotalKey] = Show(_violations!.Total);
        details[Rejection.LeftOutKey] = Show(LeftOut);
        details[Rejection.CountsKey] = "{" + string.Join(",", _violations.Counts.Select(count => "\"" + count.Key + "\":" + Show(count.Value))) + "}";
        return details;
    }

    private static string Show(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Detail Describe(string? place, string code, string template, IReadOnlyList<Fact> facts)
    {
        var detail = new Detail
        {
            Code = code,
            Message = _language.Say(place, template, facts),
            Facts = new Dictionary<string, string>(StringComparer.Ordinal),
        };
        foreach (var fact in facts) detail.Facts.Add(fact.Name, fact.Value);
        return detail;
    }

    /// <summary>Adds a complaint, when the message and the data have room for it.</summary>
    private bool TryAdd(string row, Detail detail)
    {
        var line = "\n- " + row + detail.Message + " [" + detail.Code + "]";
        var json = (_shown == 0 ? string.Empty : ",") + ToJson(detail);
        var bytesOfLines = _bytesOfLines + Encoding.UTF8.GetByteCount(line);
        var bytesOfObjects = _bytesOfObjects + Encoding.UTF8.GetByteCount(json);
        if (Math.Max(bytesOfLines, bytesOfObjects) > MostBytes - ReservedBytes) return false;

        _lines.Append(line);
        _objects.Append(json);
        _bytesOfLines = bytesOfLines;
        _bytesOfObjects = bytesOfObjects;
        _shown++;
        return true;
    }

    private static string ToJson(Detail detail)
    {
        using var stream = new MemoryStream();
        Serializer.WriteObject(stream, detail);
        return Encoding.UTF8.GetString(stream.ToArray());
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
