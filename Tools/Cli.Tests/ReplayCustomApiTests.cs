using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Replaying;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>replay: requests of custom APIs, with one that tests register.</summary>
public sealed class ReplayCustomApiTests : IDisposable
{
    private const string Line = """{"message":"pcc_ParsePhoneNumber","parameters":{"Text":"+14155550123"}}""";

    private readonly LocalDataverse _dataverse = new();

    public ReplayCustomApiTests() => _dataverse.Register(
        new CustomApiRegistration
        {
            UniqueName = "pcc_ParsePhoneNumber",
            PluginTypeName = "Test",
            RequestParameters =
            [
                Field("Text", CustomApiFieldType.String), Field("State", CustomApiFieldType.Boolean, isOptional: true), Field("Target", CustomApiFieldType.Guid, isOptional: true),
            ],
            ResponseProperties = [Field("IsValid", CustomApiFieldType.Boolean), Field("e164", CustomApiFieldType.String), Field("Record", CustomApiFieldType.Guid)],
        },
        new ParsePlugin());

    public void Dispose() => _dataverse.Dispose();

    [Fact]
    public void The_properties_of_the_response_have_their_declared_names() => Run(Line).Should().Be(
        """{"line":1,"message":"pcc_ParsePhoneNumber","ok":true,"response":{"IsValid":true,"e164":"+14155550123","Record":"00000000-0000-0000-0000-000000000000"}}""" + "\n");

    [Fact]
    public void A_property_without_a_value_is_null() =>
        Response("""{"message":"pcc_ParsePhoneNumber","parameters":{"Text":""}}""").GetProperty("e164").ValueKind.Should().Be(JsonValueKind.Null);

    [Fact]
    public void A_parameter_has_its_declared_type_even_when_its_name_is_known_from_another_message()
    {
        var response = Response(
            """{"message":"Create","parameters":{"Target":{"id":"$call"}}}""",
            """{"message":"pcc_ParsePhoneNumber","parameters":{"Text":"$call","State":false,"Target":"$call"}}""");
        response.GetProperty("IsValid").GetBoolean().Should().BeFalse();
        response.GetProperty("e164").GetString().Should().Be("$call", "text is no name of a row");
        response.GetProperty("Record").GetGuid().Should().Be(_dataverse.ReadAll("msdyn_ocphonecallengagementctx").Single().Id);
        Response("""{"message":"pcc_ParsePhoneNumber","parameters":{"Text":"1","Target":"424afb42-d04c-42af-b98b-6f0eeaba69aa"}}""").GetProperty("Record").GetGuid()
            .Should().Be(new Guid("424afb42-d04c-42af-b98b-6f0eeaba69aa"));
    }

    [Fact]
    public void An_optional_parameter_may_be_null() =>
        Response("""{"message":"pcc_ParsePhoneNumber","parameters":{"Text":"1","State":null,"Target":null}}""").GetProperty("IsValid").GetBoolean().Should().BeTrue();

    [Theory]
    [InlineData("""{"Text":7}""", "The parameter Text of pcc_ParsePhoneNumber is of type String, not Int32.")]
    [InlineData("""{"Text":"1","State":"yes"}""", "The parameter State of pcc_ParsePhoneNumber is of type Boolean, not String.")]
    [InlineData("""{"Text":"1","Target":7}""", "The parameter Target of pcc_ParsePhoneNumber is of type Guid, not Int32.")]
    [InlineData("""{"Text":null}""", "pcc_ParsePhoneNumber needs a parameter Text of type String.")]
    [InlineData("{}", "pcc_ParsePhoneNumber needs a parameter Text of type String.")]
    [InlineData("""{"Text":"1","ColumnSet":true}""", "The local Dataverse knows no parameter ColumnSet of pcc_ParsePhoneNumber. It takes Text, State, Target.")]
    public void Undeclared_parameters_and_values_of_another_type_are_rejected(string parameters, string message)
    {
        var error = Result($$"""{"message":"pcc_ParsePhoneNumber","parameters":{{parameters}}}""").GetProperty("error");
        error.GetProperty("code").GetString().Should().Be("0x80040203");
        error.GetProperty("message").GetString().Should().Be(message);
    }

    [Theory]
    [InlineData("""{"Text":"1","Target":"nobody"}""", "\"nobody\" is no identifier. Give a GUID, or $ and the name of a row.")]
    [InlineData("""{"Text":"1","Target":"$nobody"}""", "no line before creates a row $nobody. Create it first, with \"id\": \"$nobody\".")]
    [InlineData("""{"Text":["1"]}""", "the parameter Text is text, a whole number, true or false.")]
    public void A_parameter_that_is_no_value_is_not_understood(string parameters, string message) =>
        FluentActions.Invoking(() => Run($$"""{"message":"pcc_ParsePhoneNumber","parameters":{{parameters}}}""")).Should().Throw<InputException>().WithMessage(message);

    [Fact]
    public void An_unknown_message_is_reported_with_the_known_ones() =>
        FluentActions.Invoking(() => Run("""{"message":"pcc_Nosuch"}""")).Should().Throw<InputException>().WithMessage("there is no message pcc_Nosuch. There are *WhoAmI, pcc_ParsePhoneNumber.");

    [Fact]
    public void It_is_a_request_of_ExecuteMultiple_and_of_ExecuteTransaction_too()
    {
        var multiple = Response($$$$"""{"message":"ExecuteMultiple","parameters":{"Requests":[{{{{Line}}}},{"message":"WhoAmI"}],"Settings":{"ReturnResponses":true}}}""").GetProperty("responses");
        multiple[0].GetProperty("response").GetProperty("IsValid").GetBoolean().Should().BeTrue();
        multiple[1].GetProperty("response").TryGetProperty("userId", out _).Should().BeTrue("the names of the platform's own responses begin in lower case");
        var transaction = Response($$$"""{"message":"ExecuteTransaction","parameters":{"Requests":[{{{Line}}}],"ReturnResponses":true}}""").GetProperty("responses");
        transaction[0].GetProperty("e164").GetString().Should().Be("+14155550123");
    }

    [Fact]
    public void A_user_may_call_it()
    {
        var result = Result("""{"message":"Create","parameters":{"Target":{"@table":"systemuser","id":"$ana","fullname":"Ana"}}}""", Line[..^1] + ""","user":"$ana"}""");
        result.GetProperty("ok").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public void The_trace_of_a_custom_API_is_reported_like_that_of_a_step()
    {
        var trace = JsonDocument.Parse(Run(traces: true, Line)).RootElement.GetProperty("trace")[0];
        trace.GetProperty("step").GetString().Should().Be("pcc_ParsePhoneNumber");
        trace.GetProperty("message").GetString().Should().Be("pcc_ParsePhoneNumber");
        trace.GetProperty("stage").GetInt32().Should().Be(30);
        trace.GetProperty("text").GetString().Should().Be("parsed");
    }

    [Fact]
    public void The_table_for_people_has_its_response_and_its_trace()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var replay = new Replay(_dataverse, new RowNames(isOpen: false), traces: true);
        new TableResults(Consoles.For(output, isTerminal: false)).Write(replay.Run(1, Encoding.UTF8.GetBytes(Line)));
        output.ToString().Should().StartWith("     1  pcc_ParsePhoneNumber               ok        {\"IsValid\":true,").And.Contain("\n        pcc_ParsePhoneNumber\n          parsed\n");
    }

    private JsonElement Response(params string[] lines) => Result(lines).GetProperty("response");

    /// <summary>The result of the last line.</summary>
    private JsonElement Result(params string[] lines) => JsonDocument.Parse(Run(lines).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]).RootElement;

    private string Run(params string[] lines) => Run(traces: false, lines);

    private string Run(bool traces, params string[] lines)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var replay = new Replay(_dataverse, new RowNames(isOpen: false), traces);
        var writer = new JsonResults(output);
        for (var i = 0; i < lines.Length; i++) writer.Write(replay.Run(i + 1, Encoding.UTF8.GetBytes(lines[i])));
        return output.ToString();
    }

    private static CustomApiField Field(string name, CustomApiFieldType type, bool isOptional = false) => new(name, type, name, "", isOptional);

    /// <summary>Gives back its parameters, and distinguishes no text from no number.</summary>
    private sealed class ParsePlugin : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            ((ITracingService)serviceProvider.GetService(typeof(ITracingService))!).Trace("parsed");
            context.OutputParameters["IsValid"] = context.InputParameters.TryGetValue("State", out var state) && state is bool given ? given : true;
            if (context.InputParameters["Text"] is string { Length: > 0 } text) context.OutputParameters["e164"] = text;
            if (context.InputParameters.TryGetValue("Target", out var target) && target is Guid id) context.OutputParameters["Record"] = id;
        }
    }
}
