using System;
using System.Activities;
using System.Collections.Generic;
using System.Linq;
using FakeXrmEasy.CodeActivities;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Activities;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Tests.Languages;

namespace PhoneCallCtx.Plugins.Tests.Activities;

/// <summary>The two activities for phone text. From the organization they read the user's language only.</summary>
public class PhoneActivityTests
{
    private static readonly Guid User = new("11111111-2222-4333-8444-555555555555");

    [Theory]
    [InlineData("+14255550123", null, null, true, "number", true, true)]
    [InlineData("+1 (425) 555-0123", "", "e164", false, "number", true, true)]
    [InlineData("+14255550123", null, "E164", true, "number", true, true)]
    [InlineData("(425) 555-0123", null, "possible", true, "invalid", false, false)]
    [InlineData("(425) 555-0123", null, "valid", false, "invalid", false, false)]
    [InlineData("(425) 555-0123", "us", " Valid ", true, "number", true, true)]
    [InlineData("+447700900123", null, "possible", true, "number", true, false)]
    [InlineData("+447700900123", null, "valid", false, "number", true, false)]
    [InlineData("+1 425 555", null, "plausible", true, "number", false, false)]
    [InlineData("+1 425 555", null, null, false, "number", false, false)]
    [InlineData("CALL ME", null, "plausible", false, "invalid", false, false)]
    [InlineData("anonymous", null, "valid", true, "withheld", false, false)]
    [InlineData("112", "DE", "e164", true, "short", false, false)]
    [InlineData("sip:ana@example.com", null, null, true, "sip", false, false)]
    [InlineData("", null, "e164", true, "empty", false, false)]
    [InlineData(null, null, null, true, "empty", false, false)]
    [InlineData(" ", null, null, false, "empty", false, false)]
    [InlineData("+14255550123\t", null, null, false, "number", true, true)]
    public void A_number_is_valid_when_a_phone_column_accepts_it(string? text, string? region, string? level, bool isValid, string kind, bool isPossibleNumber, bool isValidNumber)
    {
        var outputs = Validate(text, region, level);
        outputs.Should().HaveCount(5);
        outputs["IsValid"].Should().Be(isValid);
        outputs["Kind"].Should().Be(kind);
        outputs["IsPossibleNumber"].Should().Be(isPossibleNumber);
        outputs["IsValidNumber"].Should().Be(isValidNumber);
        ((string)outputs["Reason"]!).Length.Should().Match(length => length == 0 == isValid);
    }

    [Fact]
    public void Text_longer_than_a_phone_column_is_invalid() =>
        Validate(new string('1', 101), null, "plausible")["Reason"].Should().BeOfType<string>().Which.Should().Contain("is 101 characters long, 1 too many");

    [Fact]
    public void A_reason_gives_the_problem_and_the_remedy() =>
        Validate("+1 425 555 O123", null, null)["Reason"].Should().Be("\"+1 425 555 O123\" is not a phone number: character 12 (\"O\") is not allowed there. Enter a number such as +14255550123 instead.");

    [Theory]
    [InlineData("UK", null, "\"Region\": There is no region \"UK\". Use the two letters of a region, such as US, or leave this input empty.")]
    [InlineData("001", null, "\"Region\": There is no region \"001\". Use the two letters of a region, such as US, or leave this input empty.")]
    [InlineData(null, "strict", "\"Level\": There is no level \"strict\". Use one of: plausible, possible, valid, e164.")]
    [InlineData("UK", "strict", "\"Level\": There is no level \"strict\". Use one of: plausible, possible, valid, e164.")]
    public void The_reason_names_an_unknown_region_or_level(string? region, string? level, string reason)
    {
        var outputs = Validate("+14255550123", region, level);
        outputs.Should().BeEquivalentTo(new Dictionary<string, object?>
        {
            ["IsValid"] = false,
            ["Reason"] = reason,
            ["Kind"] = "invalid",
            ["IsPossibleNumber"] = false,
            ["IsValidNumber"] = false,
        });
        if (level is null) Format("+14255550123", region)["Reason"].Should().Be(reason);
    }

    [Theory]
    [InlineData("+1 (425) 555-0123", null, "+14255550123", "US", "FIXED_LINE_OR_MOBILE", "", "")]
    [InlineData("020 7946 0018", "gb", "+442079460018", "GB", "FIXED_LINE", "", "")]
    [InlineData("+1 425 555 0123 ext. ٧", null, "+14255550123", "US", "FIXED_LINE_OR_MOBILE", "7", "")]
    [InlineData("+447700900123", null, "+447700900123", "", "UNKNOWN", "", "")]
    [InlineData("+80012345678", null, "+80012345678", "001", "TOLL_FREE", "", "")]
    [InlineData("+1 425 555", null, "", "", "", "", "too short")]
    [InlineData("555-0123", "US", "", "", "", "", "")]
    [InlineData("(425) 555-0123", null, "", "", "", "", "")]
    [InlineData("x42", null, "", "", "", "42", "is not a phone number")]
    [InlineData("anonymous", null, "", "", "", "", "")]
    [InlineData("sip:+14255550123@example.com", null, "", "", "", "", "")]
    [InlineData("CALL ME", "US", "", "", "", "", "is not a phone number")]
    [InlineData("", null, "", "", "", "", "")]
    [InlineData(null, null, "", "", "", "", "")]
    public void A_number_is_written_in_E164(string? text, string? region, string e164, string numberRegion, string type, string extension, string reason)
    {
        var outputs = Format(text, region);
        outputs.Should().HaveCount(6);
        outputs["E164"].Should().Be(e164);
        outputs["IsNumber"].Should().Be(e164.Length > 0);
        outputs["NumberRegion"].Should().Be(numberRegion);
        outputs["Type"].Should().Be(type);
        outputs["Extension"].Should().Be(extension);
        if (reason.Length == 0) outputs["Reason"].Should().Be("");
        else outputs["Reason"].Should().BeOfType<string>().Which.Should().Contain(reason);
    }

    [Theory]
    [MemberData(nameof(RejectionTests.Languages), MemberType = typeof(RejectionTests))]
    public void A_reason_has_the_language_of_the_user_who_started_the_workflow(string tag, int lcid)
    {
        var context = Dataverse.New();
        context.Initialize(new Entity("usersettings", User) { ["uilanguageid"] = lcid });
        var templates = LanguageCatalog.All.Single(language => language.Tag == tag).Templates;
        foreach (var (level, key) in new[] { ("strict", "Input.Level"), ("valid", "PCC101.NoCallingCode") })
        {
            var outputs = context.ExecuteCodeActivity<ValidatePhoneNumber>(
                new XrmFakedWorkflowContext { InitiatingUserId = User, UserId = Guid.NewGuid() }, Inputs(("PhoneNumber", "(425) 555-0123"), ("Level", level)));
            foreach (var words in templates[key].Split('{').Select(part => part[(part.IndexOf('}', StringComparison.Ordinal) + 1)..]).Where(words => words.Length > 0))
                outputs["Reason"].Should().BeOfType<string>().Which.Should().Contain(words, tag);
        }
    }

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void Every_culture_gives_the_same_answer(string culture)
    {
        using var _ = new CultureScope(culture);
        Validate("(06) 1234 5678", "it", "POSSIBLE")["IsValid"].Should().Be(true);
        Format("06 12345678", "it")["E164"].Should().Be("+390612345678");
    }

    [Fact]
    public void The_phone_activities_run_without_a_workflow_and_its_services()
    {
        WorkflowInvoker.Invoke(new ValidatePhoneNumber(), Inputs(("PhoneNumber", "CALL ME")))["Reason"].Should().BeOfType<string>().Which.Should().Contain("is not a phone number");
        WorkflowInvoker.Invoke(new ValidatePhoneNumber())["IsValid"].Should().Be(true);
        WorkflowInvoker.Invoke(new FormatPhoneNumber(), Inputs(("PhoneNumber", "+1 425 555 0123")))["E164"].Should().Be("+14255550123");
        WorkflowInvoker.Invoke(new FormatPhoneNumber())["IsNumber"].Should().Be(false);
    }

    [Fact]
    public void The_trace_shows_the_shape_of_the_text_without_its_digits()
    {
        var context = Dataverse.New();
        context.ExecuteCodeActivity<ValidatePhoneNumber>(Inputs(("PhoneNumber", "+1 (425) 555-0123 Ana")));
        context.ExecuteCodeActivity<FormatPhoneNumber>(Inputs(("PhoneNumber", "+14255550123")));
        var trace = context.GetTracingService().DumpTrace();
        trace.Should().Contain("ValidatePhoneNumber: ").And.Contain("not valid").And.Contain("phone \"+9 (999) 999-9999 aaa\" is number, PCC101.Character")
            .And.Contain("FormatPhoneNumber: ").And.Contain("phone \"+99999999999\" is number").And.NotContain("425").And.NotContain("Ana");
    }

    [Theory]
    [InlineData("+14255550123", "valid", "number", "phone \"+99999999999\" is number")]
    [InlineData("CALL ME", "not valid", "no number", "phone \"aaaa aa\" is invalid, PCC101.Words")]
    [InlineData(null, "valid", "no number", "phone \"\" is empty")]
    public void The_trace_has_the_answer(string? text, string validated, string formatted, string phone)
    {
        Trace<ValidatePhoneNumber>().Should().HaveCount(2).And.EndWith(phone).And.Contain(line => line.EndsWith($" ms, {validated}", StringComparison.Ordinal));
        Trace<FormatPhoneNumber>().Should().HaveCount(2).And.EndWith(phone).And.Contain(line => line.EndsWith($" ms, {formatted}", StringComparison.Ordinal));

        string[] Trace<T>()
            where T : CodeActivity, new()
        {
            var context = Dataverse.New();
            context.ExecuteCodeActivity<T>(Inputs(("PhoneNumber", text)));
            return context.GetTracingService().DumpTrace().ReplaceLineEndings("\n").Trim().Split('\n').Where(line => !line.StartsWith("the ", StringComparison.Ordinal)).ToArray();
        }
    }

    private static IDictionary<string, object?> Validate(string? text, string? region, string? level) =>
        Dataverse.New().ExecuteCodeActivity<ValidatePhoneNumber>(Inputs(("PhoneNumber", text), ("Region", region), ("Level", level)));

    private static IDictionary<string, object?> Format(string? text, string? region) =>
        Dataverse.New().ExecuteCodeActivity<FormatPhoneNumber>(Inputs(("PhoneNumber", text), ("Region", region)));

    private static Dictionary<string, object?> Inputs(params (string Name, object? Value)[] inputs) => inputs.ToDictionary(input => input.Name, input => input.Value);
}
