using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Apis;

namespace PhoneCallCtx.Plugins.Tests.Apis;

public class ParsePhoneNumberTests
{
    [Theory]
    [InlineData("+14255550123", null, "number", "+14255550123", "US", "FIXED_LINE_OR_MOBILE", true, true)]
    [InlineData("(425) 555-0123", "US", "number", "+14255550123", "US", "FIXED_LINE_OR_MOBILE", true, true)]
    [InlineData("(425) 555-0123", " us ", "number", "+14255550123", "US", "FIXED_LINE_OR_MOBILE", true, true)]
    [InlineData("020 7946 0018", "GB", "number", "+442079460018", "GB", "FIXED_LINE", true, true)]
    [InlineData("+44 7700 900123", "US", "number", "+447700900123", null, "UNKNOWN", true, false)]
    [InlineData("+1 425 555", "", "number", "+1425555", null, "UNKNOWN", false, false)]
    [InlineData("+80012345678", null, "number", "+80012345678", "001", "TOLL_FREE", true, true)]
    [InlineData("(425) 555-0123", null, "invalid", null, null, null, false, false)]
    [InlineData("+9991234567", null, "invalid", null, null, null, false, false)]
    [InlineData("CALL ME", "US", "invalid", null, null, null, false, false)]
    [InlineData("anonymous", null, "withheld", null, null, null, false, false)]
    [InlineData("sip:ana@example.com", null, "sip", null, null, null, false, false)]
    [InlineData("sip:+14255550123@example.com", null, "sip", "+14255550123", "US", "FIXED_LINE_OR_MOBILE", true, true)]
    [InlineData("112", null, "short", null, null, null, false, false)]
    [InlineData("x1234", null, "extension", null, null, null, false, false)]
    [InlineData("", null, "empty", null, null, null, false, false)]
    [InlineData(" \u200B ", "US", "empty", null, null, null, false, false)]
    public void The_API_reports_the_kind_of_a_text(string text, string? region, string kind, string? e164, string? numberRegion, string? type, bool isPossible, bool isValid)
    {
        var answer = new Organization().Ask(new ParsePhoneNumber(), ("Text", text), ("Region", region));
        answer.Keys.Should().Equal("Kind", "E164", "Region", "Type", "IsPossible", "IsValid", "Reason", "IsAcceptedInColumn", "ColumnProblem");
        answer.Values.Take(6).Should().Equal(kind, e164, numberRegion, type, isPossible, isValid);
    }

    [Theory]
    [InlineData("(425) 555-0123", null, "\"(425) 555-0123\" has no country calling code. Enter it like +14255550123, with + and the country calling code.")]
    [InlineData("+9991234567", null, "\"+9991234567\" has an unknown country calling code: no country uses +999. Check the digits after the +.")]
    [InlineData("CALL ME", "US", "\"CALL ME\" is not a phone number: it has no digits. Enter a number such as +14255550123, or anonymous for a withheld number.")]
    [InlineData("+1 425 555", null, "\"+1 425 555\" is too short for United States (+1). Digits: 6, minimum: 10. Enter the whole number.")]
    [InlineData("+44 7700 900123", null, "\"+44 7700 900123\" is not a valid number in United Kingdom (+44). Check the number.")]
    public void An_invalid_number_has_the_reason_in_the_words_of_the_rule(string text, string? region, string reason)
    {
        var organization = new Organization();
        organization.Ask(new ParsePhoneNumber(), ("Text", text), ("Region", region))["Reason"].Should().Be(reason);
        organization.LanguageReadings.Should().Be(1);
    }

    [Theory]
    [InlineData("+14255550123", null)]
    [InlineData("(425) 555-0123", "US")]
    [InlineData("+1 425 555 0123 ext. 12", null)]
    [InlineData("anonymous", null)]
    [InlineData("sip:+9991234567@example.com", null)]
    [InlineData("112", null)]
    [InlineData("", null)]
    public void A_valid_text_has_no_reason_and_reads_no_language(string text, string? region)
    {
        var organization = new Organization();
        organization.Ask(new ParsePhoneNumber(), ("Text", text), ("Region", region))["Reason"].Should().BeNull();
        organization.LanguageReadings.Should().Be(0);
    }

    [Theory]
    [InlineData("+14255550123;", "character 13 (\";\") is not allowed there")]
    [InlineData("'+14255550123", "character 1 (\"'\") is not allowed there")]
    [InlineData("CALL +14255550123", "character 1 (\"C\") is not allowed there")]
    [InlineData("+1 800 FLOWERS", "is not allowed there")]
    [InlineData("x1234", "is not allowed there")]
    [InlineData(" ", "The text is blank")]
    public void A_readable_text_that_no_column_accepts_has_a_reason(string text, string problem)
    {
        var organization = new Organization();
        var answer = organization.Ask(new ParsePhoneNumber(), ("Text", text));
        answer["Reason"].Should().BeNull();
        answer["IsAcceptedInColumn"].Should().Be(false);
        answer["ColumnProblem"].Should().BeOfType<string>().Which.Should().Contain(problem);
        organization.LanguageReadings.Should().Be(1);
    }

    [Fact]
    public void An_invalid_and_rejected_text_has_two_reasons_and_reads_the_language_once()
    {
        var organization = new Organization { Language = 1031 };
        var answer = organization.Ask(new ParsePhoneNumber(), ("Text", "+9991234567"));
        answer["ColumnProblem"].Should().Be(answer["Reason"]).And.NotBeNull();
        organization.LanguageReadings.Should().Be(1);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("msdyn_fromphone", true)]
    [InlineData(" MSDYN_FROMPHONE ", true)]
    [InlineData("msdyn_tophone", false)]
    public void The_rules_are_those_of_the_environment_for_the_column(string? column, bool isAccepted)
    {
        var organization = new Organization { Rules = """{"phones":{"msdyn_tophone":{"regions":["DE"]}}}""" };
        var answer = organization.Ask(new ParsePhoneNumber(), ("Text", "+14255550123"), ("Column", column));
        answer["IsAcceptedInColumn"].Should().Be(isAccepted);
        (answer["ColumnProblem"] is null).Should().Be(isAccepted);
        answer["IsValid"].Should().Be(true);
    }

    [Theory]
    [InlineData("""{"mode":"audit"}""")]
    [InlineData("""{"mode":"off"}""")]
    [InlineData("""{"severity":{"PCC101":"trace"}}""")]
    [InlineData("""{"severity":{"PCC101":"off"}}""")]
    public void Rules_that_reject_nothing_accept_every_text(string rules)
    {
        var answer = new Organization { Rules = rules }.Ask(new ParsePhoneNumber(), ("Text", "CALL ME"));
        (answer["Kind"], answer["IsAcceptedInColumn"]).Should().Be(("invalid", true));
        answer["ColumnProblem"].Should().BeNull();
    }

    [Fact]
    public void The_other_rules_of_the_column_apply_too()
    {
        var answer = new Organization().Ask(new ParsePhoneNumber(), ("Text", "sip:" + new string('a', 100) + "@example.com"));
        (answer["Kind"], answer["IsAcceptedInColumn"]).Should().Be(("sip", false));
        answer["ColumnProblem"].Should().BeOfType<string>().Which.Should().Contain("Shorten it to 100");
    }

    [Fact]
    public void A_word_of_the_environment_is_a_withheld_caller()
    {
        var answer = new Organization { Rules = """{"phones":{"msdyn_fromphone":{"withheldWords":["Unbekannt"]}}}""" }.Ask(new ParsePhoneNumber(), ("Text", "UNBEKANNT"));
        (answer["Kind"], answer["IsAcceptedInColumn"]).Should().Be(("withheld", true));
        answer["Reason"].Should().BeNull();
    }

    [Theory]
    [InlineData("telephone1")]
    [InlineData("msdyn_callername")]
    public void The_rejection_of_an_unknown_column_gives_the_remedy(string column) =>
        new Organization().Rejection(new ParsePhoneNumber(), ("Text", "112"), ("Column", column)).Message
            .Should().Be($"The request was not answered. Please correct:\n- \"Column\": There is no phone column \"{column}\". Use one of: msdyn_fromphone, msdyn_tophone, or leave this input empty. [PCC903]");

    [Fact]
    public void The_kind_of_a_text_is_reported_even_when_the_variable_is_invalid()
    {
        var answer = new Organization { Rules = "[]" }.Ask(new ParsePhoneNumber(), ("Text", "112"));
        (answer["Kind"], answer["IsAcceptedInColumn"]).Should().Be(("short", false));
        answer["ColumnProblem"].Should().BeOfType<string>().Which.Should().EndWith("\"$\": A JSON value of type array is not allowed here. Provide one of type object.");
    }

    [Fact]
    public void The_reason_is_in_the_language_of_the_user() =>
        new Organization { Language = 1031 }.Ask(new ParsePhoneNumber(), ("Text", "+9991234567"))["Reason"].Should().BeOfType<string>().Which.Should().StartWith("„+9991234567“ hat ");

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void Every_culture_gives_the_same_answer(string culture)
    {
        using var _ = new CultureScope(culture);
        new Organization().Ask(new ParsePhoneNumber(), ("Text", "06 12345678"), ("Region", "it"))["Region"].Should().Be("IT");
    }

    [Theory]
    [InlineData("UK")]
    [InlineData("USA")]
    [InlineData("001")]
    [InlineData("+1")]
    [InlineData("+14255550123")]
    public void The_rejection_of_an_unknown_region_gives_the_remedy(string region)
    {
        var organization = new Organization();
        var rejection = organization.Rejection(new ParsePhoneNumber(), ("Text", "112"), ("Region", region));
        rejection.HttpStatus.Should().Be(PluginHttpStatusCode.BadRequest);
        rejection.Message.Should().Be($"The request was not answered. Please correct:\n- \"Region\": There is no region \"{region}\". Use the two letters of a region, such as US, or leave this input empty. [PCC903]");
        rejection.ExceptionDetails!["violations"].Should().StartWith("[{\"row\":0,\"code\":\"PCC903\",\"message\":\"\\\"Region\\\": There is no region");
        string.Join('\n', organization.Trace.Lines).Should().Contain("ParsePhoneNumber: pcc_ParsePhoneNumber").And.Contain("not answered").And.Contain("Input.Region Region value=").And.NotContain("425");
    }

    public static TheoryData<string, object?, string> BadInputs => new()
    {
        { "Text", null, "\"Text\": The input is missing. Provide a value." },
        { "Other", "112", "\"Text\": The input is missing. Provide a value." },
        { "Text", 112, "\"Text\": A value of type Int32 cannot be used here. Provide one of type String." },
        { "Text", "lookup contact", "\"Text\": A value of type EntityReference cannot be used here. Provide one of type String." },
    };

    [Theory]
    [MemberData(nameof(BadInputs))]
    public void A_missing_text_or_a_value_of_another_type_is_rejected(string name, object? value, string said)
    {
        var rejection = new Organization().Rejection(new ParsePhoneNumber(), (name, SdkValue.Of(value)));
        rejection.HttpStatus.Should().Be(PluginHttpStatusCode.BadRequest);
        rejection.Message.Should().EndWith("\n- " + said + " [PCC903]");
    }

    [Fact]
    public void A_region_of_another_type_is_rejected() =>
        new Organization().Rejection(new ParsePhoneNumber(), ("Text", "112"), ("Region", true)).Message.Should().Contain("- \"Region\": A value of type Boolean");

    [Fact]
    public void The_trace_shows_the_shape_of_the_text_without_its_digits()
    {
        var organization = new Organization();
        organization.Ask(new ParsePhoneNumber(), ("Text", "+1 (425) 555-0123 Ana"));
        string.Join('\n', organization.Trace.Lines).Should().MatchRegex("^ParsePhoneNumber: pcc_ParsePhoneNumber , 0 rows, [0-9.]+ ms, [a-z]+\nphone \"\\+9 \\(999\\) 999-9999 aaa\"$");
    }
}
