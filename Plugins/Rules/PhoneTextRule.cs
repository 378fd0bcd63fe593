using System.Globalization;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>A phone column holds a phone number, or one of the other things that a call record holds in its place.</summary>
internal sealed class PhoneTextRule : Rule
{
    private readonly IPhoneJudge _judge;
    private readonly ColumnDefinition[] _columns;

    public PhoneTextRule(IPhoneJudge judge, params ColumnDefinition[] columns)
        : base("PCC101", "A phone column holds a phone number", columns)
    {
        _judge = judge;
        _columns = columns;
    }

    public override void Judge(RowChange change, ViolationReport report)
    {
        foreach (var column in _columns)
        {
            var value = change.Supplied(column);

            // Text over the limit is the length rule's; its content is not worth a second complaint.
            if (value.Kind != ColumnValueKind.Text || value.Text!.Length > column.MaxLength) continue;
            if (change.ChangeOf(column) != ColumnChange.Changed) continue;

            var verdict = _judge.Judge(value.Text);
            if (verdict.IsAccepted) continue;

            Report(report, change, column, verdict.Fault.ToString(),
                new Fact("value", Excerpt.Of(value.Text)),
                new Fact("character", verdict.Position < 0 ? string.Empty : Excerpt.Of(value.Text[verdict.Position])),
                new Fact("position", (verdict.Position + 1).ToString(CultureInfo.InvariantCulture)),
                new Fact("digits", verdict.Digits.ToString(CultureInfo.InvariantCulture)),
                new Fact("fewest", verdict.FewestDigits.ToString(CultureInfo.InvariantCulture)),
                new Fact("most", PhoneText.MostDigits.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
