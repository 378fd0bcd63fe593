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
/// The violations or the problem in one language: as the lines of a message, and as data, a JSON array of objects with row (from 0),
/// id, code, column, message and facts. Objects without a value for id or column omit it. At most the first <see cref="Most"/>
/// complaints are shown, and only while both the message and the data stay below <see cref="MostBytes"/>; the others are counted
/// by code. No other class formats violations.
/// </summary>
internal sealed class Complaints
{
    /// <summary>The most complaints in a message and its data.</summary>
    public const int Most = 50;

    /// <summary>The most bytes of UTF-8 in a message, and in its data.</summary>
    public const int MostBytes = 32 * 1024;

    /// <summary>Bytes reserved for the first line, which may contain the name of a step, and for the counts of the omitted complaints.</summary>
    private const int ReservedBytes = 2 * 1024;

    /// <summary>Created once, because it reads the type by reflection. Thread-safe.</summary>
    private static readonly DataContractJsonSerializer Serializer = new(typeof(Detail), new DataContractJsonSerializerSettings { UseSimpleDictionaryFormat = true });

    private readonly Language _language;
    private readonly int _total;
    private readonly IEnumerable<KeyValuePair<string, int>> _counts;
    private readonly StringBuilder _lines = new();
    private readonly StringBuilder _objects = new();
    private int _bytesOfLines;
    private int _bytesOfObjects;
    private int _shown;

    private Complaints(Language language, int total, IEnumerable<KeyValuePair<string, int>> counts)
    {
        _language = language;
        _total = total;
        _counts = counts;
    }

    /// <summary>How many complaints are omitted.</summary>
    private int LeftOut => _total - _shown;

    /// <summary>Adds violations. In a request for many rows, each line names its row.</summary>
    public static Complaints Of(ViolationTally violations, Language language, bool isBulk = false)
    {
        var complaints = new Complaints(language, violations.Total, violations.Counts);
        foreach (var violation in violations.InOrder())
        {
            var row = isBulk ? FormattableString.Invariant($"Targets[{violation.RowIndex}] ") : string.Empty;
            var detail = complaints.Describe(violation.Column.DisplayName, violation.Rule.Code, violation.Template, violation.Facts);
            detail.Row = violation.RowIndex;
            detail.Column = violation.Column.LogicalName;
            detail.Id = violation.RowId == Guid.Empty ? null : violation.RowId.ToString();

            // After the first one that does not fit, all are omitted, so that the shown ones have no gap.
            if (complaints._shown == Most || !complaints.TryAdd(row, detail)) break;
        }

        return complaints;
    }

    /// <summary>The violations of a verdict, in the language of the user. The language is read only when there is a violation.</summary>
    public static Complaints Of(in Verdict verdict, PluginExecution execution)
    {
        var violations = verdict.Violations;
        return Of(violations, violations.Total == 0 ? English.Instance : UserLanguage.Find(execution));
    }

    /// <summary>The problems of a configuration, at least one.</summary>
    public static Complaints Of(IReadOnlyList<ProblemException> problems, Language language)
    {
        var complaints = new Complaints(language, problems.Count, [new KeyValuePair<string, int>(problems[0].Code, problems.Count)]);
        foreach (var problem in problems)
            if (complaints._shown == Most || !complaints.TryAdd(row: string.Empty, complaints.Describe(problem.Place, problem.Code, problem.Template, problem.Facts))) break;
        return complaints;
    }

    /// <summary>The problem that prevents a verdict on a save or an answer to a request.</summary>
    public static Complaints Of(ProblemException problem, Language language)
    {
        var complaints = new Complaints(language, total: 1, []);
        if (complaints.TryAdd(row: string.Empty, complaints.Describe(problem.Place, problem.Code, problem.Template, problem.Facts))) return complaints;

        // A host may choose any name, of any length, for a message or a table.
        var place = problem.Place is null ? null : Excerpt.Of(problem.Place);
        complaints.TryAdd(row: string.Empty, complaints.Describe(place, problem.Code, problem.Template, [.. problem.Facts.Select(fact => new Fact(fact.Name, Excerpt.Of(fact.Value), fact.IsPersonal))]));
        return complaints;
    }

    /// <summary>The message: a first line, a line for each complaint, and a line that counts the omitted ones.</summary>
    public string ToText(string heading, params Fact[] facts)
    {
        var text = _language.Say(heading, facts) + _lines;
        return LeftOut == 0 ? text : text + "\n" + _language.Say(Keys.More,
        [
            new Fact("count", Show(LeftOut)),
            new Fact("total", Show(_total)),
            new Fact("counts", string.Join(", ", _counts.Select(count => count.Key + " " + Show(count.Value)))),
        ]);
    }

    /// <summary>The complaints as data; an empty array when there are none.</summary>
    public string ToJson() => "[" + _objects + "]";

    /// <summary>The exception details: the data and, when complaints are omitted, the number of all complaints, of the omitted ones, and by code.</summary>
    public Dictionary<string, string> ToDetails()
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal) { [Rejection.DetailsKey] = ToJson() };
        if (LeftOut == 0) return details;
        details[Rejection.TotalKey] = Show(_total);
        details[Rejection.LeftOutKey] = Show(LeftOut);
        details[Rejection.CountsKey] = "{" + string.Join(",", _counts.Select(count => "\"" + count.Key + "\":" + Show(count.Value))) + "}";
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

    /// <summary>Adds a complaint, if the message and the data have room for it.</summary>
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
