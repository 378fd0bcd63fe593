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
        { "default", " ", "the text is blank. Give a phone number, or leave the column empty." },
        { "default", "+", "\"+\" has no digit. Give a phone number such as +14255550123." },
        { "default", "+1425555O123", "\"+1425555O123\" is not a phone number: character 9 (\"O\") cannot stand there. Give a number such as +14255550123." },
        { "default", "12", "\"12\" is not a phone number: 2 digits, at least 3 are needed. Give the whole number." },
        { "default", "CALL ME", "\"CALL ME\" is not a phone number: it has no digit. Give a number such as +14255550123, or anonymous for a withheld caller." },
        { "default", "8:acs:1b5cc06b", "\"8:acs:1b5cc06b\" is the identifier of a user or an app, and no phone number. Give the number of the call, or leave the column empty." },
        { "default", "+1425555****", "\"+1425555****\" is masked: some of its digits are hidden. Give the whole number." },
        { "default", "1.42556E+10", "\"1.42556E+10\" is in the scientific form of a spreadsheet: digits are lost. Take the number from its source again, as text." },
        { "default", "14255550123.0", "\"14255550123.0\" is a decimal, as spreadsheets write it. Give the digits before the point only." },
        { "default", "+00442079460018", "\"+00442079460018\" has 00 behind the plus sign. Leave out the 00: the calling code stands directly behind +." },
        { "default", "+44", "\"+44\" is not a phone number: 2 digits, at least 3 are needed. Give the whole number." },
        { "default", "+440", "\"+440\" is too short for United Kingdom (+44): 1 digits, at least 7. Give the whole number." },
        { "default", "+52 1 55 5555 0123", "\"+52 1 55 5555 0123\" is too long for Mexico (+52): 11 digits, at most 10. Leave out what is not part of the number, such as an old prefix behind +52, an extension or a second number." },
        { "default", "1234567890123456", "\"1234567890123456\" is not a phone number: 16 digits, at most 15 are allowed. Give one number only." },
        { "default", "sip:@host", "\"sip:@host\" is not a whole address: see character 6. Give it as sip:user@host or tel:+14255550123." },
        { "default", "+9991234567", "\"+9991234567\" has an unknown calling code: no country uses +999. Check the digits behind +." },
        { "valid", "020 7946 0018", "\"020 7946 0018\" has no calling code. Give it with + and the calling code, such as +14255550123." },
        { "default", "+1425555012", "\"+1425555012\" is too short for United States (+1): 9 digits, at least 10. Give the whole number." },
        { "default", "+142555501234", "\"+142555501234\" is too long for United States (+1): 11 digits, at most 10. Leave out what is not part of the number, such as an old prefix behind +1, an extension or a second number." },
        { "default", "+35441012345", "\"+35441012345\" has 8 digits, and no number of Iceland (+354) has as many. Check the number." },
        { "valid", "+447700900123", "\"+447700900123\" is not a number of United Kingdom (+44). Check the number." },
        { "e164", "+44 20 7946 0018", "\"+44 20 7946 0018\" is not written in E.164. Give it exactly so: +442079460018." },
        { "German", "+442079460018", "\"+442079460018\" is a number of United Kingdom. Only numbers of these regions may stand here: DE." },
        { "mobile", "+442079460018", "\"+442079460018\" is a number of the type FIXED_LINE. Only numbers of these types may stand here: MOBILE." },
        { "nothing but numbers", "anonymous", "a withheld caller (\"anonymous\") may not stand here. Give a phone number, or leave the column empty." },
        { "nothing but numbers", "sip:anna@example.com", "the address \"sip:anna@example.com\" may not stand here. Give a phone number such as +14255550123." },
        { "nothing but numbers", "112", "the short number \"112\" may not stand here. Give a whole phone number such as +14255550123." },
        { "nothing but numbers", "+442079460018 x1", "an extension may not stand here, as in \"+442079460018 x1\". Give a phone number without one, such as +14255550123." },
        { "nothing but numbers", "+80012345678", "\"+80012345678\" is a number of no country (+800). Give a number of a country." },
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
