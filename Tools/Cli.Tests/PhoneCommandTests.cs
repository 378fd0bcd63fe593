using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Tests;

public sealed class PhoneCommandTests : IDisposable
{
    private const string NoNumber = "\"e164\":null,\"callingCode\":null,\"region\":null,\"type\":null,\"possible\":false,\"valid\":false,\"extension\":null";

    private const string CallMe = "\\\"CALL ME\\\" is not a phone number: it has no digits. Enter a number such as +14255550123, or anonymous for a withheld number.";

    private readonly CommandLine _cli = new();

    [Fact]
    public void An_answer_is_one_JSON_object_of_a_fixed_shape()
    {
        _cli.Run("phone", "--format", "json", "+1 (415) 555-0123", "+44 20 7946 0000 ext. 12", "+800 1234 5678", "CALL ME").Should().Be(1);
        _cli.Output.Should().Be(
            """{"input":"+1 (415) 555-0123","kind":"number","e164":"+14155550123","callingCode":1,"region":"US","type":"FIXED_LINE_OR_MOBILE","possible":true,"valid":true,"extension":null,"reason":null,"acceptedInColumn":true,"columnProblem":null}""" + "\n" +
            """{"input":"+44 20 7946 0000 ext. 12","kind":"number","e164":"+442079460000","callingCode":44,"region":"GB","type":"FIXED_LINE","possible":true,"valid":true,"extension":"12","reason":null,"acceptedInColumn":true,"columnProblem":null}""" + "\n" +
            """{"input":"+800 1234 5678","kind":"number","e164":"+80012345678","callingCode":800,"region":"001","type":"TOLL_FREE","possible":true,"valid":true,"extension":null,"reason":null,"acceptedInColumn":true,"columnProblem":null}""" + "\n" +
            $$"""{"input":"CALL ME","kind":"invalid",{{NoNumber}},"reason":"{{CallMe}}","acceptedInColumn":false,"columnProblem":"{{CallMe}}"}""" + "\n");
        _cli.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData("anonymous", "withheld")]
    [InlineData("+266696687", "withheld")]
    [InlineData("sip:bob@example.com", "sip")]
    [InlineData("sips:bob@example.com", "sip")]
    [InlineData("112", "short")]
    [InlineData("4021", "extension")]
    [InlineData("", "empty")]
    public void A_text_that_needs_no_number_has_no_reason(string text, string kind)
    {
        Line(text).Should().Be(0);
        _cli.Output.Should().Be($$"""{"input":"{{text}}","kind":"{{kind}}",{{NoNumber}},"reason":null,"acceptedInColumn":true,"columnProblem":null}""" + "\n");
    }

    [Fact]
    public void An_address_with_a_number_has_the_fields_of_the_number()
    {
        _cli.Run("phone", "--format", "json", "sip:+14155550123@example.com").Should().Be(0);
        _cli.Output.Should().Be("""{"input":"sip:+14155550123@example.com","kind":"sip","e164":"+14155550123","callingCode":1,"region":"US","type":"FIXED_LINE_OR_MOBILE","possible":true,"valid":true,"extension":null,"reason":null,"acceptedInColumn":true,"columnProblem":null}""" + "\n");
    }

    [Fact]
    public void An_address_with_a_number_that_is_not_possible_is_an_address_and_no_fault()
    {
        _cli.Run("phone", "--format", "json", "sip:+491234567890123456@example.com").Should().Be(0);
        _cli.Json[0].GetProperty("possible").GetBoolean().Should().BeFalse();
        _cli.Json[0].GetProperty("reason").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public void An_extension_alone_shows_its_digits()
    {
        _cli.Run("phone", "--format", "json", "x12").Should().Be(0);
        _cli.Json[0].GetProperty("kind").GetString().Should().Be("extension");
        _cli.Json[0].GetProperty("extension").GetString().Should().Be("12");
    }

    [Theory]
    [InlineData("+1 4O5 5550123", "\"+1 4O5 5550123\" is not a phone number: character 5 (\"O\") is not allowed there. Enter a number such as +14255550123 instead.")]
    [InlineData("555 \U0001F6425550123", "\"555 \U0001F6425550123\" is not a phone number: character 5 (\"🙂\") is not allowed there. Enter a number such as +14255550123 instead.")]
    [InlineData("555\u00015550123", "\"555\\u00015550123\" is not a phone number: character 4 (\"\\u0001\") is not allowed there. Enter a number such as +14255550123 instead.")]
    [InlineData("555+5550123", "\"555+5550123\" is not a phone number: character 4 (\"+\") is not allowed there. Enter a number such as +14255550123 instead.")]
    [InlineData("5550100;phone-context=+", "\"5550100;phone-context=+\" is not a phone number: character 8 (\";\") is not allowed there. Enter a number such as +14255550123 instead.")]
    [InlineData("CALL ME", "\"CALL ME\" is not a phone number: it has no digits. Enter a number such as +14255550123, or anonymous for a withheld number.")]
    [InlineData("8:acs:1b5cc06b", "\"8:acs:1b5cc06b\" is the identifier of a user or an app, not a phone number. Enter the phone number of the call, or leave this field empty.")]
    [InlineData("1.42556E+10", "\"1.42556E+10\" is in the scientific notation of a spreadsheet: digits are lost. Copy the number from its source again, as text.")]
    [InlineData("14255550123.0", "\"14255550123.0\" is a decimal number, as spreadsheets write it. Enter only the digits before the decimal point.")]
    [InlineData("+00442079460018", "\"+00442079460018\" has 00 after the plus sign. Leave out 00: the country calling code comes directly after the plus sign.")]
    [InlineData("+1425555####", "\"+1425555####\" is masked: some of its digits are hidden. Enter the whole number.")]
    [InlineData("sip:@host", "\"sip:@host\" is not a complete address. Check character 6. Enter an address such as sip:user@host or tel:+14255550123 instead.")]
    [InlineData("sip:a@host:abc", "\"sip:a@host:abc\" is not a complete address. Check character 12. Enter an address such as sip:user@host or tel:+14255550123 instead.")]
    [InlineData("+", "\"+\" has no digits. Enter a phone number such as +14255550123 instead.")]
    [InlineData("+x", "\"+x\" is not a phone number: character 2 (\"x\") is not allowed there. Enter a number such as +14255550123 instead.")]
    [InlineData("030 23125000", "\"030 23125000\" has no country calling code. Enter it like +14255550123, with + and the country calling code.")]
    [InlineData("+999 123456", "\"+999 123456\" has an unknown country calling code: no country uses +999. Check the digits after the +.")]
    [InlineData("+210 123456", "\"+210 123456\" has an unknown country calling code: no country uses +210. Check the digits after the +.")]
    [InlineData("+0 123456", "\"+0 123456\" has an unknown country calling code: no country uses +012. Check the digits after the +.")]
    [InlineData("1", "\"1\" is not a phone number (digits: 1, minimum: 3). Enter the whole number.")]
    [InlineData(" 1 ", "\" 1 \" is not a phone number (digits: 1, minimum: 3). Enter the whole number.")]
    [InlineData("+12", "\"+12\" is not a phone number (digits: 2, minimum: 3). Enter the whole number.")]
    [InlineData("+49 1", "\"+49 1\" is too short for Germany (+49). Digits: 1, minimum: 4. Enter the whole number.")]
    [InlineData("+49 1234567890123456789", "\"+49 1234567890123456789\" is not a phone number (digits: 21, maximum: 15). Enter one number only.")]
    [InlineData("4:+999 123456", "\"4:+999 123456\" has an unknown country calling code: no country uses +999. Check the digits after the +.")]
    public void Invalid_text_is_reported_with_reason_and_place(string text, string reason)
    {
        Line(text).Should().Be(1);
        Reasons().Should().Equal(reason);
        _cli.Json[0].GetProperty("kind").GetString().Should().Be("invalid");
    }

    [Fact]
    public void Text_that_is_too_long_is_cut_and_reported_with_the_longest_length()
    {
        Line("+1" + new string('5', 249)).Should().Be(1);
        Reasons().Should().Equal("\"+1" + new string('5', 38) + "…\" is not a phone number (digits: 250, maximum: 15). Enter one number only.");
    }

    [Theory]
    [InlineData("00 999 1234567", "\"00 999 1234567\" has an unknown country calling code: no country uses +999. Check the digits after the +.")]
    [InlineData("+00 999 1234567", "\"+00 999 1234567\" has an unknown country calling code: no country uses +999. Check the digits after the +.")]
    [InlineData("+999 1234567", "\"+999 1234567\" has an unknown country calling code: no country uses +999. Check the digits after the +.")]
    [InlineData("+00 12", "\"+00 12\" is not a phone number (digits: 2, minimum: 3). Enter the whole number.")]
    public void A_region_does_not_turn_an_unknown_calling_code_into_a_known_one(string text, string reason)
    {
        _cli.Run("phone", "--format", "json", "--region", "DE", text).Should().Be(1);
        Reasons().Should().Equal(reason);
    }

    [Theory]
    [InlineData("+800123", "\"+800123\" is too short for International Freephone Service (+800). Digits: 3, minimum: 8. Enter the whole number.")]
    [InlineData("+8001234", "\"+8001234\" is too short for International Freephone Service (+800). Digits: 4, minimum: 8. Enter the whole number.")]
    [InlineData("+3901", "\"+3901\" is too short for Italy (+39). Digits: 2, minimum: 6. Enter the whole number.")]
    [InlineData("+1 20", "\"+1 20\" is too short for United States (+1). Digits: 2, minimum: 10. Enter the whole number.")]
    [InlineData("+1 201 555", "\"+1 201 555\" is too short for United States (+1). Digits: 6, minimum: 10. Enter the whole number.")]
    [InlineData("+4930231250001234567", "\"+4930231250001234567\" is not a phone number (digits: 19, maximum: 15). Enter one number only.")]
    [InlineData("+44 1234567890123", "\"+44 1234567890123\" is too long for United Kingdom (+44). Digits: 13, maximum: 10. Leave out what is not part of the number, such as an old prefix after +44, an extension or a second number.")]
    [InlineData("+7 222 222 222 222", "\"+7 222 222 222 222\" has 12 digits. Numbers in Russia (+7) never have that length. Check the number.")]
    public void A_number_that_is_not_possible_is_reported_with_the_counts_of_digits(string text, string reason)
    {
        Line(text).Should().Be(1);
        Reasons().Should().Equal(reason);
        _cli.Json[0].GetProperty("kind").GetString().Should().Be("number");
        _cli.Json[0].GetProperty("type").GetString().Should().Be("UNKNOWN");
        _cli.Json[0].GetProperty("possible").GetBoolean().Should().BeFalse();
    }

    [Theory]
    [InlineData("+49301", "\"+49301\" is not a valid number in Germany (+49). Check the number.", "DE")]
    [InlineData("+44 7700 900123", "\"+44 7700 900123\" is not a valid number in United Kingdom (+44). Check the number.", null)]
    [InlineData("+1 200 555 0123", "\"+1 200 555 0123\" is not a valid number in United States (+1). Check the number.", null)]
    [InlineData("+800 0234 5678 ", "\"+800 0234 5678 \" is not a valid number in International Freephone Service (+800). Check the number.", "001")]
    public void A_number_that_is_possible_and_not_valid_can_be_used(string text, string reason, string? region)
    {
        Line(text).Should().Be(0);
        Reasons().Should().Equal(reason);
        _cli.Json[0].GetProperty("region").GetString().Should().Be(region);
        _cli.Json[0].GetProperty("possible").GetBoolean().Should().BeTrue();
        _cli.Json[0].GetProperty("valid").GetBoolean().Should().BeFalse();
    }

    [Theory]
    [InlineData("+14255550123;", "\"+14255550123;\" is not a phone number: character 13 (\";\") is not allowed there. Enter a number such as +14255550123 instead.")]
    [InlineData("'+14255550123", "\"'+14255550123\" is not a phone number: character 1 (\"'\") is not allowed there. Enter a number such as +14255550123 instead.")]
    [InlineData("x12", "\"x12\" is not a phone number: character 1 (\"x\") is not allowed there. Enter a number such as +14255550123 instead.")]
    [InlineData(" \u200B", "The text is blank. Enter a phone number, or leave this field empty.")]
    [InlineData(" ", "The text is blank. Enter a phone number, or leave this field empty.")]
    public void A_valid_number_that_the_column_rejects_is_reported(string text, string problem)
    {
        Line(text).Should().Be(0, "the exit code is about the text");
        Reasons().Should().Equal([null]);
        _cli.Json[0].GetProperty("acceptedInColumn").GetBoolean().Should().BeFalse();
        _cli.Json[0].GetProperty("columnProblem").GetString().Should().Be(problem);

        foreach (var column in new[] { "msdyn_fromphone", "msdyn_tophone" })
            _cli.RunWithInput(Encoding.UTF8.GetBytes(text + "\n"), "phone", "--format", "json", "--column", column).Should().Be(1, "and about the column where it is named");
    }

    [Fact]
    public void The_column_is_evaluated_by_the_rules_of_a_configuration()
    {
        var settings = _cli.File("settings.json", """{"phones":{"msdyn_fromphone":{"withheldWords":["Unbekannt"]},"msdyn_tophone":{"level":"valid","regions":["DE"]}}}""");
        _cli.Run("phone", "--format", "json", "--settings", settings, "Unbekannt", "+14255550123").Should().Be(0);
        _cli.Json.Select(answer => (answer.GetProperty("kind").GetString(), answer.GetProperty("acceptedInColumn").GetBoolean())).Should().Equal(("withheld", true), ("number", true));
        _cli.Run("phone", "--format", "json", "--settings", settings, "--column", "msdyn_tophone", "Unbekannt", "+14255550123", "+493023125001").Should().Be(1);
        _cli.Json.Select(answer => (answer.GetProperty("kind").GetString(), answer.GetProperty("acceptedInColumn").GetBoolean())).Should().Equal(("invalid", false), ("number", false), ("number", true));
        _cli.Json[1].GetProperty("columnProblem").GetString().Should().Be("\"+14255550123\" is a number of the region United States (US). Only numbers of these regions are allowed here: Germany (DE).");
    }

    [Theory]
    [InlineData("""{"mode":"audit"}""")]
    [InlineData("""{"mode":"off"}""")]
    [InlineData("""{"severity":{"PCC101":"trace"}}""")]
    public void Settings_that_reject_nothing_accept_every_text(string json)
    {
        var settings = _cli.File("settings.json", json);
        _cli.Run("phone", "--format", "json", "--settings", settings, "CALL +14255550123").Should().Be(0);
        _cli.Json[0].GetProperty("acceptedInColumn").GetBoolean().Should().BeTrue();
        _cli.Run("phone", "--settings", settings, "--column", "msdyn_fromphone", "CALL +14255550123").Should().Be(0);
    }

    [Fact]
    public void A_configuration_or_a_column_that_cannot_be_used_is_reported()
    {
        var settings = _cli.File("settings.json", "[]");
        _cli.Run("phone", "--settings", settings, "112").Should().Be(2);
        _cli.Error.Should().Contain("[PCC902]");
        _cli.Output.Should().BeEmpty();
        _cli.Run("phone", "--settings", "no-such-file.json", "112").Should().Be(2);
        _cli.Run("phone", "--column", "telephone1", "112").Should().Be(2);
        _cli.Error.Should().Contain("msdyn_fromphone");
        _cli.RunWithInput("{}"u8.ToArray(), "phone", "--settings", "-").Should().Be(2);
        _cli.Error.Should().Contain("The texts are on standard input.");
        _cli.RunWithInput("{}"u8.ToArray(), "phone", "--settings", "-", "112").Should().Be(0);
    }

    [Fact]
    public void The_region_is_that_of_numbers_without_a_calling_code()
    {
        _cli.Run("phone", "--region", "DE", "--format", "json", "030 23125000", "+1 415 555 0123").Should().Be(0);
        _cli.Json.Select(answer => answer.GetProperty("e164").GetString()).Should().Equal("+493023125000", "+14155550123");
        _cli.RunWithInput("01 99 00 00 01\n"u8.ToArray(), "phone", "--region=FR", "--format=json").Should().Be(0);
        _cli.Json[0].GetProperty("e164").GetString().Should().Be("+33199000001");
    }

    [Fact]
    public void The_table_has_a_row_for_each_text()
    {
        _cli.Run("phone", "+1 415 555 0123", "+44 20 7946 0000 x12", "+49301", "+4930231250001234567", "1\u001B[1m", "sip:bob@x.org").Should().Be(1);
        var rows = _cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => string.Join('|', row.Trim('│').Split('│').Select(cell => cell.Trim()))).ToArray();
        rows[1].Should().Be("text|kind|number|extension|region|type|validity|reason|in a column");
        rows[3..9].Should().Equal(
            "+1 415 555 0123|number|+14155550123||US|FIXED_LINE_OR_MOBILE|valid||accepted",
            "+44 20 7946 0000 x12|number|+442079460000|12|GB|FIXED_LINE|valid||accepted",
            "+49301|number|+49301||DE|UNKNOWN|possible|\"+49301\" is not a valid number in Germany (+49). Check the number.|accepted",
            "+4930231250001234567|number|+4930231250001234567||DE|UNKNOWN|not possible|\"+4930231250001234567\" is not a phone number (digits: 19, maximum: 15). Enter one number only.|rejected",
            "1\\u001B[1m|invalid||||||\"1\\u001B[1m\" is not a phone number: character 2 (\"\\u001B\") is not allowed there. Enter a number such as +14255550123 instead.|rejected: \"1\\u001B[1m\" cannot be shown on one line: character 2 is U+001B. Remove it.",
            "sip:bob@x.org|sip|||||||accepted");
        rows.Should().HaveCount(10);
    }

    [Fact]
    public void Many_texts_give_several_tables_and_no_text_gives_none()
    {
        _cli.RunWithInput(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("112\n", TablePhones.MostRows + 1))), "phone").Should().Be(0);
        _cli.Output.Split('\n').Count(line => line.Contains("reason")).Should().Be(2);
        _cli.Output.Split('\n').Count(line => line.Contains("112")).Should().Be(TablePhones.MostRows + 1);
        _cli.RunWithInput([], "phone").Should().Be(0);
        _cli.Output.Should().BeEmpty();
        _cli.RunWithInput([], "phone", "--format", "json").Should().Be(0);
        _cli.Output.Should().BeEmpty();
    }

    [Fact]
    public void Lines_are_answered_in_their_order_without_a_byte_order_mark_and_their_ends()
    {
        _cli.RunWithInput([.. Encoding.UTF8.Preamble, .. "+14155550123\r\n\r\n\n 112 \r\r\n+1\r2\nanonymous"u8], "phone", "--format", "json").Should().Be(1);
        Inputs().Should().Equal("+14155550123", "", "", " 112 \r", "+1\r2", "anonymous");
        _cli.Output.Should().EndWith("}\n").And.NotContain("\r");
    }

    [Fact]
    public void A_carriage_return_at_the_end_of_the_input_is_text()
    {
        _cli.RunWithInput("112\n\r"u8.ToArray(), "phone", "--format", "json").Should().Be(1);
        Inputs().Should().Equal("112", "\r");
    }

    [Fact]
    public void Lines_may_be_in_UTF_16()
    {
        _cli.RunWithInput([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("+٤٩ ٣٠ ٢٣١٢٥٠٠٠\r\n112\n")], "phone", "--format", "json").Should().Be(0);
        _cli.Json.Select(answer => answer.GetProperty("e164").GetString()).Should().Equal("+493023125000", null);
    }

    [Fact]
    public void UTF_16_that_is_broken_is_an_input_that_cannot_be_read()
    {
        _cli.RunWithInput([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("112\n"), 0x00, 0xD8, 0x31, 0x00], "phone", "--format", "json").Should().Be(2);
        _cli.Error.Should().StartWith("error: standard input: ").And.Contain("UTF-16");
    }

    [Fact]
    public void A_line_that_is_not_UTF_8_is_reported_and_hides_no_other()
    {
        _cli.RunWithInput([.. "112\nab"u8, 0xFF, .. "\nxx\n"u8], "phone", "--format", "json").Should().Be(2);
        Inputs().Should().Equal("112", "xx");
        _cli.Error.Should().Be("error: standard input, line 2: byte 3 of the line (0xFF) is not valid UTF-8. Save the file as UTF-8.\n");
    }

    [Fact]
    public void A_line_that_is_too_long_is_reported_and_hides_no_other()
    {
        var line = new byte[TextLines.Limit + 1];
        Array.Fill(line, (byte)'5');
        _cli.RunWithInput([.. "112\n"u8, .. line, .. "\n911\n"u8], "phone", "--format", "json").Should().Be(2);
        Inputs().Should().Equal("112", "911");
        _cli.Error.Should().Be("error: standard input, line 2: the line is longer than 16 MiB.\n");
        _cli.RunWithInput([.. "112\n"u8, .. line, .. line], "phone", "--format", "json").Should().Be(2);
        Inputs().Should().Equal("112");
        _cli.Error.Should().Be("error: standard input, line 2: the line is longer than 16 MiB.\n");
    }

    [Fact]
    public void Long_text_is_shown_whole()
    {
        var text = new string('5', 70_000) + "\"" + new string('ä', 70_000);
        _cli.RunWithInput(Encoding.UTF8.GetBytes(text), "phone", "--format", "json").Should().Be(1);
        Inputs().Should().Equal(text);
    }

    [Theory]
    [InlineData("a\"b\\c/", "a\\\"b\\\\c/")]
    [InlineData("<ü’📞\u00A0>", "<ü’📞\u00A0>")]
    [InlineData("line\nline", "line\\nline")]
    public void Every_text_gives_valid_JSON(string text, string shown)
    {
        _cli.Run("phone", "--format", "json", text).Should().Be(1);
        _cli.Output.Should().StartWith("{\"input\":\"" + shown + "\",\"kind\":\"invalid\",").And.EndWith("}\n");
        _cli.Json.Should().ContainSingle();
    }

    [Fact]
    public void Characters_that_end_a_line_or_steer_a_terminal_are_escaped() =>
        Every_text_gives_valid_JSON("\u0000\u0008\t\r\u001F\u007F\u0085\u2028\u2029", "\\u0000\\u0008\\t\\r\\u001F\\u007F\\u0085\\u2028\\u2029");

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced()
    {
        Every_text_gives_valid_JSON("\uD83D", "\uFFFD");
        Every_text_gives_valid_JSON("\uDE42+1", "\uFFFD+1");
        _cli.Run("phone", "--format", "json", "555\uD83D5550123").Should().Be(1);
        Reasons().Should().Equal("\"555\\uD83D5550123\" is not a phone number: character 4 (\"\\uD83D\") is not allowed there. Enter a number such as +14255550123 instead.");
    }

    [Fact]
    public void Each_line_can_have_its_own_region()
    {
        _cli.RunWithInput("DE\t030 23125000\r\nFR\t01 99 00 00 01\nZZ\t+14155550123\n\t112\nGB\t\nUS\t4155550123\t\n"u8.ToArray(), "phone", "--tsv", "--format", "json").Should().Be(0);
        Inputs().Should().Equal("030 23125000", "01 99 00 00 01", "+14155550123", "112", "", "4155550123\t");
        _cli.Json.Select(answer => answer.GetProperty("region").GetString()).Should().Equal("DE", "FR", "US", null, null, "US");
    }

    [Fact]
    public void A_line_without_a_tab_or_with_an_unknown_region_is_reported_and_hides_no_other()
    {
        _cli.RunWithInput("112\nde\t112\nXX\t112\n001\t112\nAÅ\t112\n\n\t112"u8.ToArray(), "phone", "--tsv", "--format", "json").Should().Be(2);
        Inputs().Should().Equal("112");
        const string Advice = "Give two capital letters of ISO 3166, such as DE, or nothing or ZZ for none.";
        _cli.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().Equal(
            "error: standard input, line 1: there is no tab. Give REGION, a tab and TEXT.",
            "error: standard input, line 2: there is no region \"de\". " + Advice,
            "error: standard input, line 3: there is no region \"XX\". " + Advice,
            "error: standard input, line 4: there is no region \"001\". " + Advice,
            "error: standard input, line 5: there is no region \"AÅ\". " + Advice,
            "error: standard input, line 6: there is no tab. Give REGION, a tab and TEXT.");
    }

    [Theory]
    [InlineData("There is no region \"de\". Give two capital letters of ISO 3166", "--region", "de", "112")]
    [InlineData("There is no region \"ZZ\".", "--region", "ZZ")]
    [InlineData("There is no region \"001\".", "--region", "001")]
    [InlineData("There is no region \"\".", "--region", "")]
    [InlineData("--region", "112", "--region")]
    [InlineData("There is no option --regoin.", "--regoin", "DE")]
    [InlineData("There is no option -x.", "-x")]
    [InlineData("Give TEXT or --tsv, not both", "--tsv", "112")]
    [InlineData("Give --region or --tsv, not both", "--tsv", "--region", "DE")]
    [InlineData("'xml'", "--format", "xml", "112")]
    public void Wrong_usage_is_reported_with_exit_code_2(string message, params string[] args)
    {
        _cli.Run(["phone", .. args]).Should().Be(2);
        _cli.Error.Should().StartWith("error: ").And.Contain(message).And.Contain("phone --help");
        _cli.Output.Should().BeEmpty();
    }

    [Fact]
    public void Text_may_begin_with_a_hyphen_or_an_at_sign()
    {
        _cli.Run("phone", "--format", "json", "-112", "@x").Should().Be(1);
        Inputs().Should().Equal("-112", "@x");
    }

    [Fact]
    public void Ten_thousand_lines_are_answered_in_their_order()
    {
        var lines = Enumerable.Range(0, 10_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"+1415555{i:0000}")).ToArray();
        _cli.RunWithInput(Encoding.ASCII.GetBytes(string.Join('\n', lines)), "phone", "--format", "json").Should().Be(0);
        Inputs().Should().Equal(lines);
        _cli.Json.Select(answer => answer.GetProperty("e164").GetString()).Should().Equal(lines);
    }

    [Fact]
    public void Answers_are_written_before_more_input_is_read()
    {
        using var bytes = new MemoryStream();
        using var output = new StreamWriter(bytes);
        using var input = new SlowInput("112\n+14155550123\n", "911\n", () => bytes.Length);
        Program.Run(["phone", "--format", "json"], new Consoles(input, output, TextWriter.Null, IsOutputTerminal: false, IsErrorTerminal: false)).Should().Be(0);
        input.Seen.Should().BeGreaterThan(0, "the answers to the first lines are there when the next is read");
        input.Seen.Should().BeLessThan(bytes.Length);
    }

    [Fact]
    public void The_help_names_the_options_and_the_exit_codes()
    {
        _cli.Run("phone", "--help").Should().Be(0);
        _cli.Output.Should().ContainAll("TEXT", "--region", "--column", "--settings", "--tsv", "--format", "With --column, 1 also if the column rejects some.", "Exit code: 0 all can be used, 1 some are invalid or not possible, 2 wrong usage or unreadable input.");
    }

    [Fact]
    public void The_last_line_needs_no_line_end()
    {
        // Longer than the line before it, so that moving its bytes to the front overwrites some of them.
        _cli.RunWithInput("+14155550123\n+44 20 7946 0018 ext. 12"u8.ToArray(), "phone", "--format", "json");
        _cli.Json.Select(number => number.GetProperty("e164").GetString()).Should().Equal("+14155550123", "+442079460018");
    }

    public void Dispose() => _cli.Dispose();

    private int Line(string text) => _cli.RunWithInput(Encoding.UTF8.GetBytes(text + "\n"), "phone", "--format", "json");

    private IEnumerable<string?> Inputs() => _cli.Json.Select(answer => answer.GetProperty("input").GetString());

    private IEnumerable<string?> Reasons() => _cli.Json.Select(answer => answer.GetProperty("reason").GetString());

    /// <summary>Input in two parts, which notes how much output there was before the second.</summary>
    private sealed class SlowInput(string first, string second, Func<long> written) : MemoryStream(Encoding.ASCII.GetBytes(first + second))
    {
        public long Seen { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Position < first.Length) return base.Read(buffer, offset, Math.Min(count, first.Length - (int)Position));
            if (Position == first.Length) Seen = written();
            return base.Read(buffer, offset, count);
        }
    }
}
