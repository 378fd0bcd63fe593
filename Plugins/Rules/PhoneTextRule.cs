using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>A phone column contains a phone number, or other content that call records have in its place.</summary>
internal sealed class PhoneTextRule(RuleSettings settings) : ValueRule("PCC101", "A phone column contains a phone number", settings, ColumnGroups.Phones)
{
    private readonly PhoneEvaluator _customer = new(settings.PolicyOf(PhoneCallTable.CustomerPhoneNumber));
    private readonly PhoneEvaluator _organization = new(settings.PolicyOf(PhoneCallTable.OrganizationPhoneNumber));

    public override string Setting => "phones";

    public override string? Evaluate(in RowChange change, ColumnDefinition column, in ColumnValue value) =>
        value.Kind == ColumnValueKind.Text && EvaluatorOf(column).Evaluate(value.PlainText) is { } rejection ? TemplateOf(rejection.Fault) : null;

    private protected override Fact[] FactsOf(in RowChange change, ColumnDefinition column)
    {
        var text = change.Supplied[column].PlainText;
        var evaluator = EvaluatorOf(column);
        return evaluator.Evaluate(text) is { } rejection ? [.. Facts(text, rejection, evaluator.Policy)] : [];
    }

    public override bool CertainlyAccepts(ColumnDefinition column, in ColumnValue value) =>
        value.Kind == ColumnValueKind.Text && EvaluatorOf(column).AcceptsAtOnce(value.PlainText);

    private PhoneEvaluator EvaluatorOf(ColumnDefinition column) => ReferenceEquals(column, PhoneCallTable.CustomerPhoneNumber) ? _customer : _organization;

    internal static IEnumerable<Fact> Facts(string text, PhoneRejection rejection, PhonePolicy policy)
    {
        yield return new Fact("value", Excerpt.Of(text), isPersonal: true);
        if (rejection.Position >= 0)
        {
            yield return new Fact("position", Show(rejection.Position + 1));
            yield return new Fact("character", Excerpt.OfCharacter(text, rejection.Position), isPersonal: true);
        }

        if (rejection.Digits > 0 || rejection.Limit > 0) yield return new Fact("digits", Show(rejection.Digits));
        if (rejection.Fault is PhoneFault.TooFewDigits or PhoneFault.TooShort) yield return new Fact("fewest", Show(rejection.Limit));
        if (rejection.Fault is PhoneFault.TooManyDigits or PhoneFault.TooLong) yield return new Fact("most", Show(rejection.Limit));
        if (rejection.CallingCode is not null) yield return new Fact("code", "+" + rejection.CallingCode);
        if (rejection.Prefix is not null) yield return new Fact("prefix", rejection.Prefix);
        if (rejection.Region is { } region) yield return new Fact("region", region.Name, [TermOf(region, rejection.Fault == PhoneFault.RegionNotAllowed ? TermKind.Region : TermKind.RegionName)]);
        if (rejection.E164 is not null) yield return new Fact("e164", rejection.E164, isPersonal: true);
        if (rejection.Fault == PhoneFault.RegionNotAllowed) yield return new Fact("allowed", string.Join(", ", policy.Regions.Select(allowed => allowed.Id)), [.. policy.Regions.Select(allowed => TermOf(allowed, TermKind.Region))]);
        if (rejection.Fault != PhoneFault.TypeNotAllowed) yield break;
        yield return new Fact("type", rejection.Type.LibraryName(), [TermOf(rejection.Type)]);
        yield return new Fact("allowed", string.Join(", ", policy.Types.Select(type => type.LibraryName())), [.. policy.Types.Select(TermOf)]);
    }

    private static Term TermOf(Region region, TermKind kind) => new(kind, region.Id, region.Name);

    private static Term TermOf(NumberType type) => new(TermKind.NumberType, type.LibraryName());

    private static string Show(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The key of the message template for a fault.</summary>
    internal static string TemplateOf(PhoneFault fault) => fault switch
    {
        PhoneFault.Blank => "PCC101.Blank",
        PhoneFault.NoDigit => "PCC101.NoDigit",
        PhoneFault.Character => "PCC101.Character",
        PhoneFault.Words => "PCC101.Words",
        PhoneFault.Identifier => "PCC101.Identifier",
        PhoneFault.Masked => "PCC101.Masked",
        PhoneFault.Scientific => "PCC101.Scientific",
        PhoneFault.Decimal => "PCC101.Decimal",
        PhoneFault.TooFewDigits => "PCC101.TooFewDigits",
        PhoneFault.TooManyDigits => "PCC101.TooManyDigits",
        PhoneFault.Address => "PCC101.Address",
        PhoneFault.UnknownCallingCode => "PCC101.UnknownCallingCode",
        PhoneFault.InternationalPrefix => "PCC101.InternationalPrefix",
        PhoneFault.NoCallingCode => "PCC101.NoCallingCode",
        PhoneFault.TooShort => "PCC101.TooShort",
        PhoneFault.TooLong => "PCC101.TooLong",
        PhoneFault.NoSuchLength => "PCC101.NoSuchLength",
        PhoneFault.NotInPlan => "PCC101.NotInPlan",
        PhoneFault.NotE164 => "PCC101.NotE164",
        PhoneFault.RegionNotAllowed => "PCC101.RegionNotAllowed",
        PhoneFault.TypeNotAllowed => "PCC101.TypeNotAllowed",
        PhoneFault.WithheldNotAllowed => "PCC101.WithheldNotAllowed",
        PhoneFault.AddressNotAllowed => "PCC101.AddressNotAllowed",
        PhoneFault.ShortNotAllowed => "PCC101.ShortNotAllowed",
        PhoneFault.ExtensionNotAllowed => "PCC101.ExtensionNotAllowed",
        PhoneFault.NonGeographicNotAllowed => "PCC101.NonGeographicNotAllowed",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, message: null),
    };
}
