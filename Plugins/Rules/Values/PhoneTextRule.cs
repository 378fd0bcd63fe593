using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>A phone column holds a phone number, or one of the other things that a call record holds in its place.</summary>
internal sealed class PhoneTextRule(RuleSettings settings) : ValueRule("PCC101", "A phone column holds a phone number", settings, RuleSettings.PhoneColumns)
{
    private readonly PhoneJudge _customer = new(settings.PolicyOf(PhoneCallTable.CustomerPhoneNumber));
    private readonly PhoneJudge _organization = new(settings.PolicyOf(PhoneCallTable.OrganizationPhoneNumber));

    public override string Setting => "phones";

    /// <summary>Whether a value is a number as most are, which is accepted without a second thought.</summary>
    public bool AcceptsAtOnce(ColumnDefinition column, in ColumnValue value) => value.Kind == ColumnValueKind.Text && JudgeOf(column).AcceptsAtOnce(value.PlainText);

    public override Violation? Judge(in RowChange change, ColumnDefinition column, in ColumnValue value)
    {
        if (value.Kind != ColumnValueKind.Text) return null;

        var judge = JudgeOf(column);
        return judge.Judge(value.PlainText) is { } refusal
            ? Broken(change, column, refusal.Fault.ToString(), [.. Facts(value.PlainText, refusal, judge.Policy)])
            : null;
    }

    private PhoneJudge JudgeOf(ColumnDefinition column) => ReferenceEquals(column, PhoneCallTable.CustomerPhoneNumber) ? _customer : _organization;

    internal static IEnumerable<Fact> Facts(string text, PhoneRefusal refusal, PhonePolicy policy)
    {
        yield return new Fact("value", Excerpt.Of(text), isPersonal: true);
        if (refusal.Position >= 0)
        {
            yield return new Fact("position", Show(refusal.Position + 1));
            yield return new Fact("character", Excerpt.Of(text[refusal.Position]), isPersonal: true);
        }

        if (refusal.Digits > 0) yield return new Fact("digits", Show(refusal.Digits));
        if (refusal.Fault is PhoneFault.TooFewDigits or PhoneFault.TooShort) yield return new Fact("fewest", Show(refusal.Limit));
        if (refusal.Fault is PhoneFault.TooManyDigits or PhoneFault.TooLong) yield return new Fact("most", Show(refusal.Limit));
        if (refusal.CallingCode is not null) yield return new Fact("code", "+" + refusal.CallingCode);
        if (refusal.Region is not null) yield return new Fact("region", refusal.Region.Name);
        if (refusal.E164 is not null) yield return new Fact("e164", refusal.E164, isPersonal: true);
        if (refusal.Fault == PhoneFault.RegionNotAllowed) yield return new Fact("allowed", string.Join(", ", policy.Regions.Select(region => region.Id)));
        if (refusal.Fault != PhoneFault.TypeNotAllowed) yield break;
        yield return new Fact("type", refusal.Type.LibraryName());
        yield return new Fact("allowed", string.Join(", ", policy.Types.Select(type => type.LibraryName())));
    }

    private static string Show(int number) => number.ToString(CultureInfo.InvariantCulture);
}
