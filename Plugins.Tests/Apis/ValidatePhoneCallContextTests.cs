using System;
using System.Collections.Generic;
using System.Linq;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Apis;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Plugins.Tests.Pipeline;

namespace PhoneCallCtx.Plugins.Tests.Apis;

public class ValidatePhoneCallContextTests
{
    private const string IdParameter = "msdyn_ocphonecallengagementctxid";
    private const string Conversation = "6f1b4c1e-5a0b-4a55-9d43-0c3e4b1f7a22";

    private static readonly string[] Columns =
        ["msdyn_callername", "msdyn_callsid", "msdyn_fromphone", "msdyn_ismicrosoftteamsphonenumber", "msdyn_liveworkitemid", "msdyn_providername", "msdyn_tophone", "statecode", "statuscode"];

    /// <summary>The verdicts on one parameter for each text: a code, or "." for accepted; new/changed when a new row and a changed one differ.</summary>
    private const string Verdicts = """
        text           | name  phone flag  talk  state status
        (absent)       | .     .     .     .     .     .
        (null)         | .     .     .     .     .     .
        (empty)        | .     .     .     .     204   204
        (blank)        | .     101   002   002   002   002
        words          | .     101   002   002   002   002
        (tab)          | 003   003   002   002   002   002
        (101 units)    | 001   001   002   002   002   002
        +14255550123   | .     .     002   002   002   002
        112            | .     .     002   002   201   202
        0              | .     101   002   002   .     202
        1              | .     101   002   002   .     ./203
        2              | .     101   002   002   201   203/.
        -1             | .     101   002   002   201   202
        1.0            | .     101   002   002   002   002
        1,0            | .     101   002   002   002   002
        99999999999    | .     .     002   002   002   002
        true           | .     101   .     002   002   002
        False          | .     101   .     002   002   002
        yes            | .     101   002   002   002   002
        (guid)         | .     101   002   .     002   002
        (braced guid)  | .     101   002   .     002   002
        Active         | .     101   002   002   002   002
        """;

    /// <summary>An inactive row with values in all columns.</summary>
    private static readonly Entity Before = PhoneCall.State(1, 2,
        ("msdyn_callername", "Bea Novak"), ("msdyn_callsid", "CA0"), ("msdyn_fromphone", "+1 425 555 0100"), ("msdyn_ismicrosoftteamsphonenumber", true),
        ("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", Guid.NewGuid())), ("msdyn_providername", "Other"), ("msdyn_tophone", "+442079460018"));

    public static TheoryData<string, string, string, bool> Matrix
    {
        get
        {
            var data = new TheoryData<string, string, string, bool>();
            var lines = Verdicts.Split('\n').Select(text => text.Trim());
            foreach (var line in lines.Skip(1))
            {
                var parts = line.Split('|').Select(text => text.Trim()).ToArray();
                var verdicts = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                foreach (var column in Columns)
                {
                    var verdict = verdicts[Array.IndexOf(["name", "phone", "flag", "talk", "state", "status"], GroupOf(column))].Split('/');
                    data.Add(column, parts[0], verdict[0], true);
                    data.Add(column, parts[0], verdict[^1], false);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    [Trait("Category", "Volume")]
    public void Every_column_is_evaluated_as_by_a_save(string column, string text, string expected, bool isNew)
    {
        var organization = new Organization { Row = Before };
        var value = TextOf(text);
        var parameters = new List<(string, object?)>();
        if (text != "(absent)") parameters.Add((column, value));
        if (!isNew) parameters.Add((IdParameter, Before.Id));

        var answer = organization.Ask(new ValidatePhoneCallContext(), [.. parameters]);

        Organization.Codes(answer["Violations"]).Should().Equal(expected == "." ? [] : [$"PCC{expected} {column}"]);
        answer["Verdict"].Should().Be(expected == "." ? "accepted" : "rejected");

        // The step itself gives the same verdict on the same values.
        var row = new Entity(PhoneCallTable.LogicalName, isNew ? Guid.Empty : Before.Id);
        if (value is not null) row[column] = Typed(column, value);
        var request = isNew ? Requests.Create(row) : Requests.Update(row, Before);
        if (isNew) request.PrimaryEntityId = Guid.Empty;
        (StepRun.Rejection(request)?.ExceptionDetails!["violations"] ?? "[]").Should().Be((string)answer["Violations"]!);
    }

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void Every_culture_gives_the_same_answer(string culture)
    {
        using var _ = new CultureScope(culture);
        var answer = new Organization().Ask(new ValidatePhoneCallContext(),
            ("statecode", "-1"), ("statuscode", "1"), ("msdyn_ismicrosoftteamsphonenumber", "TRUE"), ("msdyn_callername", new string('i', 1234)), ("msdyn_fromphone", "+1 (425) 555-0123"));
        Organization.Codes(answer["Violations"]).Should().Equal("PCC001 msdyn_callername", "PCC201 statecode");
        ((string)answer["Violations"]!).Should().Contain("is 1234 characters long, 1134 too many").And.Contain("-1 is not a status");
        answer["FromPhoneE164"].Should().Be("+14255550123");
    }

    [Fact]
    public void An_empty_request_evaluates_an_empty_new_row()
    {
        var organization = new Organization();
        var answer = organization.Ask(new ValidatePhoneCallContext());
        answer.Keys.Should().Equal("Verdict", "Violations", "FromPhoneE164", "ToPhoneE164");
        answer.Values.Should().Equal("accepted", "[]", null, null);
        organization.Readings.Should().BeEmpty();
    }

    [Fact]
    public void All_violations_are_reported_at_once() => Organization.Codes(new Organization().Ask(new ValidatePhoneCallContext(),
        ("msdyn_fromphone", "CALL ME"), ("msdyn_tophone", "1"), ("msdyn_callername", "a\tb"), ("statecode", "0"), ("statuscode", "2"), ("msdyn_liveworkitemid", "x"))["Violations"])
        .Should().Equal("PCC003 msdyn_callername", "PCC101 msdyn_fromphone", "PCC002 msdyn_liveworkitemid", "PCC101 msdyn_tophone", "PCC203 statuscode");

    [Fact]
    public void The_violations_of_a_row_have_its_identifier() =>
        ((string)new Organization { Row = Before }.Ask(new ValidatePhoneCallContext(), (IdParameter, Before.Id), ("msdyn_fromphone", "CALL ME"))["Violations"]!)
            .Should().StartWith($$"""[{"row":0,"id":"{{Before.Id}}","code":"PCC101","column":"msdyn_fromphone","message":"\"Customer phone number\": \"CALL ME\" is not a phone number""");

    [Theory]
    [InlineData("+1 (425) 555-0123", "+14255550123")]
    [InlineData("+14255550123 ext. 7", "+14255550123")]
    [InlineData("(425) 555-0123", null)]
    [InlineData("+1 425 555", null)]
    [InlineData("112", null)]
    [InlineData("anonymous", null)]
    [InlineData("sip:+14255550123@example.com", null)]
    [InlineData("CALL ME", null)]
    [InlineData("", null)]
    public void The_numbers_are_reported_in_E164(string text, string? e164)
    {
        foreach (var id in new object?[] { null, Before.Id })
        {
            var answer = new Organization { Row = Before }.Ask(new ValidatePhoneCallContext(), ("msdyn_fromphone", text), (IdParameter, id));
            answer["FromPhoneE164"].Should().Be(e164);
            answer["ToPhoneE164"].Should().Be(id is null ? null : "+442079460018", "a column that is not supplied keeps its number");
        }
    }

    [Fact]
    public void National_numbers_are_read_with_the_default_region_of_their_column()
    {
        var answer = new Organization { Rules = """{"phones":{"msdyn_fromphone":{"defaultRegion":"US"}}}""" }
            .Ask(new ValidatePhoneCallContext(), ("msdyn_fromphone", "(425) 555-0123"), ("msdyn_tophone", "(425) 555-0123"));
        answer["FromPhoneE164"].Should().Be("+14255550123");
        answer["ToPhoneE164"].Should().BeNull();
    }

    [Fact]
    public void The_caller_reads_the_row_with_the_columns_of_the_pre_image()
    {
        var organization = new Organization { Row = Before };
        organization.Ask(new ValidatePhoneCallContext(), (IdParameter, Before.Id));
        var image = typeof(ValidateOnUpdate).GetCustomAttributesData().Single(data => data.AttributeType.Name == "CrmPluginRegistrationAttribute")
            .NamedArguments.Single(argument => argument.MemberName == "Image1Attributes").TypedValue.Value;
        var (user, columns) = organization.Readings.Should().ContainSingle().Subject;
        user.Should().Be(Organization.User);
        string.Join(',', columns).Should().Be((string)image!);
    }

    [Fact]
    public void The_stored_row_is_evaluated_as_for_an_Update()
    {
        const string Rules = """{"transitions":{"Active":["Inactive"]},"lockInactiveRows":true,"fixedOnceSet":["msdyn_callsid"],"required":["msdyn_providername"]}""";
        var organization = new Organization { Row = Before, Rules = Rules };
        Codes(("statecode", "0")).Should().Equal("PCC205 statecode");
        Codes(("msdyn_callername", "Ana")).Should().Equal("PCC206 msdyn_callername");
        Codes(("msdyn_callername", "Bea Novak")).Should().BeEmpty("nothing changes");
        Codes(("msdyn_callsid", "CA1")).Should().Contain("PCC301 msdyn_callsid");
        Codes(("msdyn_providername", "")).Should().Contain("PCC006 msdyn_providername");
        Codes().Should().BeEmpty();
        Organization.Codes(organization.Ask(new ValidatePhoneCallContext())["Violations"]).Should().Equal("PCC006 msdyn_providername");

        string[] Codes(params (string, object?)[] parameters) => Organization.Codes(organization.Ask(new ValidatePhoneCallContext(), [.. parameters, (IdParameter, Before.Id)])["Violations"]);
    }

    [Fact]
    public void An_empty_identifier_means_a_new_row()
    {
        var organization = new Organization();
        organization.Ask(new ValidatePhoneCallContext(), (IdParameter, Guid.Empty))["Verdict"].Should().Be("accepted");
        organization.Readings.Should().BeEmpty();
    }

    public static TheoryData<uint> Unreadable => [0x80040217, 0x80040220, 0x80048306];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void A_missing_row_and_an_unreadable_row_have_the_same_rejection(uint code)
    {
        var organization = new Organization { Failure = Organization.Fault(code) };
        var rejection = organization.Rejection(new ValidatePhoneCallContext(), (IdParameter, Before.Id));
        rejection.HttpStatus.Should().Be(PluginHttpStatusCode.BadRequest);
        rejection.Message.Should().Be($"The request was not answered. Please correct:\n- \"{IdParameter}\": The table msdyn_ocphonecallengagementctx has no record {Before.Id}, or you do not have permission to read it. Check the identifier. [PCC903]");
    }

    public static TheoryData<string, object> WrongTypes => new() { { "msdyn_callername", 7 }, { "statecode", "choice 0" }, { IdParameter, "x" }, { IdParameter, 7 } };

    [Theory]
    [MemberData(nameof(WrongTypes))]
    public void A_parameter_of_another_type_is_rejected(string name, object value) =>
        new Organization().Rejection(new ValidatePhoneCallContext(), (name, SdkValue.Of(value))).Message.Should().MatchRegex($"- \"{name}\": A value of type [A-Za-z0-9]+ cannot be used here. Provide one of type (String|Guid). \\[PCC903\\]$");

    [Theory]
    [InlineData(null, false, "rejected", 2, "rejected")]
    [InlineData("{}", false, "rejected", 2, "rejected")]
    [InlineData("""{"mode":"enforce"}""", false, "rejected", 2, "rejected")]
    [InlineData("""{"mode":"audit"}""", false, "accepted", 2, "accepted (audit; would be rejected)")]
    [InlineData("""{"mode":"off"}""", false, "accepted", 0, "not evaluated (mode off)")]
    [InlineData("""{"applicationUsers":"audit"}""", true, "accepted", 2, "accepted (audit; would be rejected)")]
    [InlineData("""{"applicationUsers":"audit"}""", false, "rejected", 2, "rejected")]
    [InlineData("""{"severity":{"PCC101":"trace"}}""", false, "rejected", 1, "rejected")]
    [InlineData("""{"severity":{"PCC101":"trace","PCC003":"off"}}""", false, "accepted", 0, "accepted")]
    public void The_environment_variable_decides_what_is_rejected(string? rules, bool isApplicationUser, string verdict, int violations, string outcome)
    {
        foreach (var isNew in new[] { true, false })
        {
            var organization = new Organization { Rules = rules, IsApplicationUser = isApplicationUser, Row = Before };
            var answer = organization.Ask(new ValidatePhoneCallContext(), ("msdyn_fromphone", "CALL ME"), ("msdyn_callername", "a\tb"), (IdParameter, isNew ? null : Before.Id));
            answer["Verdict"].Should().Be(verdict);
            Organization.Codes(answer["Violations"]).Should().HaveCount(violations);
            var hasViolations = organization.Trace.Lines.Any(line => line.StartsWith("reject PCC", StringComparison.Ordinal) || line.StartsWith("trace PCC", StringComparison.Ordinal));
            var caller = !hasViolations ? "" : isApplicationUser ? "application user, " : "user, ";
            organization.Trace.Lines[0].Should().MatchRegex("^ValidatePhoneCallContext: pcc_ValidatePhoneCallContext , 1 row, " + caller + "[0-9.]+ ms, " + System.Text.RegularExpressions.Regex.Escape(outcome) + "$");
            string.Join('\n', organization.Trace.Lines).Should().NotContain("CALL ME");
        }
    }

    [Fact]
    public void An_invalid_variable_rejects_the_request_as_it_rejects_a_save()
    {
        var rejection = new Organization { Rules = """{"moed":"audit"}""" }.Rejection(new ValidatePhoneCallContext());
        rejection.HttpStatus.Should().Be(PluginHttpStatusCode.InternalServerError);
        rejection.Message.Should().StartWith("The request was not answered because the environment variable \"pcc_PhoneCallContextRules\" cannot be used. Please report the following to your administrator:\n- \"$.moed\": There is no setting \"moed\".")
            .And.EndWith("[PCC902]");
    }

    [Theory]
    [InlineData(1033, "is not a phone number")]
    [InlineData(1031, "ist keine Telefonnummer")]
    [InlineData(1041, "電話番号")]
    public void Violations_are_reported_in_the_language_of_the_user(int language, string words) =>
        ((string)new Organization { Language = language }.Ask(new ValidatePhoneCallContext(), ("msdyn_fromphone", "CALL ME"))["Violations"]!).Should().Contain(words);

    [Fact]
    public void Only_violations_read_the_language_of_the_user()
    {
        var organization = new Organization();
        organization.Ask(new ValidatePhoneCallContext(), ("msdyn_fromphone", "112"));
        organization.LanguageReadings.Should().Be(0);
        organization.Ask(new ValidatePhoneCallContext(), ("msdyn_fromphone", "CALL ME"));
        organization.LanguageReadings.Should().Be(1);
    }

    [Fact]
    public void The_API_answers_with_FakeXrmEasy_too()
    {
        var context = Dataverse.New();
        context.Initialize(Before);
        var request = new XrmFakedPluginExecutionContext { MessageName = "pcc_ValidatePhoneCallContext", Stage = 30, InputParameters = [], OutputParameters = [], SharedVariables = [] };
        request.InputParameters[IdParameter] = Before.Id;
        request.InputParameters["statuscode"] = "1";
        context.ExecutePluginWith(request, new ValidatePhoneCallContext());
        Organization.Codes(request.OutputParameters["Violations"]).Should().Equal("PCC203 statuscode");

        request.InputParameters[IdParameter] = Guid.NewGuid();
        context.Invoking(it => it.ExecutePluginWith(request, new ValidatePhoneCallContext())).Should().Throw<InvalidPluginExecutionException>().WithMessage("*has no record*[PCC903]");
    }

    [Fact]
    public void The_parameters_are_the_call_columns_and_the_status_columns()
    {
        ColumnGroups.Business.Select(column => column.LogicalName).Concat(["statecode", "statuscode"]).Should().BeEquivalentTo(Columns);
    }

    private static string GroupOf(string column) => column switch
    {
        "msdyn_fromphone" or "msdyn_tophone" => "phone",
        "msdyn_ismicrosoftteamsphonenumber" => "flag",
        "msdyn_liveworkitemid" => "talk",
        "statecode" => "state",
        "statuscode" => "status",
        _ => "name",
    };

    private static string? TextOf(string name) => name switch
    {
        "(absent)" or "(null)" => null,
        "(empty)" => "",
        "(blank)" => " ",
        "(tab)" => "a\tb",
        "(101 units)" => new string('1', 101),
        "(guid)" => Conversation,
        "(braced guid)" => "{" + Conversation.ToUpperInvariant() + "}",
        _ => name,
    };

    private static object? Typed(string column, string text) => GroupOf(column) switch
    {
        _ when text.Length == 0 => null,
        "flag" when text is "true" or "False" => text == "true",
        "talk" when text.Length >= 36 && text.Contains('-', StringComparison.Ordinal) => new EntityReference("msdyn_ocliveworkitem", new Guid(Conversation)),
        "state" or "status" when text is "0" or "1" or "2" or "-1" or "112" => new OptionSetValue(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)),
        _ => text,
    };
}
