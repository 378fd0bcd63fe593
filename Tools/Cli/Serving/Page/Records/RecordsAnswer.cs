using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Web;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Reports.Kinds;
using PhoneCallCtx.Cli.Verdicts;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.WebApi;

namespace PhoneCallCtx.Cli.Serving.Page.Records;

/// <summary>Loads records, and answers what becomes of them under settings: the counts, and the records themselves.</summary>
/// <param name="configuration">The settings.</param>
/// <param name="sets">The loaded records.</param>
internal sealed class RecordsAnswer(Configuration configuration, RecordSets sets)
{
    /// <summary>The most records of an answer.</summary>
    public const int MostRows = 200;

    /// <summary>Loads a file: the body, with its name and the number of a set to add it to in the query.</summary>
    public ApiResponse Load(ApiRequest request)
    {
        var query = HttpUtility.ParseQueryString(request.Target.Split('?', 2) is [_, var text] ? text : "");
        var set = int.TryParse(query["set"], CultureInfo.InvariantCulture, out var id) ? sets.Find(id) : sets.Begin();
        lock (set)
        {
            try
            {
                RecordLoader.Load(set, query["name"] is { Length: > 0 } name ? name : "file", request.Body);
            }
            catch (PageError)
            {
                // A part of the records would look like all of them.
                sets.Drop(set);
                throw;
            }

            return PageJson.Answer(json => WriteSet(json, set));
        }
    }

    /// <summary>The counts under settings, and how they differ from those under the settings in force.</summary>
    public ApiResponse Count(ApiRequest request)
    {
        var question = PageJson.Read<RecordsQuestion>(request);
        var set = sets.Find(question.Set);
        lock (set)
        {
            var (now, inForce) = (Evaluate(set, question.Settings), Evaluate(set, settings: null));
            return PageJson.Answer(json =>
            {
                json.WriteStartObject();
                foreach (var kind in Enum.GetValues<VerdictKind>()) json.WriteNumber(NameOf(kind), now.CountOf(kind));
                json.WriteNumber("rewritten", now.Rewritten);
                json.WriteNumber("unreadable", set.Unreadable);
                JsonValues.WriteList(json, "findings", now.Counts(), counted =>
                {
                    json.WriteString("code", counted.Finding.Code);
                    json.WriteString("column", counted.Finding.Column.LogicalName);
                    json.WriteBoolean("traced", counted.Finding.IsTraced);
                    json.WriteNumber("count", counted.Count);
                });
                json.WriteStartArray("changes");
                foreach (var change in Enumerable.Range(0, set.Records.Count).Select(index => (Before: inForce.KindOf(index), After: now.KindOf(index))).Where(change => change.Before != change.After).GroupBy(change => change).OrderBy(group => group.Key))
                {
                    json.WriteStartObject();
                    json.WriteString("before", NameOf(change.Key.Before));
                    json.WriteString("after", NameOf(change.Key.After));
                    json.WriteNumber("count", change.Count());
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            });
        }
    }

    /// <summary>The records that the question chooses, with their verdicts.</summary>
    public ApiResponse Rows(ApiRequest request)
    {
        var question = PageJson.Read<RecordsQuestion>(request);
        var set = sets.Find(question.Set);
        lock (set)
        {
            var (now, inForce) = (Evaluate(set, question.Settings), Evaluate(set, settings: null));
            int[] chosen = [.. Enumerable.Range(0, set.Records.Count).Where(index => IsChosen(question, now, inForce, index))];
            var rows = new RowWriter(set, now, configuration.Read(question.Settings), Configuration.LanguageOf(question.Language), question.ShowValues);
            return PageJson.Answer(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("count", chosen.Length);
                json.WriteStartArray("rows");
                foreach (var index in chosen.Skip(Math.Max(0, question.Offset)).Take(Math.Clamp(question.Count, 0, MostRows))) rows.Write(json, index);
                json.WriteEndArray();
                json.WriteEndObject();
            });
        }
    }

    /// <summary>A report on all records of the set.</summary>
    public ApiResponse Report(ApiRequest request)
    {
        var question = PageJson.Read<RecordsQuestion>(request);
        var ending = "." + question.Report;
        if (!ReportForms.Has(ending)) throw new PageError(400, PageError.BadBody, $"there is no report \"{Excerpt.Of(question.Report ?? "")}\". Give one of: {ReportForms.Endings}.");
        configuration.Read(question.Settings);
        var set = sets.Find(question.Set);
        lock (set) return new RecordReport(set, configuration.TextOf(question.Settings)).Write(ending, Configuration.LanguageOf(question.Language).Tag, question.ShowValues);
    }

    /// <summary>The name of a verdict for the page.</summary>
    public static string NameOf(VerdictKind kind) => kind switch
    {
        VerdictKind.Accepted => "accepted",
        VerdictKind.WouldBeRejected => "wouldBeRejected",
        _ => "rejected",
    };

    private static bool IsChosen(RecordsQuestion question, Evaluation now, Evaluation inForce, int index) =>
        (question.Verdict is null || question.Verdict == NameOf(now.KindOf(index)))
        && (!question.Changed || now.KindOf(index) != inForce.KindOf(index))
        && ((question.Code is null && question.Column is null) || now.FindingsOf(index).Any(finding => (question.Code ?? finding.Code) == finding.Code && (question.Column ?? finding.Column.LogicalName) == finding.Column.LogicalName));

    /// <summary>Evaluates a set, unless that is done already.</summary>
    private Evaluation Evaluate(RecordSet set, string? settings)
    {
        var text = configuration.TextOf(settings);
        if (text == configuration.InForce) return set.InForce is { } known && known.Settings == text ? known : set.InForce = Evaluation.Of(set.Records, text, configuration.Read(text));
        if (set.Last is { } last && last.Settings == settings) return last;
        return set.Last = Evaluation.Of(set.Records, settings, configuration.Read(settings));
    }

    private static void WriteSet(Utf8JsonWriter json, RecordSet set)
    {
        json.WriteStartObject();
        json.WriteNumber("set", set.Id);
        json.WriteNumber("records", set.Records.Count);
        json.WriteNumber("unreadable", set.Unreadable);
        json.WriteNumber("deleted", set.Deleted);
        json.WriteStartArray("inputs");
        foreach (var input in set.Inputs)
        {
            json.WriteStartObject();
            json.WriteString("name", input.Name);
            json.WriteString("kind", input.Kind);
            json.WriteNumber("records", input.Records);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("faults");
        foreach (var fault in set.Faults) json.WriteStringValue(Shown.Line(fault));
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
