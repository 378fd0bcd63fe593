using System.Linq;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Tests.Phones;

namespace PhoneCallCtx.Plugins.Tests.Rules;

public class PhoneReasonTests
{
    private static readonly Region UnitedStates = NumberingPlan.Current.FindRegion("US")!;

    [Theory]
    [InlineData("+9991234567", "PCC101.UnknownCallingCode")]
    [InlineData("020 7946 0018", "PCC101.NoCallingCode")]
    [InlineData("+1 425 555", "PCC101.TooShort")]
    [InlineData("+142555501234", "PCC101.TooLong")]
    [InlineData("+35441012345", "PCC101.NoSuchLength")]
    [InlineData("+447700900123", "PCC101.NotInPlan")]
    [InlineData("+49301", "PCC101.NotInPlan")]
    [InlineData("+49", "PCC101.TooFewDigits")]
    [InlineData("+491", "PCC101.TooShort")]
    [InlineData("+4930231250001234567", "PCC101.TooManyDigits")]
    [InlineData("+", "PCC101.NoDigit")]
    [InlineData("CALL ME", "PCC101.Words")]
    [InlineData("CALL 911", "PCC101.Character")]
    [InlineData("1.42556E+10", "PCC101.Scientific")]
    [InlineData("14255550123.0", "PCC101.Decimal")]
    [InlineData("+1425555****", "PCC101.Masked")]
    [InlineData("+00442079460018", "PCC101.InternationalPrefix")]
    [InlineData("8:acs:1b5cc06b", "PCC101.Identifier")]
    [InlineData("sip:@host", "PCC101.Address")]
    [InlineData("tel:12;ext= 7", "PCC101.Address")]
    public void An_invalid_number_has_the_template_of_the_rule(string text, string template) => Reason(text, null)!.Template.Should().Be(template);

    [Theory]
    [InlineData("+14255550123")]
    [InlineData("+1 800 FLOWERS")]
    [InlineData("CALL +14255550123")]
    [InlineData("anonymous")]
    [InlineData("sip:+9991234567@example.com")]
    [InlineData("112")]
    [InlineData("4021")]
    [InlineData("")]
    public void A_valid_number_and_its_substitutes_have_no_reason(string text) => Reason(text, null).Should().BeNull();

    [Fact]
    public void A_default_region_applies_as_in_the_rule()
    {
        Reason("425 555 0123", null)!.Template.Should().Be("PCC101.NoCallingCode");
        Reason("425 555 0123", UnitedStates).Should().BeNull();
        Reason("200 555 0123", UnitedStates)!.Template.Should().Be("PCC101.NotInPlan");
    }

    [Fact]
    public void Every_text_that_no_column_accepts_has_words_in_every_language()
    {
        foreach (var text in PhoneShapeTests.Rejected.Select(row => (string)((object[])row)[0]))
        {
            var kind = PhoneReader.Read(text, null).Kind;
            var reason = Reason(text, null);
            (reason is null).Should().Be(kind is not (PhoneKind.Number or PhoneKind.Invalid) || PhoneReader.Read(text, null).IsValid, text);
            if (reason is not null) LanguageCatalog.All.Should().AllSatisfy(language => language.Say(reason.Template, reason.Facts).Should().NotBeEmpty());
        }
    }

    private static PhoneReason? Reason(string text, Region? region) => PhoneReason.Of(text, PhoneReader.Read(text, region), region);
}
