using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>A phone column contains a phone number, or other content that call records have in its place.</summary>
internal sealed class PhoneTextRule(RuleSettings settings) : ValueRule("PCC101", "A phone column contains a phone number", settings, ColumnTypes.None)
{
    /// <summary>The keys of the message templates, in the order of <see cref="PhoneFault"/>.</summary>
    private static readonly string[] Templates =
    [
        "PCC101.Blank", "PCC101.NoDigit", "PCC101.Character", "PCC101.Words", "PCC101.Identifier",
        "PCC101.Masked", "PCC101.Scientific", "PCC101.Decimal", "PCC101.TooFewDigits", "PCC101.TooManyDigits",
        "PCC101.Address", "PCC101.UnknownCallingCode", "PCC101.InternationalPrefix", "PCC101.NoCallingCode", "PCC101.TooShort",
        "PCC101.TooLong", "PCC101.NoSuchLength", "PCC101.NotInPlan", "PCC101.NotE164", "PCC101.RegionNotAllowed",
        "PCC101.TypeNotAllowed", "PCC101.WithheldNotAllowed", "PCC101.AddressNotAllowed", "PCC101.ShortNotAllowed", "PCC101.ExtensionNotAllowed",
        "PCC101.NonGeographicNotAllowed",
    ];

    private readonly PhoneEvaluator _customer = new(settings.PolicyOf(PhoneCallTable.CustomerPhoneNumber));
    private readonly PhoneEvaluator _organization = new(settings.PolicyOf(PhoneCallTable.OrganizationPhoneNumber));

    public override string Setting => "phones";

    public override bool Reads(ColumnDefinition column) => ColumnGroups.IsPhone(column);

    public override string? Evaluate(in RowChange change, ColumnDefinition column, in ColumnValue value) =>
        value.Kind == ColumnValueKind.Text && EvaluatorOf(column).Evaluate(value.PlainText) is { } rejection ? TemplateOf(rejection.Fault) : null;

    private protected override Fact[] FactsOf(in RowChange change, ColumnDefinition column)
    {
        var text = change.Supplied[column].PlainText;
        var evaluator = EvaluatorOf(column);
        return evaluator.Evaluate(text) is { } rejection ? Facts(text, rejection, evaluator.Policy) : [];
    }

    private PhoneEvaluator EvaluatorOf(ColumnDefinition column) => ReferenceEquals(column, PhoneCallTable.CustomerPhoneNumber) ? _customer : _organization;

    internal static Fact[] Facts(string text, PhoneRejection rejection, PhonePolicy policy)
    {
        var facts = new List<Fact> { new("value", Excerpt.Of(text), isPersonal: true) };
        if (rejection.Position >= 0)
        {
            facts.Add(new Fact("position", Show(rejection.Position + 1)));
            facts.Add(new Fact("character", Excerpt.OfCharacter(text, rejection.Position), isPersonal: true));
        }

        if (rejection.Digits > 0 || rejection.Limit > 0) facts.Add(new Fact("digits", Show(rejection.Digits)));
        if (rejection.Fault is PhoneFault.TooFewDigits or PhoneFault.TooShort) facts.Add(new Fact("fewest", Show(rejection.Limit)));
        if (rejection.Fault is PhoneFault.TooManyDigits or PhoneFault.TooLong) facts.Add(new Fact("most", Show(rejection.Limit)));
        if (rejection.CallingCode is not null) facts.Add(new Fact("code", "+" + rejection.CallingCode));
        if (rejection.Prefix is not null) facts.Add(new Fact("prefix", rejection.Prefix));
        if (rejection.Region is { } region) facts.Add(new Fact("region", region.Name, [TermOf(region, rejection.Fault == PhoneFault.RegionNotAllowed ? TermKind.Region : TermKind.RegionName)]));
        if (rejection.E164 is not null) facts.Add(new Fact("e164", rejection.E164, isPersonal: true));
        if (rejection.Fault is PhoneFault.RegionNotAllowed or PhoneFault.TypeNotAllowed) AddAllowed(facts, rejection, policy);
        return facts.ToArray();
    }

    private static void AddAllowed(List<Fact> facts, PhoneRejection rejection, PhonePolicy policy)
    {
        if (rejection.Fault == PhoneFault.RegionNotAllowed)
        {
            facts.Add(new Fact("allowed", string.Join(", ", policy.Regions.Select(allowed => allowed.Id)), [.. policy.Regions.Select(allowed => TermOf(allowed, TermKind.Region))]));
            return;
        }

        facts.Add(new Fact("type", rejection.Type.LibraryName(), [TermOf(rejection.Type)]));
        facts.Add(new Fact("allowed", string.Join(", ", policy.Types.Select(type => type.LibraryName())), [.. policy.Types.Select(TermOf)]));
    }

    private static Term TermOf(Region region, TermKind kind) => new(kind, region.Id, region.Name);

    private static Term TermOf(NumberType type) => new(TermKind.NumberType, type.LibraryName());

    private static string Show(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The key of the message template for a fault.</summary>
    internal static string TemplateOf(PhoneFault fault) => Templates[(int)fault];
}
