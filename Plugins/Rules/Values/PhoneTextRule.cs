using System.Globalization;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>A phone column holds a phone number, or one of the other things that a call record holds in its place.</summary>
internal sealed class PhoneTextRule(RuleSettings settings, IPhoneJudge judge)
    : ValueRule("PCC101", "A phone column holds a phone number", settings, [PhoneCallTable.CustomerPhoneNumber, PhoneCallTable.OrganizationPhoneNumber])
{
    private readonly IPhoneJudge _judge = judge;

    public override Violation? Judge(in RowChange change, ColumnDefinition column, in ColumnValue value)
    {
        if (value.Kind != ColumnValueKind.Text) return null;
        var verdict = _judge.Judge(value.Text!);
        if (verdict.IsAccepted) return null;

        var given = new Fact("value", Excerpt.Of(value.Text!), isPersonal: true);
        return verdict.Fault switch
        {
            PhoneFault.Character or PhoneFault.Address => Broken(change, column, verdict.Fault.ToString(), given,
                new Fact("position", Show(verdict.Position + 1)), new Fact("character", Excerpt.Of(value.Text![verdict.Position]), isPersonal: true)),
            PhoneFault.TooFewDigits => Broken(change, column, verdict.Fault.ToString(), given, new Fact("digits", Show(verdict.Digits)), new Fact("fewest", Show(verdict.FewestDigits))),
            PhoneFault.TooManyDigits => Broken(change, column, verdict.Fault.ToString(), given, new Fact("digits", Show(verdict.Digits)), new Fact("most", Show(PhoneText.MostDigits))),
            _ => Broken(change, column, verdict.Fault.ToString(), given),
        };
    }

    private static string Show(int number) => number.ToString(CultureInfo.InvariantCulture);
}
