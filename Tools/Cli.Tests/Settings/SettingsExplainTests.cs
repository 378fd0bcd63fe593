using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using PhoneCallCtx.Cli.Settings.Explaining.Words;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Tests.Settings;

/// <summary>settings explain: the rules that are in force, in sentences.</summary>
public sealed class SettingsExplainTests : IDisposable
{
    private const string Traced = "  A violation of this rule is only written to the trace log. ";
    private const string FromPhone = "Customer phone number (msdyn_fromphone)";

    /// <summary>Settings that turn every rule on.</summary>
    private const string Everything = """{"transitions":{"Active":["Inactive"]},"lockInactiveRows":true,"fixedOnceSet":["msdyn_callsid"],"required":["msdyn_callsid","msdyn_ismicrosoftteamsphonenumber"],"phones":{"msdyn_tophone":{"level":"e164","allow":["sip","vanity"],"regions":["DE","AT"],"types":["MOBILE"],"defaultRegion":"DE","withheldWords":["Unbekannt"],"normalize":true}}}""";

    private readonly CommandLine _cli = new();

    public static TheoryData<string> Tags => [.. ExplanationWords.All.Select(words => words.Tag)];

    public static TheoryData<string> Codes => [.. RuleBook.Default.Rules.Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_rule_is_explained_in_every_language(string tag)
    {
        Explain(Everything, "--language", tag);
        Regex.Matches(_cli.Output, @"(?<=\[)PCC\d{3}(?=\])", RegexOptions.None, TimeSpan.FromMinutes(1)).Select(match => match.Value).Distinct().Should().BeEquivalentTo(RuleBook.Default.Rules.Select(rule => rule.Code));
        _cli.Output.Should().NotContainAny("{", "}");
        Sentences().Should().OnlyContain(sentence => Regex.IsMatch(sentence, @"[.。]( \[PCC\d{3}\])?$", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_that_is_off_accepts_everything(string code)
    {
        Explain(Everything[..^1] + $$$""","severity":{"{{{code}}}":"off"}}""");
        Sentences().Where(sentence => sentence.EndsWith($"[{code}]", StringComparison.Ordinal)).Distinct().Should().Equal($"  This rule is off. [{code}]");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_that_only_traces_is_explained_with_its_effect(string code)
    {
        Explain(Everything[..^1] + $$$""","severity":{"{{{code}}}":"trace"}}""");
        Sentences().Should().Contain($"{Traced}[{code}]");

        Explain(Everything[..^1] + $$$""","mode":"audit","severity":{"{{{code}}}":"trace"}}""");
        Sentences().Should().NotContain($"{Traced}[{code}]", "under audit every rule only traces, which the first part says");
    }

    [Theory]
    [InlineData("{}", "A request that breaks a rule is rejected.", "The same applies to requests of application users, such as integrations.", "A value that is sent again unchanged is not evaluated.")]
    [InlineData("""{"mode":"audit"}""", "No request is rejected. A violation is only written to the trace log, and no number is rewritten.", "The same applies to requests of application users, such as integrations.", "A value that is sent again unchanged is not evaluated.")]
    [InlineData("""{"mode":"audit","applicationUsers":"audit","judgeUnchanged":true}""", "No request is rejected. A violation is only written to the trace log, and no number is rewritten.", "The same applies to requests of application users, such as integrations.", "A value is evaluated even when it is sent again unchanged.")]
    [InlineData("""{"applicationUsers":"audit"}""", "A request that breaks a rule is rejected.", "Requests of application users, such as integrations, are not rejected. Their violations are only written to the trace log, and their numbers are not rewritten.", "A value that is sent again unchanged is not evaluated.")]
    [InlineData("""{"mode":"off"}""", "The rules are off. No request is evaluated, and no number is rewritten.")]
    public void The_first_part_explains_what_happens_to_a_broken_rule(string settings, params string[] sentences)
    {
        Explain(settings);
        Part("All requests").Should().Equal(sentences);
    }

    [Fact]
    public void A_mode_of_off_explains_no_column()
    {
        Explain("""{"mode":"off"}""");
        _cli.Output.Should().NotContain("PCC");
    }

    [Fact]
    public void Each_column_that_callers_supply_has_a_part()
    {
        Explain("{}");
        _cli.Output.Split('\n').Where(line => line.EndsWith(')') && !line.StartsWith(' ')).Should().Equal(ColumnGroups.Evaluated.Select(column => $"{column.DisplayName} ({column.LogicalName})"));
        Part("Columns that Dataverse sets itself").Should().HaveCount(2).And.Contain(sentence => sentence.Contains("createdby, createdon,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{}", "Call Identifier (msdyn_callsid)", "The column may be empty.|The text has at most 100 characters. [PCC001]|The value is text (String). [PCC002]|The text can be shown on one line. Line breaks, tabs and other control characters are not allowed. [PCC003]")]
    [InlineData(Everything, "Call Identifier (msdyn_callsid)", "The text has at most 100 characters. [PCC001]|The value is text (String). [PCC002]|The text can be shown on one line. Line breaks, tabs and other control characters are not allowed. [PCC003]|The column is required. A new record has a value in it, and nobody can empty it. [PCC006]|While the status is 1 (Inactive), the column can be changed only in a request that also sets the status to 0 (Active). [PCC206]|Once the column has a value, it cannot be changed. [PCC301]")]
    [InlineData(Everything, "Is Microsoft Teams Phone Number (msdyn_ismicrosoftteamsphonenumber)", "The value is true or false (Boolean). [PCC002]|The column cannot be emptied. [PCC006]|While the status is 1 (Inactive), the column can be changed only in a request that also sets the status to 0 (Active). [PCC206]")]
    [InlineData("""{"required":["msdyn_providername"],"severity":{"PCC006":"off"}}""", "Provider Name (msdyn_providername)", "The column may be empty.|The text has at most 100 characters. [PCC001]|The value is text (String). [PCC002]|The text can be shown on one line. Line breaks, tabs and other control characters are not allowed. [PCC003]|This rule is off. [PCC006]")]
    [InlineData("{}", "Owner (ownerid)", "The value is a reference to a record (EntityReference). [PCC002]|The record belongs to one of these tables: systemuser, team. [PCC005]|The column cannot be emptied. [PCC006]")]
    [InlineData(Everything, "Status (statecode)", "The value is one of the column's options (OptionSetValue). [PCC002]|The status is one of: 0 (Active), 1 (Inactive). [PCC201]|The column cannot be emptied. [PCC204]|The status can change from 0 (Active) to 1 (Inactive). [PCC205]|The status cannot change from 1 (Inactive) to 0 (Active). [PCC205]")]
    [InlineData("{}", "Status Reason (statuscode)", "The value is one of the column's options (OptionSetValue). [PCC002]|The status reason is one of: 1 (Active), 2 (Inactive). [PCC202]|With the status 0 (Active), the status reason is one of: 1 (Active). [PCC203]|With the status 1 (Inactive), the status reason is one of: 2 (Inactive). [PCC203]|The column cannot be emptied. [PCC204]")]
    [InlineData("{}", "Time Zone Rule Version Number (timezoneruleversionnumber)", "The column may be empty.|The value is a whole number (Int32). [PCC002]|The number is in the range from -1 to 2147483647. [PCC004]")]
    [InlineData("{}", "Record Created On (overriddencreatedon)", "The column may be empty.|The value is a date and time (DateTime). [PCC002]")]
    public void A_column_has_the_sentences_of_its_rules(string settings, string heading, string sentences)
    {
        Explain(settings);
        Part(heading).Should().Equal(sentences.Split('|'));
    }

    [Theory]
    [InlineData("{}", "A phone number with + has a known country calling code and a length that its country uses.|A phone number without a country calling code only needs the shape of a phone number.|Phone numbers of all regions and types are accepted.|Besides phone numbers, these forms are accepted: withheld number (withheld), SIP address (sip), tel address (tel), short number (short), extension (extension), number of no country (nonGeographic).|These forms are not accepted: number with letters (vanity).|Phone numbers are saved as they are sent.")]
    [InlineData("""{"level":"plausible","allow":[],"regions":["DE"],"types":["PAGER"]}""", "A phone number only needs the shape of a phone number.|At the level plausible, these settings have no effect: regions, types.|These forms are not accepted: withheld number (withheld), SIP address (sip), tel address (tel), short number (short), extension (extension), number with letters (vanity), number of no country (nonGeographic).|Phone numbers are saved as they are sent.")]
    [InlineData("""{"level":"valid","allow":["withheld","sip","tel","short","extension","vanity","nonGeographic"],"regions":["DE","AT"],"withheldWords":["Unbekannt","Geheim"]}""", "A phone number belongs to the numbering plan of its country.|A phone number without a country calling code is not accepted.|Only phone numbers of these regions are accepted: Germany (DE), Austria (AT).|Besides phone numbers, these forms are accepted: withheld number (withheld), SIP address (sip), tel address (tel), short number (short), extension (extension), number with letters (vanity), number of no country (nonGeographic).|These words also mean a withheld number: Unbekannt, Geheim.|Phone numbers are saved as they are sent.")]
    [InlineData("""{"level":"e164","allow":["sip"],"types":["MOBILE","FIXED_LINE"],"defaultRegion":"DE"}""", "A phone number belongs to the numbering plan of its country and is written in international format (E.164).|A phone number without a country calling code is read as a number of this region: Germany (DE).|Only phone numbers of these types are accepted: mobile (MOBILE), fixed line (FIXED_LINE).|Besides phone numbers, these forms are accepted: SIP address (sip).|These forms are not accepted: withheld number (withheld), tel address (tel), short number (short), extension (extension), number with letters (vanity), number of no country (nonGeographic).|Phone numbers are saved as they are sent.")]
    [InlineData("""{"level":"e164","allow":["sip"],"normalize":true}""", "A phone number belongs to the numbering plan of its country. Every notation is accepted.|A phone number without a country calling code is not accepted.|Phone numbers of all regions and types are accepted.|Besides phone numbers, these forms are accepted: SIP address (sip).|These forms are not accepted: withheld number (withheld), tel address (tel), short number (short), extension (extension), number with letters (vanity), number of no country (nonGeographic).|Phone numbers are rewritten in E.164 before they are saved.")]
    public void A_phone_column_has_the_sentences_of_its_policy(string policy, string sentences)
    {
        Explain($$$"""{"phones":{"msdyn_fromphone":{{{policy}}}}}""");
        Part(FromPhone).Skip(5).Select(sentence => sentence.Replace(" [PCC101]", "", StringComparison.Ordinal)).Should().Equal(sentences.Split('|'));
    }

    [Fact]
    public void An_audit_rewrites_no_number()
    {
        Explain("""{"mode":"audit","phones":{"msdyn_fromphone":{"normalize":true}}}""");
        Part(FromPhone).Should().EndWith("Phone numbers are saved as they are sent.");
    }

    public static TheoryData<string> Policies =>
    [
        .. from level in new[] { "plausible", "possible", "valid", "e164" }
           from limits in new[] { "", ""","regions":["GB"]""", ""","types":["MOBILE"]""" }
           from region in new[] { "", ""","defaultRegion":"GB" """ }
           select $$"""{"level":"{{level}}"{{limits}}{{region}}}""",
    ];

    [Theory]
    [MemberData(nameof(Policies))]
    public void What_is_explained_is_what_the_rules_do(string policy)
    {
        var settings = $$$"""{"phones":{"msdyn_fromphone":{{{policy}}}}}""";
        Explain(settings);
        var book = new RuleBook(SettingsReader.Read(settings));

        var saysNoNational = _cli.Output.Contains("A phone number without a country calling code is not accepted.", StringComparison.Ordinal);
        if (!policy.Contains("defaultRegion", StringComparison.Ordinal))
            Accepts("020 7946 0018").Should().Be(!saysNoNational);
        Accepts("+15").Should().Be(false, "three digits are the fewest");
        Accepts("+1234").Should().Be(_cli.Output.Contains("A phone number only needs the shape", StringComparison.Ordinal), "its length is not possible");
        Accepts("+4930231250001").Should().Be(!_cli.Output.Contains("Only phone numbers of these", StringComparison.Ordinal), "it is a German number of a fixed line");

        bool Accepts(string text) => book.FindRejection(PhoneCallTable.CustomerPhoneNumber, text) is null;
    }

    [Theory]
    [InlineData("de", "Deutschland (DE), Österreich (AT)", "Mobilfunk (MOBILE)", "0 (Aktiv), 1 (Inaktiv)", "SIP-Adresse (sip)")]
    [InlineData("fr", "Allemagne (DE), Autriche (AT)", "mobile (MOBILE)", "0 (Actif), 1 (Inactif)", "adresse SIP (sip)")]
    [InlineData("ja", "ドイツ (DE), オーストリア (AT)", "(MOBILE)", "0 (アクティブ), 1 (非アクティブ)", "SIP アドレス (sip)")]
    [InlineData("pl", "Niemcy (DE), Austria (AT)", "(MOBILE)", "0 (Aktywny), 1 (Nieaktywny)", "adres SIP (sip)")]
    public void Regions_types_options_and_forms_have_the_words_of_the_language(string tag, params string[] words)
    {
        Explain(Everything, "--language", tag);
        _cli.Output.Should().ContainAll(words);
    }

    [Fact]
    public void No_file_the_word_for_the_defaults_an_empty_file_and_an_empty_object_are_the_same()
    {
        _cli.Run("settings", "explain").Should().Be(0);
        var defaults = _cli.Output;
        defaults.Should().StartWith("All requests\n  A request that breaks a rule is rejected.\n");
        foreach (var argument in new[] { "defaults", _cli.File("empty.json", ""), _cli.File("object.json", "{}") })
        {
            _cli.Run("settings", "explain", argument).Should().Be(0);
            _cli.Output.Should().Be(defaults, argument);
        }
    }

    [Fact]
    public void Settings_can_come_from_standard_input()
    {
        _cli.RunWithInput(Encoding.UTF8.GetBytes("""{"mode":"off"}"""), "settings", "explain", "-").Should().Be(0);
        _cli.Output.Should().Be("All requests\n  The rules are off. No request is evaluated, and no number is rewritten.\n");
    }

    [Fact]
    public void Every_fault_of_unusable_settings_is_reported_with_its_place()
    {
        var file = _cli.File("settings.json", "{\n  \"moed\": \"audit\",\n  \"lockInactiveRows\": 1\n}");
        _cli.Run("settings", "explain", file).Should().Be(1);
        _cli.Output.Should().BeEmpty();
        _cli.Error.Split('\n')[..^1].Select(line => line.Split(": There")[0].Split(": A JSON")[0]).Should().Equal(
            $"error: {file}:2:3: \"$.moed\"", $"error: {file}:3:23: \"$.lockInactiveRows\"");
        _cli.Error.Should().Contain("[PCC902]");
    }

    [Fact]
    public void A_missing_file_and_an_unknown_language_are_wrong_usage()
    {
        var missing = _cli.PathOf("missing.json");
        _cli.Run("settings", "explain", missing).Should().Be(2);
        _cli.Error.Should().Be($"error: {missing}: there is no such file. Check the path.\n");

        _cli.Run("settings", "explain", "--language", "xx").Should().Be(2);
        _cli.Error.Should().EndWith("Usage: phonecallctx settings explain --help\n");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void The_culture_of_the_machine_changes_no_word(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        Explain(Everything);
        var expected = _cli.Output;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Explain(Everything);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        _cli.Output.Should().Be(expected);
    }

    [Fact]
    public void A_word_that_steers_a_terminal_is_shown_as_text()
    {
        Explain("""{"phones":{"msdyn_fromphone":{"withheldWords":["a\u202Eb"]}}}""");
        _cli.Output.Should().Contain("withheld number: a\\u202Eb.");
    }

    [Fact]
    public void A_long_list_of_regions_is_shown_whole()
    {
        var regions = NumberingPlan.Current.Regions.Where(region => !region.CallingCode.IsNonGeographic).ToList();
        var list = string.Join(',', regions.Select(region => '"' + region.Id + '"'));
        Explain("""{"phones":{"msdyn_fromphone":{"regions":[LIST]}}}""".Replace("LIST", list, StringComparison.Ordinal), "--language", "fr");
        _cli.Output.Should().ContainAll(regions.Select(region => $"({region.Id})")).And.Contain("acceptés\u00A0: ").And.NotContain("…");
    }

    public void Dispose() => _cli.Dispose();

    private void Explain(string settings, params string[] options)
    {
        _cli.Run(["settings", "explain", _cli.File("settings.json", settings), .. options]).Should().Be(0, _cli.Error);
        _cli.Error.Should().BeEmpty();
    }

    private IEnumerable<string> Sentences() => _cli.Output.Split('\n').Where(line => line.StartsWith(' '));

    private string[] Part(string heading) => _cli.Output.Split('\n').SkipWhile(line => line != heading).Skip(1).TakeWhile(line => line.StartsWith(' ')).Select(line => line.Trim()).ToArray();
}
