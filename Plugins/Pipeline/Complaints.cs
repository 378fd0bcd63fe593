using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
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

    private readonly Language _language;
    private readonly int _total;
    private readonly Func<IEnumerable<KeyValuePair<string, int>>> _countByCode;
    private readonly StringBuilder _lines = new();
    private readonly StringBuilder _objects = new();
    private int _bytes;
    private int _shown;

    /// <summary>No complaints yet.</summary>
    /// <param name="language">The language of the message.</param>
    /// <param name="total">How many complaints there are.</param>
    /// <param name="countByCode">Counts all complaints by code. Called only when some are omitted.</param>
    private Complaints(Language language, int total, Func<IEnumerable<KeyValuePair<string, int>>> countByCode)
    {
        _language = language;
        _total = total;
        _countByCode = countByCode;
    }

    /// <summary>How many complaints are omitted.</summary>
    private int LeftOut => _total - _shown;

    /// <summary>Adds violations. In a request for many rows, each line names its row.</summary>
    public static Complaints Of(ViolationTally violations, Language language, bool isBulk = false)
    {
        var complaints = new Complaints(language, violations.Total, () => violations.Counts);
        foreach (var violation in violations.InOrder())
        {
            var row = isBulk ? "Targets[" + Show(violation.RowIndex) + "] " : string.Empty;

            // After the first one that does not fit, all are omitted, so that the shown ones have no gap.
            if (complaints._shown == Most || !complaints.TryAdd(row, violation.Column.DisplayName, violation.Rule.Code, violation.Template, violation.Facts, violation)) break;
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
        var complaints = new Complaints(language, problems.Count, () => [new KeyValuePair<string, int>(problems[0].Code, problems.Count)]);
        foreach (var problem in problems)
            if (complaints._shown == Most || !complaints.TryAdd(row: string.Empty, problem.Place, problem.Code, problem.Template, problem.Facts)) break;
        return complaints;
    }

    /// <summary>The problem that prevents a verdict on a save or an answer to a request. It always fits: names and places from outside are excerpts.</summary>
    public static Complaints Of(ProblemException problem, Language language) => Of([problem], language);

    /// <summary>The message: a first line, a line for each complaint, and a line that counts the omitted ones.</summary>
    public string ToText(string heading, params Fact[] facts)
    {
        var text = _language.Say(heading, facts) + _lines;
        return LeftOut == 0 ? text : text + "\n" + SayLeftOut();
    }

    private string SayLeftOut() => _language.Say(Keys.More,
    [
        new Fact("count", Show(LeftOut)),
        new Fact("total", Show(_total)),
        new Fact("counts", ShowCounts(", ", count => count.Key + " " + Show(count.Value))),
    ]);

    /// <summary>The complaints as data; an empty array when there are none.</summary>
    public string ToJson() => "[" + _objects + "]";

    /// <summary>The exception details: the data and, when complaints are omitted, the number of all complaints, of the omitted ones, and by code.</summary>
    public Dictionary<string, string> ToDetails()
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal) { [Rejection.DetailsKey] = ToJson() };
        if (LeftOut > 0) CountLeftOut(details);
        return details;
    }

    private void CountLeftOut(Dictionary<string, string> details)
    {
        details[Rejection.TotalKey] = Show(_total);
        details[Rejection.LeftOutKey] = Show(LeftOut);
        details[Rejection.CountsKey] = "{" + ShowCounts(",", count => "\"" + count.Key + "\":" + Show(count.Value)) + "}";
    }

    private static string Show(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string ShowCounts(string separator, Func<KeyValuePair<string, int>, string> show) => string.Join(separator, _countByCode().Select(show));

    /// <summary>Adds a complaint, if the message and the data have room for it.</summary>
    private bool TryAdd(string row, string? place, string code, string template, IReadOnlyList<Fact> facts, Violation? violation = null)
    {
        var message = _language.Say(place, template, facts);
        var line = "\n- " + row + message + " [" + code + "]";
        var json = (_shown == 0 ? string.Empty : ",") + ToJson(code, message, facts, violation);

        // An object has the text of its line and more, so the message stays within the limit too.
        var bytes = _bytes + Encoding.UTF8.GetByteCount(json);
        if (bytes > MostBytes - ReservedBytes) return false;

        _lines.Append(line);
        _objects.Append(json);
        _bytes = bytes;
        _shown++;
        return true;
    }

    private static string ToJson(string code, string message, IReadOnlyList<Fact> facts, Violation? violation)
    {
        var json = new StringBuilder("{\"row\":").Append(Show(violation is null ? 0 : violation.RowIndex));
        if (violation is not null && violation.RowId != Guid.Empty) AppendMember(json, ",\"id\":", violation.RowId.ToString());
        AppendMember(json, ",\"code\":", code);
        if (violation is not null) AppendMember(json, ",\"column\":", violation.Column.LogicalName);
        AppendMember(json, ",\"message\":", message);
        json.Append(",\"facts\":{");
        for (var i = 0; i < facts.Count; i++) AppendMember(json, (i == 0 ? "\"" : ",\"") + facts[i].Name + "\":", facts[i].Value);
        return json.Append("}}").ToString();
    }

    private static void AppendMember(StringBuilder json, string name, string value) => JsonText.Append(json.Append(name), value);
}
