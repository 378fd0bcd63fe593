using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

/// <summary>The rule itself: text in, template key and message out. The tests of Phones cover the reading of numbers.</summary>
public class PhoneTextRuleTests
{
    private static readonly Region Germany = NumberingPlan.Current.FindRegion("DE")!;

    /// <summary>Policies by their name in the matrix.</summary>
    private static readonly Dictionary<string, PhonePolicy> Named = new(StringComparer.Ordinal)
    {
        ["default"] = PhonePolicy.Default,
        ["plausible"] = new() { Level = PhoneLevel.Plausible },
        ["valid"] = new() { Level = PhoneLevel.Valid },
        ["e164"] = new() { Level = PhoneLevel.E164 },
        ["e164, rewritten"] = new() { Level = PhoneLevel.E164, Normalize = true },
        ["nothing but numbers"] = new() { Allow = PhoneForms.None },
        ["no withheld callers"] = new() { Allow = PhoneForms.Default & ~PhoneForms.Withheld },
        ["letters"] = new() { Allow = PhoneForms.Default | PhoneForms.Vanity, DefaultRegion = NumberingPlan.Current.FindRegion("US") },
        ["German"] = new() { Regions = [Germany] },
        ["mobile"] = new() { Types = [NumberType.Mobile] },
        ["of Germany by default"] = new() { Level = PhoneLevel.Valid, DefaultRegion = Germany },
    };

    /// <summary>Each side of each boundary: the policy, the text, and the key of the message after PCC101; no key for accepted text.</summary>
    public static TheoryData<string, string, string> Boundaries => new()
    {
        { "default", " ", "Blank" }, { "default", "\u00A0\u200E", "Blank" }, { "default", " 112 ", "" },
        { "default", "+", "NoDigit" }, { "default", "( ) -", "NoDigit" },
        { "default", "CALL ME", "Words" }, { "default", "CALL 911", "Character" }, { "no withheld callers", "CALL ME", "Character" }, { "default", "+1425555O123", "Character" }, { "default", "++14255550123", "Character" }, { "default", "+14255550123", "" },
        { "default", "12", "TooFewDigits" }, { "default", "112", "" }, { "default", "+44", "TooFewDigits" }, { "default", "+442079", "" }, { "default", "+440", "TooShort" }, { "plausible", "+12", "TooFewDigits" }, { "plausible", "+112", "" },
        { "default", "1.42556E+10", "Scientific" }, { "default", "1425556", "" }, { "default", "14255550123.0", "Decimal" }, { "default", "14255550123", "" }, { "default", "+1425555****", "Masked" }, { "default", "+1425555*123", "Character" },
        { "default", "+00442079460018", "InternationalPrefix" }, { "of Germany by default", "+00442079460018", "" }, { "default", "0044 20 7946 0018", "" }, { "default", "8:acs:1b5cc06b", "Identifier" }, { "default", "4:+442079460018_1b5cc06b", "" },
        { "default", "1234567890123456", "TooManyDigits" }, { "default", "123456789012345", "" }, { "default", "+1234567890123456", "TooManyDigits" }, { "default", "+493012345678901", "" },
        { "default", "sip:@sbc1.example.com", "Address" }, { "default", "sip:anna@", "Address" }, { "default", "sip:anna@example.com", "" }, { "default", "tel:", "NoDigit" }, { "default", "tel:anna", "Character" }, { "default", "tel:+14255550123", "" },
        { "default", "+9991234567", "UnknownCallingCode" }, { "plausible", "+9991234567", "" }, { "default", "+9981234567", "TooShort" },
        { "default", "+1425555012", "TooShort" }, { "default", "+14255550123", "" }, { "plausible", "+1425555012", "" },
        { "default", "+142555501234", "TooLong" }, { "plausible", "+142555501234", "" },
        { "default", "+3544101234", "" }, { "default", "+35441012345", "NoSuchLength" }, { "default", "+354410123456", "" },
        { "default", "020 7946 0018", "" }, { "valid", "020 7946 0018", "NoCallingCode" }, { "valid", "+44 20 7946 0018", "" }, { "of Germany by default", "030 23125001", "" },
        { "default", "+447700900123", "" }, { "valid", "+447700900123", "NotInPlan" },
        { "valid", "+44 20 7946 0018", "" }, { "e164", "+44 20 7946 0018", "NotE164" }, { "e164", "+442079460018", "" }, { "e164", "+442079460018x7", "NotE164" }, { "e164, rewritten", "+44 20 7946 0018", "" },
        { "German", "+442079460018", "RegionNotAllowed" }, { "German", "+493023125001", "" },
        { "mobile", "+442079460018", "TypeNotAllowed" }, { "mobile", "+447400123456", "" },
        { "default", "anonymous", "" }, { "nothing but numbers", "anonymous", "WithheldNotAllowed" }, { "default", "+266696687", "" }, { "nothing but numbers", "+266696687", "WithheldNotAllowed" },
        { "nothing but numbers", "sip:anna@example.com", "AddressNotAllowed" }, { "nothing but numbers", "tel:+442079460018", "AddressNotAllowed" },
        { "nothing but numbers", "112", "ShortNotAllowed" },
        { "default", "+442079460018 x1", "" }, { "nothing but numbers", "+442079460018 x1", "ExtensionNotAllowed" }, { "nothing but numbers", "4021", "ExtensionNotAllowed" },
        { "default", "+80012345678", "" }, { "nothing but numbers", "+80012345678", "NonGeographicNotAllowed" }, { "nothing but numbers", "+442079460018", "" },
        { "default", "1-800-FLOWERS", "Character" }, { "letters", "1-800-FLOWERS", "" },
    };

    public static TheoryData<string, string, string> Messages => new()
    {
        { "default", " ", "The text is blank. Enter a phone number, or leave this field empty." },
        { "default", "+", "\"+\" has no digits. Enter a phone number such as +14255550123 instead." },
        { "default", "+1425555O123", "\"+1425555O123\" is not a phone number: character 9 (\"O\") is not allowed there. Enter a number such as +14255550123 instead." },
        { "default", "12", "\"12\" is not a phone number (digits: 2, minimum: 3). Enter the whole number." },
        { "default", "CALL ME", "\"CALL ME\" is not a phone number: it has no digits. Enter a number such as +14255550123, or anonymous for a withheld number." },
        { "default", "8:acs:1b5cc06b", "\"8:acs:1b5cc06b\" is the identifier of a user or an app, not a phone number. Enter the phone number of the call, or leave this field empty." },
        { "default", "+1425555****", "\"+1425555****\" is masked: some of its digits are hidden. Enter the whole number." },
        { "default", "1.42556E+10", "\"1.42556E+10\" is in the scientific notation of a spreadsheet: digits are lost. Copy the number from its source again, as text." },
        { "default", "14255550123.0", "\"14255550123.0\" is a decimal number, as spreadsheets write it. Enter only the digits before the decimal point." },
        { "default", "+00442079460018", "\"+00442079460018\" has 00 after the plus sign. Leave out 00: the country calling code comes directly after the plus sign." },
        { "default", "+44", "\"+44\" is not a phone number (digits: 2, minimum: 3). Enter the whole number." },
        { "default", "+440", "\"+440\" is too short for United Kingdom (+44). Digits: 1, minimum: 7. Enter the whole number." },
        { "default", "+52 1 55 5555 0123", "\"+52 1 55 5555 0123\" is too long for Mexico (+52). Digits: 11, maximum: 10. Leave out what is not part of the number, such as an old prefix after +52, an extension or a second number." },
        { "default", "1234567890123456", "\"1234567890123456\" is not a phone number (digits: 16, maximum: 15). Enter one number only." },
        { "default", "sip:@host", "\"sip:@host\" is not a complete address. Check character 6. Enter an address such as sip:user@host or tel:+14255550123 instead." },
        { "default", "+9991234567", "\"+9991234567\" has an unknown country calling code: no country uses +999. Check the digits after the +." },
        { "valid", "020 7946 0018", "\"020 7946 0018\" has no country calling code. Enter it like +14255550123, with + and the country calling code." },
        { "default", "+1425555012", "\"+1425555012\" is too short for United States (+1). Digits: 9, minimum: 10. Enter the whole number." },
        { "default", "+142555501234", "\"+142555501234\" is too long for United States (+1). Digits: 11, maximum: 10. Leave out what is not part of the number, such as an old prefix after +1, an extension or a second number." },
        { "default", "+35441012345", "\"+35441012345\" has 8 digits. Numbers in Iceland (+354) never have that length. Check the number." },
        { "valid", "+447700900123", "\"+447700900123\" is not a valid number in United Kingdom (+44). Check the number." },
        { "e164", "+44 20 7946 0018", "\"+44 20 7946 0018\" is not in international format (E.164). Enter +442079460018 instead." },
        { "German", "+442079460018", "\"+442079460018\" is a number of the region United Kingdom (GB). Only numbers of these regions are allowed here: Germany (DE)." },
        { "mobile", "+442079460018", "\"+442079460018\" is a number of the type fixed line (FIXED_LINE). Only numbers of these types are allowed here: mobile (MOBILE)." },
        { "nothing but numbers", "anonymous", "A withheld number (\"anonymous\") is not allowed here. Enter a phone number, or leave this field empty." },
        { "nothing but numbers", "sip:anna@example.com", "The address \"sip:anna@example.com\" is not allowed here. Enter a phone number such as +14255550123 instead." },
        { "nothing but numbers", "112", "The short number \"112\" is not allowed here. Enter a whole phone number such as +14255550123 instead." },
        { "nothing but numbers", "+442079460018 x1", "An extension, as in \"+442079460018 x1\", is not allowed here. Enter a phone number such as +14255550123, without an extension." },
        { "nothing but numbers", "+80012345678", "\"+80012345678\" does not belong to a country (+800). Enter a number that does." },
    };

    public static TheoryData<string> Texts =>
    [
        "+442079460018", "+44 20 7946 0018", "+447700900123", "+493023125001", "+14255550123", "+1 425 5550", "+142555501234", "+1 425 555", "+35441012345",
        "+49301", "+493012", "+4930123", "+4930 12", "+49 30 12345678901", "+49 30 123456789012", "+1234567890123456", "+80012345678", "+8001234567", "+9991234567",
        "+266696687", "+112", "020 7946 0018", "112", "4021", "anonymous", "sip:alice@example.com", "tel:+442079460018", "+442079460018;ext=7", "CALL ME", "1-800-FLOWERS",
    ];

    private static IEnumerable<PhonePolicy> Policies =>
    [
        .. Enum.GetValues<PhoneLevel>().Select(level => new PhonePolicy { Level = level }),
        .. Enum.GetValues<PhoneForms>().Select(form => new PhonePolicy { Allow = PhoneForms.Default & ~form }),
        new PhonePolicy { Level = PhoneLevel.Plausible, Allow = PhoneForms.None },
        new PhonePolicy { Regions = [Germany] },
        new PhonePolicy { Types = [NumberType.Mobile] },
        new PhonePolicy { Level = PhoneLevel.Plausible, Types = [NumberType.Mobile] },
        new PhonePolicy { DefaultRegion = Germany },
    ];

    [Fact]
    public void The_rule_covers_the_two_phone_columns() =>
        RuleBook.Default.Rules.Single(rule => rule.Code == "PCC101").Columns.Select(column => column.LogicalName).Should().Equal("msdyn_fromphone", "msdyn_tophone");

    [Fact]
    public void Every_fault_has_its_template_and_a_case_in_the_matrix() => Boundaries.Select(row => (string)row[2]).Where(key => key.Length > 0).Distinct()
        .Should().BeEquivalentTo(Enum.GetNames<PhoneFault>());

    [Theory]
    [MemberData(nameof(Boundaries))]
    public void Text_is_accepted_or_rejected_with_the_template_of_its_fault(string policy, string text, string key)
    {
        string[] expected = key.Length == 0 ? [] : ["PCC101." + key];
        foreach (var column in ColumnGroups.Phones)
        {
            Row.Templates(isNew: true, new Row { [column] = text }, settings: Settings(column, Named[policy])).Should().Equal(expected);
            Row.Templates(isNew: false, new Row { [column] = text }, new Row { [column] = "911" }, Settings(column, Named[policy])).Should().Equal(expected);
        }
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void The_message_names_what_is_wrong(string policy, string text, string message) =>
        Row.Messages(isNew: true, new Row { [PhoneCallTable.CustomerPhoneNumber] = text }, settings: Settings(PhoneCallTable.CustomerPhoneNumber, Named[policy])).Should().Equal(message);

    [Fact]
    public void Every_fault_has_a_message_in_the_tests()
    {
        var templates = Messages.SelectMany(row => Row.Templates(isNew: true, new Row { [PhoneCallTable.CustomerPhoneNumber] = (string)row[1] }, settings: Settings(PhoneCallTable.CustomerPhoneNumber, Named[(string)row[0]])));
        templates.Distinct().Should().BeEquivalentTo(Enum.GetNames<PhoneFault>().Select(name => "PCC101." + name));
    }

    [Fact]
    public void Only_facts_with_values_of_the_row_are_personal()
    {
        PersonalFacts("default", "+1425555O123").Should().Equal("value", "character");
        PersonalFacts("e164", "+44 20 7946 0018").Should().Equal("value", "e164");
        PersonalFacts("German", "+442079460018").Should().Equal("value");

        static IEnumerable<string> PersonalFacts(string policy, string text) =>
            Row.Evaluate(isNew: true, new Row { [PhoneCallTable.CustomerPhoneNumber] = text }, settings: Settings(PhoneCallTable.CustomerPhoneNumber, Named[policy]))
                .Single().Facts.Where(fact => fact.IsPersonal).Select(fact => fact.Name);
    }

    [Fact]
    public void An_empty_column_and_a_stored_text_are_accepted()
    {
        foreach (var column in ColumnGroups.Phones)
        {
            Row.Codes(isNew: true, new Row { [column] = null }).Should().BeEmpty();
            Row.Codes(isNew: true, new Row { [column] = "" }).Should().BeEmpty();
            Row.Codes(isNew: false, new Row { [column] = "CALL ME" }, new Row { [column] = "CALL ME" }).Should().BeEmpty();
            Row.Codes(isNew: false, new Row { [column] = "CALL ME" }, new Row { [column] = "CALL ME" }, new RuleSettings { JudgeUnchanged = true }).Should().Equal("PCC101");
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_rule_rejects_exactly_what_the_evaluator_rejects(string text)
    {
        foreach (var policy in Policies)
        {
            foreach (var column in ColumnGroups.Phones)
            {
                string[] expected = new PhoneEvaluator(policy).Evaluate(text) is null ? [] : ["PCC101"];
                Row.Codes(isNew: true, new Row { [column] = text }, settings: Settings(column, policy)).Should().Equal(expected, $"{column} with {policy.Level}, {policy.Allow}");
            }
        }
    }

    [Fact]
    public void Each_column_has_its_own_evaluator()
    {
        var strict = new PhonePolicy { Level = PhoneLevel.Valid };
        foreach (var column in ColumnGroups.Phones)
            foreach (var evaluated in ColumnGroups.Phones)
                Row.Codes(isNew: true, new Row { [evaluated] = "+447700900123" }, settings: Settings(column, strict)).Should().Equal(evaluated == column ? ["PCC101"] : []);
    }

    [Theory]
    [InlineData("🅰14255550123", 1, "🅰")]
    [InlineData("+1425📞5550123", 6, "📞")]
    [InlineData("+1425\U0001D7DA5550123", 6, "\U0001D7DA")]
    public void A_character_beyond_the_basic_plane_is_named_whole(string text, int position, string character)
    {
        var facts = Row.Evaluate(isNew: true, new Row { [PhoneCallTable.CustomerPhoneNumber] = text }).Single().Facts;
        facts.Single(fact => fact.Name == "position").Value.Should().Be(position.ToString(System.Globalization.CultureInfo.InvariantCulture));
        facts.Single(fact => fact.Name == "character").Value.Should().Be(character);
    }

    private static RuleSettings Settings(ColumnDefinition column, PhonePolicy policy) =>
        new() { Phones = new Dictionary<string, PhonePolicy>(StringComparer.Ordinal) { [column.LogicalName] = policy } };
}
