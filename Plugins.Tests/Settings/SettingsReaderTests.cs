using System;
using System.Linq;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Settings;

public class SettingsReaderTests
{
    [Theory]
    [InlineData("""{"severity":{}}""")]
    [InlineData("""{"phones":{}}""")]
    [InlineData("""{"severity":{},"phones":{"msdyn_fromphone":{}},"$schema":"x"}""")]
    public void A_list_without_severities_or_policies_sets_nothing(string json) => SettingsReader.Read(json).Should().BeSameAs(RuleSettings.Default);

    [Theory]
    [InlineData("""{"transitions":{}}""")]
    [InlineData("""{"required":[]}""")]
    [InlineData("""{"fixedOnceSet":[]}""")]
    [InlineData("""{"phones":{"msdyn_fromphone":{"allow":[]},"msdyn_tophone":{}}}""")]
    [InlineData("""{"severity":{},"mode":"enforce"}""")]
    public void A_setting_with_an_empty_value_is_set(string json) => SettingsReader.Read(json).Should().NotBeSameAs(RuleSettings.Default);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    public void No_configuration_means_the_defaults(string? json) => SettingsReader.Read(json).Should().BeSameAs(RuleSettings.Default);

    [Theory]
    [InlineData("{}")]
    [InlineData("\uFEFF { } ")]
    [InlineData("""{"$schema":"settings.schema.json"}""")]
    [InlineData("""{"mode":"enforce","applicationUsers":"enforce","judgeUnchanged":false,"severity":{},"lockInactiveRows":false,"fixedOnceSet":[],"required":[]}""")]
    public void An_omitted_setting_has_its_default(string json) => SettingsReader.Read(json).Should().BeEquivalentTo(RuleSettings.Default);

    [Fact]
    public void Every_setting_is_read()
    {
        var settings = SettingsReader.Read("""
            {
              "mode": "audit", "applicationUsers": "audit", "judgeUnchanged": true, "lockInactiveRows": true,
              "severity": { "PCC101": "trace", "PCC001": "off", "PCC007": "off", "PCC201": "reject" },
              "transitions": { "Active": ["Inactive"], "Inactive": [] },
              "fixedOnceSet": ["msdyn_tophone", "msdyn_callsid"], "required": ["msdyn_callsid", "msdyn_liveworkitemid"]
            }
            """);
        settings.Mode.Should().Be(RuleMode.Audit);
        settings.ApplicationUsers.Should().Be(RuleMode.Audit);
        settings.JudgeUnchanged.Should().BeTrue();
        settings.LockInactiveRows.Should().BeTrue();
        settings.Severities!.ToDictionary().Should().Equal(new System.Collections.Generic.Dictionary<string, Severity>
        {
            ["PCC001"] = Severity.Off,
            ["PCC007"] = Severity.Off,
            ["PCC101"] = Severity.Trace,
            ["PCC201"] = Severity.Reject,
        });
        settings.FixedOnceSet.Should().Equal(PhoneCallTable.OrganizationPhoneNumber, PhoneCallTable.CallIdentifier);
        settings.Required.Should().Equal(PhoneCallTable.CallIdentifier, PhoneCallTable.Conversation);

        var (active, inactive) = (PhoneCallTable.FindState(0)!, PhoneCallTable.FindState(1)!);
        settings.Transitions.Allow(active, inactive).Should().BeTrue();
        settings.Transitions.Allow(inactive, active).Should().BeFalse();
    }

    [Fact]
    public void Each_phone_column_has_its_own_policy()
    {
        var settings = SettingsReader.Read("""
            {"phones":{"msdyn_fromphone":{"level":"e164","allow":["withheld","vanity"],"regions":["DE","AT","DE"],"types":["MOBILE"],"defaultRegion":"DE","normalize":true}}}
            """);
        var policy = settings.PolicyOf(PhoneCallTable.CustomerPhoneNumber);
        (policy.Level, policy.Allow, policy.DefaultRegion!.Name, policy.Normalize).Should().Be((PhoneLevel.E164, PhoneForms.Withheld | PhoneForms.Vanity, "Germany", true));
        policy.Regions.Select(region => region.Id).Should().Equal("DE", "AT");
        policy.Types.Should().Equal(NumberType.Mobile);
        settings.PolicyOf(PhoneCallTable.OrganizationPhoneNumber).Should().BeSameAs(PhonePolicy.Default);

        PhonePolicy.Default.Should().BeEquivalentTo(new { Level = PhoneLevel.Possible, DefaultRegion = (Region?)null, Normalize = false });
        Enum.GetValues<PhoneForms>().Where(form => form is not (PhoneForms.None or PhoneForms.Default)).Should().AllSatisfy(form => PhonePolicy.Default.Allows(form).Should().Be(form != PhoneForms.Vanity));
    }

    [Fact]
    public void A_status_without_transitions_is_final()
    {
        var transitions = SettingsReader.Read("""{"transitions":{"Inactive":["Inactive","Active","Active"]}}""").Transitions;
        var (active, inactive) = (PhoneCallTable.FindState(0)!, PhoneCallTable.FindState(1)!);
        transitions.Allow(active, inactive).Should().BeFalse();
        transitions.Allow(active, active).Should().BeTrue();
        transitions.Allow(inactive, active).Should().BeTrue();
    }

    [Fact]
    public void A_column_named_twice_counts_once() =>
        SettingsReader.Read("""{"required":["msdyn_callsid","msdyn_callsid"]}""").Required.Should().Equal(PhoneCallTable.CallIdentifier);

    /// <summary>Configurations that cannot be used, with the whole message.</summary>
    public static TheoryData<string, string> Unusable => new()
    {
        // not JSON: the place is line:column
        { "audit", "\"1:1\": This is not valid JSON: \"a\" is not allowed here." },
        { "{", "\"1:2\": This is not valid JSON: the text ends too early." },
        { "{\"mode\":\"audit\"", "\"1:16\": This is not valid JSON: the text ends too early." },
        { "{\"mode\":\"audit}", "\"1:16\": This is not valid JSON: the text ends too early." },
        { "{\n  \"mode\": audit\n}", "\"2:11\": This is not valid JSON: \"a\" is not allowed here." },
        { "{\"mode\":\"audit\",}", "\"1:17\": This is not valid JSON: \"}\" is not allowed here." },
        { "{\"required\":[\"msdyn_callsid\",]}", "\"1:30\": This is not valid JSON: \"]\" is not allowed here." },
        { "{\"mode\" \"audit\"}", "\"1:9\": This is not valid JSON: \"\"\" is not allowed here." },
        { "{'mode':'audit'}", "\"1:2\": This is not valid JSON: \"'\" is not allowed here." },
        { "{mode:1}", "\"1:2\": This is not valid JSON: \"m\" is not allowed here." },
        { "{} {}", "\"1:4\": This is not valid JSON: \"{\" is not allowed here." },
        { "// note\n{}", "\"1:1\": This is not valid JSON: \"/\" is not allowed here." },
        { "{\"judgeUnchanged\":tru}", "\"1:22\": This is not valid JSON: \"}\" is not allowed here." },
        { "{\"judgeUnchanged\":True}", "\"1:19\": This is not valid JSON: \"T\" is not allowed here." },
        { "{\"judgeUnchanged\":01}", "\"1:20\": This is not valid JSON: \"1\" is not allowed here." },
        { "{\"judgeUnchanged\":1 2}", "\"1:21\": This is not valid JSON: \"2\" is not allowed here." },
        { "{\"judgeUnchanged\":-}", "\"1:20\": This is not valid JSON: \"}\" is not allowed here." },
        { "{\"judgeUnchanged\":1.}", "\"1:21\": This is not valid JSON: \"}\" is not allowed here." },
        { "{\"judgeUnchanged\":1e}", "\"1:21\": This is not valid JSON: \"}\" is not allowed here." },
        { "{\"mode\":\"au\ndit\"}", "\"1:12\": This is not valid JSON: \"\\u000A\" is not allowed here." },
        { "{\"mode\":\"\\x\"}", "\"1:11\": This is not valid JSON: \"x\" is not allowed here." },
        { "{\"mode\":\"\\u12G4\"}", "\"1:14\": This is not valid JSON: \"G\" is not allowed here." },
        { "{\u00A0}", "\"1:2\": This is not valid JSON: \"\\u00A0\" is not allowed here." },
        { new string('[', 40), "\"1:34\": This is not valid JSON: \"[\" is not allowed here." },
        { string.Concat(Enumerable.Repeat("{\"a\":", 40)), "\"1:166\": This is not valid JSON: \"{\" is not allowed here." },

        // unknown keys and codes
        { """{"moed":"audit"}""", "\"$.moed\": There is no setting \"moed\". Use one of: $schema, mode, applicationUsers, judgeUnchanged, severity, transitions, lockInactiveRows, fixedOnceSet, required, phones." },
        { """{"Mode":"audit"}""", "\"$.Mode\": There is no setting \"Mode\". Use one of: $schema, mode, applicationUsers, judgeUnchanged, severity, transitions, lockInactiveRows, fixedOnceSet, required, phones." },
        { """{"":1}""", "\"$.\": There is no setting \"\". Use one of: $schema, mode, applicationUsers, judgeUnchanged, severity, transitions, lockInactiveRows, fixedOnceSet, required, phones." },
        { """{"severity":{"PCC999":"off"}}""", "\"$.severity.PCC999\": There is no setting \"PCC999\". Use one of: PCC001, PCC002, PCC003, PCC004, PCC005, PCC006, PCC007, PCC101, PCC201, PCC202, PCC203, PCC204, PCC205, PCC206, PCC301." },
        { """{"transitions":{"active":[]}}""", "\"$.transitions.active\": There is no setting \"active\". Use one of: Active, Inactive." },
        { """{"mode":"audit","mode":"off"}""", "\"$.mode\": \"mode\" is there twice. Use it once." },
        { """{"severity":{"PCC101":"off","PCC101":"off"}}""", "\"$.severity.PCC101\": \"PCC101\" is there twice. Use it once." },

        // unknown values
        { """{"mode":"Audit"}""", "\"$.mode\": \"Audit\" is not known. Use one of: enforce, audit, off." },
        { """{"mode":"au dit"}""", "\"$.mode\": \"au dit\" is not known. Use one of: enforce, audit, off." },
        { """{"applicationUsers":"off"}""", "\"$.applicationUsers\": \"off\" is not known. Use one of: enforce, audit." },
        { """{"severity":{"PCC101":"warn"}}""", "\"$.severity.PCC101\": \"warn\" is not known. Use one of: reject, trace, off." },
        { """{"severity":{"PCC007":"reject"}}""", "\"$.severity.PCC007\": \"reject\" is not known. Use one of: trace, off." },
        { """{"transitions":{"Active":["Closed"]}}""", "\"$.transitions.Active[0]\": \"Closed\" is not known. Use one of: Active, Inactive." },
        { """{"fixedOnceSet":["msdyn_callsid","msdyn_callername"]}""", "\"$.fixedOnceSet[1]\": \"msdyn_callername\" is not known. Use one of: msdyn_callsid, msdyn_fromphone, msdyn_tophone." },
        { """{"required":["createdon"]}""", "\"$.required[0]\": \"createdon\" is not known. Use one of: msdyn_callername, msdyn_callsid, msdyn_fromphone, msdyn_ismicrosoftteamsphonenumber, msdyn_liveworkitemid, msdyn_providername, msdyn_tophone." },
        { """{"phones":{"msdyn_callsid":{}}}""", "\"$.phones.msdyn_callsid\": There is no setting \"msdyn_callsid\". Use one of: msdyn_fromphone, msdyn_tophone." },
        { """{"phones":{"msdyn_tophone":{"Level":"valid"}}}""", "\"$.phones.msdyn_tophone.Level\": There is no setting \"Level\". Use one of: level, allow, regions, types, defaultRegion, withheldWords, normalize." },
        { """{"phones":{"msdyn_tophone":{"level":"strict"}}}""", "\"$.phones.msdyn_tophone.level\": \"strict\" is not known. Use one of: plausible, possible, valid, e164." },
        { """{"phones":{"msdyn_tophone":{"allow":["sms"]}}}""", "\"$.phones.msdyn_tophone.allow[0]\": \"sms\" is not known. Use one of: withheld, sip, tel, short, extension, vanity, nonGeographic." },
        { """{"phones":{"msdyn_tophone":{"types":["mobile"]}}}""", "\"$.phones.msdyn_tophone.types[0]\": \"mobile\" is not known. Use one of: FIXED_LINE, MOBILE, FIXED_LINE_OR_MOBILE, TOLL_FREE, PREMIUM_RATE, SHARED_COST, VOIP, PERSONAL_NUMBER, PAGER, UAN, VOICEMAIL." },
        { """{"phones":{"msdyn_fromphone":{"defaultRegion":"de"}}}""", "\"$.phones.msdyn_fromphone.defaultRegion\": \"de\" is not known. Use one of: AC, AD, AE, AF, AG, AI, AL, AM*" },
        { """{"phones":{"msdyn_fromphone":{"regions":["DE","UK"]}}}""", "\"$.phones.msdyn_fromphone.regions[1]\": \"UK\" is not known. Use one of: AC, AD, AE, AF, AG, AI, AL, AM*" },
        { """{"phones":{"msdyn_fromphone":{"defaultRegion":"001"}}}""", "\"$.phones.msdyn_fromphone.defaultRegion\": \"001\" is not known. Use one of: AC, AD, AE, AF, AG, AI, AL, AM*" },
        { "{\"mode\":\"\\u202Eaudit\\uD800\"}", "\"$.mode\": \"\\u202Eaudit\\uD800\" is not known. Use one of: enforce, audit, off." },

        // wrong types
        { "[]", "\"$\": A JSON value of type array is not allowed here. Provide one of type object." },
        { "null", "\"$\": A JSON value of type null is not allowed here. Provide one of type object." },
        { "\"audit\"", "\"$\": A JSON value of type string is not allowed here. Provide one of type object." },
        { """{"$schema":1}""", "\"$.$schema\": A JSON value of type number is not allowed here. Provide one of type string." },
        { """{"mode":null}""", "\"$.mode\": A JSON value of type null is not allowed here. Provide one of type string." },
        { """{"judgeUnchanged":"true"}""", "\"$.judgeUnchanged\": A JSON value of type string is not allowed here. Provide one of type boolean." },
        { """{"lockInactiveRows":1.5e-3}""", "\"$.lockInactiveRows\": A JSON value of type number is not allowed here. Provide one of type boolean." },
        { """{"mode":9}""", "\"$.mode\": A JSON value of type number is not allowed here. Provide one of type string." },
        { """{"mode":-9876543210.9e-0}""", "\"$.mode\": A JSON value of type number is not allowed here. Provide one of type string." },
        { """{"mode":0.0E+98}""", "\"$.mode\": A JSON value of type number is not allowed here. Provide one of type string." },
        { """{"severity":["PCC101"]}""", "\"$.severity\": A JSON value of type array is not allowed here. Provide one of type object." },
        { """{"severity":{"PCC101":false}}""", "\"$.severity.PCC101\": A JSON value of type boolean is not allowed here. Provide one of type string." },
        { """{"transitions":{"Active":"Inactive"}}""", "\"$.transitions.Active\": A JSON value of type string is not allowed here. Provide one of type array." },
        { """{"phones":[]}""", "\"$.phones\": A JSON value of type array is not allowed here. Provide one of type object." },
        { """{"phones":{"msdyn_fromphone":"valid"}}""", "\"$.phones.msdyn_fromphone\": A JSON value of type string is not allowed here. Provide one of type object." },
        { """{"phones":{"msdyn_fromphone":{"normalize":1}}}""", "\"$.phones.msdyn_fromphone.normalize\": A JSON value of type number is not allowed here. Provide one of type boolean." },
        { """{"phones":{"msdyn_fromphone":{"withheldWords":"Unbekannt"}}}""", "\"$.phones.msdyn_fromphone.withheldWords\": A JSON value of type string is not allowed here. Provide one of type array." },
        { """{"phones":{"msdyn_fromphone":{"withheldWords":["Unbekannt",1]}}}""", "\"$.phones.msdyn_fromphone.withheldWords[1]\": A JSON value of type number is not allowed here. Provide one of type string." },
        { """{"phones":{"msdyn_fromphone":{"withheldWords":[""]}}}""", "\"$.phones.msdyn_fromphone.withheldWords[0]\": \"\" cannot be a word for a withheld number. Use at most 40 characters that begin with a letter, without digits and without a space at the end." },
        { """{"phones":{"msdyn_fromphone":{"withheldWords":["Linie 7"]}}}""", "\"$.phones.msdyn_fromphone.withheldWords[0]\": \"Linie 7\" cannot be a word for a withheld number. Use at most 40 characters that begin with a letter, without digits and without a space at the end." },
        { """{"phones":{"msdyn_fromphone":{"withheldWords":[" Unbekannt"]}}}""", "\"$.phones.msdyn_fromphone.withheldWords[0]\": \" Unbekannt\" cannot be a word for*" },
        { """{"phones":{"msdyn_fromphone":{"withheldWords":["Unbekannt "]}}}""", "\"$.phones.msdyn_fromphone.withheldWords[0]\": \"Unbekannt \" cannot be a word for*" },
        { "{\"phones\":{\"msdyn_fromphone\":{\"withheldWords\":[\"Un\\tbekannt\"]}}}", "\"$.phones.msdyn_fromphone.withheldWords[0]\": \"Un\\u0009bekannt\" cannot be a word for*" },
        { "{\"phones\":{\"msdyn_fromphone\":{\"withheldWords\":[\"" + new string('u', 41) + "\"]}}}", "\"$.phones.msdyn_fromphone.withheldWords[0]\": \"" + new string('u', 40) + "…\" cannot be a word for*" },
        { "{\"phones\":{\"msdyn_fromphone\":{\"withheldWords\":[" + string.Join(',', Enumerable.Repeat("\"u\"", 51)) + "]}}}", "\"$.phones.msdyn_fromphone.withheldWords\": 51 values are too many. Provide at most 50." },
        { """{"phones":{"msdyn_fromphone":{"regions":"DE"}}}""", "\"$.phones.msdyn_fromphone.regions\": A JSON value of type string is not allowed here. Provide one of type array." },
        { """{"required":"msdyn_callsid"}""", "\"$.required\": A JSON value of type string is not allowed here. Provide one of type array." },
        { """{"required":[["msdyn_callsid"]]}""", "\"$.required[0]\": A JSON value of type array is not allowed here. Provide one of type string." },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void An_invalid_configuration_is_reported_with_position_and_expected_value(string json, string message) =>
        FluentActions.Invoking(() => SettingsReader.Read(json)).Should().Throw<ProblemException>().WithMessage(Escaped(message)).Which.Message.Should().StartWith(message.Split(": ")[0]);

    [Fact]
    public void The_reader_knows_every_JSON_escape() =>
        FluentActions.Invoking(() => SettingsReader.Read("""{"mode":"\"\\\/\b\f\n\r\t\u0041\u00e9\u00aF\u00Af"}""")).Should().Throw<ProblemException>()
            .Which.Message.Should().StartWith("\"$.mode\": \"\"\\/\\u0008\\u000C\\u000A\\u000D\\u0009Aé\u00AF\u00AF\" is not known.");

    [Fact]
    public void Words_that_differ_by_their_case_count_once() =>
        SettingsReader.Read("""{"phones":{"msdyn_fromphone":{"withheldWords":["Niemand","NIEMAND"]}}}""").Phones["msdyn_fromphone"].WithheldWords.Should().Equal("Niemand");

    [Fact]
    [Trait("Category", "Volume")]
    public void Every_text_gives_settings_or_the_documented_exception()
    {
        const string Whole = """{"mode":"audit","severity":{"PCC101":"trace"},"transitions":{"Active":["Inactive"]},"required":["msdyn_callsid"],"judgeUnchanged":false,"x":[1,-2.5e+3,null]}""";
        const string Alphabet = "{}[]\",:\\ue0-+. \n\0\uD800é";
        for (var i = 0; i <= Whole.Length; i++)
        {
            Read(Whole[..i]);
            foreach (var character in Alphabet)
            {
                Read(Whole[..i] + character + Whole[i..]);
                if (i < Whole.Length) Read(Whole[..i] + character + Whole[(i + 1)..]);
            }
        }

        static void Read(string json)
        {
            try
            {
                SettingsReader.Read(json);
            }
            catch (ProblemException)
            {
                // The documented one.
            }
        }
    }

    [Fact]
    [Trait("Category", "Volume")]
    public void Text_of_10_megabytes_is_rejected_quickly() =>
        FluentActions.Invoking(() => SettingsReader.Read("{\"mode\":\"" + new string('x', 10_000_000) + "\"}")).Should().Throw<ProblemException>().Which.Message.Length.Should().BeLessThan(200);

    /// <summary>A list of all regions is shortened with a star.</summary>
    private static string Escaped(string message) => message.Replace("?", "\\?", StringComparison.Ordinal);
}
