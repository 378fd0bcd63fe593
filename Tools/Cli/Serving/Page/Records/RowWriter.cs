using System.Linq;
using System.Text.Json;
using PhoneCallCtx.Cli.Checking;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Settings.Comparing;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Serving.Page.Records;

/// <summary>Writes records with their verdicts for the page.</summary>
/// <param name="set">The records.</param>
/// <param name="evaluation">Their verdicts.</param>
/// <param name="settings">The settings that gave the verdicts.</param>
/// <param name="language">The language of messages.</param>
/// <param name="showsValues">Whether names and numbers are shown as they are.</param>
internal sealed class RowWriter(RecordSet set, Evaluation evaluation, RuleSettings settings, Language language, bool showsValues)
{
    private readonly OutcomeEvaluator _evaluator = new(settings, isApplicationUser: false);
    private readonly Messages _messages = new(showsValues, language);
    private readonly RecordRow _row = new();

    /// <summary>Writes one record.</summary>
    public void Write(Utf8JsonWriter json, int index)
    {
        set.Records.Fill(index, _row);
        var place = set.Records.PlaceOf(index);
        json.WriteStartObject();
        json.WriteString("input", place.Input);
        json.WriteNumber("row", place.Number);
        json.WriteNumber("line", place.Line);
        if (_row.Id is { } id) json.WriteString("id", id);
        else json.WriteNull("id");
        json.WriteString("verdict", RecordsAnswer.NameOf(evaluation.KindOf(index)));
        json.WriteStartArray("findings");
        var outcome = _evaluator.Evaluate(_row);
        foreach (var violation in outcome.Rejecting.Concat(outcome.Traced).Where(violation => violation.Rule.MayReject))
        {
            json.WriteStartObject();
            json.WriteString("code", violation.Rule.Code);
            json.WriteString("column", violation.Column.LogicalName);
            json.WriteBoolean("traced", outcome.Traced.Contains(violation));
            json.WriteString("value", ValueOf(violation));
            json.WriteString("message", _messages.Of(violation));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private string? ValueOf(Violation violation) => _row[violation.Column] is string text ? showsValues ? Excerpt.Of(text) : TextShape.Of(text) : null;
}
