using System;
using System.Linq;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Tests.Phones;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

public class StepTests
{
    [Fact]
    public void A_good_new_row_is_accepted() => StepRun.Codes(Requests.Create(PhoneCall.Row(
        ("msdyn_callername", "Ana Horvat"), ("msdyn_callsid", "CA00112233445566778899aabbccddeeff"), ("msdyn_fromphone", "+38512345678"),
        ("msdyn_tophone", "+14255550123"), ("msdyn_providername", "Azure Communication Services"),
        ("msdyn_ismicrosoftteamsphonenumber", true), ("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(1))))).Should().BeEmpty();

    [Fact]
    public void An_empty_new_row_is_accepted() => StepRun.Codes(Requests.Create(PhoneCall.Row())).Should().BeEmpty();

    [Fact]
    public void A_new_row_with_every_fault_has_one_rejection_with_all_of_them()
    {
        var exception = StepRun.Rejection(Requests.Create(PhoneCall.Row(
            ("msdyn_callername", new string('n', 101)), ("msdyn_fromphone", "CALL ME"), ("msdyn_tophone", "12"),
            ("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(2)))))!;

        exception.HttpStatus.Should().Be(PluginHttpStatusCode.BadRequest);
        exception.Message.Should().Be(
            "The phone call record was not saved. Please correct:\n" +
            "- \"Caller Name\": \"nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn…\" is 101 characters long, 1 too many. Shorten it to 100 characters. [PCC001]\n" +
            "- \"Customer phone number\": \"CALL ME\" is not a phone number: it has no digits. Enter a number such as +14255550123, or anonymous for a withheld number. [PCC101]\n" +
            "- \"Organization phone number\": \"12\" is not a phone number (digits: 2, minimum: 3). Enter the whole number. [PCC101]\n" +
            "- \"Status Reason\": The status reason 2 (Inactive) does not belong to the status 0 (Active). Use one of: 1 (Active). [PCC203]");
    }

    [Fact]
    public void Every_cause_of_a_rejected_phone_text_has_its_own_message()
    {
        foreach (object[] row in PhoneShapeTests.Rejected)
        {
            var message = StepRun.Rejection(Requests.Create(PhoneCall.Row(("msdyn_tophone", row[0]))))!.Message;
            message.Should().MatchRegex(@"\n- ""Organization phone number"": .* \[PCC(101|003)\]$").And.NotContainAny("{value}", "{character}", "{position}", "{digits}");
        }
    }

    [Fact]
    public void The_exception_details_contain_the_same_violations_as_data()
    {
        var exception = StepRun.Rejection(Requests.Create(PhoneCall.Row(("msdyn_fromphone", "\"\\{0}\u200F"), ("statecode", new OptionSetValue(7)))))!;

        using var details = JsonDocument.Parse(exception.ExceptionDetails!["violations"]);
        details.RootElement.EnumerateArray().Select(violation => (
            violation.GetProperty("row").GetInt32(), violation.GetProperty("code").GetString(), violation.GetProperty("column").GetString(), violation.GetProperty("message").GetString())).Should().Equal(
            (0, "PCC101", "msdyn_fromphone", "\"Customer phone number\": \"\"\\{0}\\u200F\" is not a phone number: character 1 (\"\"\") is not allowed there. Enter a number such as +14255550123 instead."),
            (0, "PCC201", "statecode", "\"Status\": 7 is not a status of this table. Use one of: 0 (Active), 1 (Inactive)."));
    }

    [Fact]
    public void An_Update_evaluates_the_changed_columns()
    {
        var before = PhoneCall.Row(("msdyn_fromphone", "CALL ME"), ("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(1)));

        StepRun.Codes(Requests.Update(PhoneCall.Row(("msdyn_fromphone", "CALL ME")), before)).Should().BeEmpty();
        StepRun.Codes(Requests.Update(PhoneCall.Row(("msdyn_fromphone", "CALL YOU")), before)).Should().Equal("PCC101");
        StepRun.Codes(Requests.Update(PhoneCall.Row(("msdyn_callername", "Ana")), before)).Should().BeEmpty();
        StepRun.Codes(Requests.Update(PhoneCall.Row(("statuscode", new OptionSetValue(2))), before)).Should().Equal("PCC203");
        StepRun.Codes(Requests.Update(PhoneCall.Row(("statecode", new OptionSetValue(1))), before)).Should().BeEmpty();
        StepRun.Codes(Requests.Update(PhoneCall.Row(("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(1)), ("msdyn_tophone", "+")), before))
            .Should().Equal("PCC101", "PCC203");
    }

    [Fact]
    public void An_Update_without_a_pre_image_evaluates_the_supplied_columns()
    {
        StepRun.Codes(Requests.Update(PhoneCall.Row(("msdyn_fromphone", "CALL ME")))).Should().Equal("PCC101");
        StepRun.Codes(Requests.Update(PhoneCall.Row(("statuscode", new OptionSetValue(2))))).Should().BeEmpty();
    }

    [Fact]
    public void A_column_that_the_image_lacks_was_empty()
    {
        var before = PhoneCall.Row(("statecode", new OptionSetValue(0)));
        StepRun.Codes(Requests.Update(PhoneCall.Row(("msdyn_fromphone", null), ("msdyn_callername", "")), before)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("SetState")]
    [InlineData("SetStateDynamicEntity")]
    public void Both_messages_that_set_the_status_have_the_same_verdict(string message)
    {
        var active = PhoneCall.Row(("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(1)));

        StepRun.Codes(Requests.SetState(message, 1, 2, active)).Should().BeEmpty();
        StepRun.Codes(Requests.SetState(message, 1, -1, active)).Should().BeEmpty("-1 leaves the status reason to the status");
        StepRun.Codes(Requests.SetState(message, 0, 1, active)).Should().BeEmpty();
        StepRun.Codes(Requests.SetState(message, 1, 1, active)).Should().Equal("PCC203");
        StepRun.Codes(Requests.SetState(message, 0, 2, active)).Should().Equal("PCC203");
        StepRun.Codes(Requests.SetState(message, 69, 1, active)).Should().Equal("PCC201");
        StepRun.Codes(Requests.SetState(message, 1, 5, active)).Should().Equal("PCC202");
        StepRun.Codes(Requests.SetState(message, 69, 5, active)).Should().Equal("PCC201", "PCC202");
        StepRun.Codes(Requests.SetState(message, null, null, active)).Should().Equal("PCC204", "PCC204");
        StepRun.Codes(Requests.SetState(message, "Active", 1.5, active)).Should().Equal("PCC002", "PCC002");
        StepRun.Codes(Requests.SetState(message, 1, 1)).Should().Equal("PCC203");
    }

    [Fact]
    public void A_value_of_a_wrong_type_is_a_violation() => StepRun.Codes(Requests.Create(PhoneCall.Row(
        ("msdyn_callername", 42), ("msdyn_fromphone", new EntityReference("contact", Guid.NewGuid())), ("statecode", 0), ("statuscode", "1"))))
        .Should().Equal("PCC002", "PCC002", "PCC002", "PCC002");

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void Every_culture_rejects_in_the_same_words(string culture)
    {
        using var _ = new CultureScope(culture);
        StepRun.Rejection(Requests.Create(PhoneCall.Row(("msdyn_callername", new string('i', 1234)), ("statecode", new OptionSetValue(-7)))))!.Message.Should().Be(
            "The phone call record was not saved. Please correct:\n" +
            "- \"Caller Name\": \"iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii…\" is 1234 characters long, 1134 too many. Shorten it to 100 characters. [PCC001]\n" +
            "- \"Status\": -7 is not a status of this table. Use one of: 0 (Active), 1 (Inactive). [PCC201]");
    }
}
