using System.Globalization;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>A phone column holds a phone number, or one of the other things that a call record holds in its place.</summary>
internal sealed class PhoneTextRule(IPhoneJudge judge, params ColumnDefinition[] columns)
    : ColumnRule("PCC101", "A phone column holds a phone number", columns)
{
    protected override void Judge(RowChange change, ColumnDefinition column, ColumnValue value, ViolationReport report)
    {
        // Text over the limit is the length rule's; its content is not worth a second complaint.
        if (value.Kind != ColumnValueKind.Text || value.Text!.Length > column.MaxLength || !change.Changes(column)) return;

        var verdict = judge.Judge(value.Text);
        if (verdict.IsAccepted) return;

        Report(report, change, column, verdict.Fault.ToString(),
            new Fact("value", Excerpt.Of(value.Text)),
            new Fact("character", verdict.Position < 0 ? string.Empty : Excerpt.Of(value.Text[verdict.Position])),
            new Fact("position", (verdict.Position + 1).ToString(CultureInfo.InvariantCulture)),
            new Fact("digits", verdict.Digits.ToString(CultureInfo.InvariantCulture)),
            new Fact("fewest", verdict.FewestDigits.ToString(CultureInfo.InvariantCulture)),
            new Fact("most", PhoneText.MostDigits.ToString(CultureInfo.InvariantCulture)));
    }
}
