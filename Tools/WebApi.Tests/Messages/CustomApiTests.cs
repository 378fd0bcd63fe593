using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.WebApi.Tests.Messages;

/// <summary>Custom APIs are actions.</summary>
public class CustomApiTests
{
    private readonly Client _client = new(withPlugin: true);

    [Fact]
    public void A_phone_text_is_parsed()
    {
        var answer = _client.Send("POST", "pcc_ParsePhoneNumber", """{"Text":"(425) 555-0123","Region":"US"}""");
        answer.Status.Should().Be(200, answer.Text);
        ((string)answer.Json["@odata.context"]!).Should().Be(Client.Root + "$metadata#Microsoft.Dynamics.CRM.pcc_ParsePhoneNumberResponse");
        answer.Json.Select(member => member.Key).Skip(1).Should().BeEquivalentTo(_client.Dataverse.CustomApis.Single(api => api.UniqueName == "pcc_ParsePhoneNumber").ResponseProperties.Select(property => property.UniqueName));
        answer.Text.Should().Contain("+14255550123");
    }

    [Fact]
    public void A_wrong_input_is_rejected_by_the_plug_in()
    {
        var answer = _client.Send("POST", "pcc_ParsePhoneNumber", """{"Text":"(425) 555-0123","Region":"Germany"}""");
        answer.Status.Should().Be(400);
        answer.Code.Should().Be("0x80040265");
        answer.Message.Should().Contain("Germany");
    }

    [Theory]
    [InlineData("{}", "*The missing parameters are: Text.")]
    [InlineData("""{"Text":7}""", "*7*'Text'*Edm.String*")]
    [InlineData("""{"Text":"1","text":"1"}""", "*'text' in the request payload is not a valid parameter*")]
    public void Parameters_must_be_those_of_the_custom_api(string body, string message)
    {
        var answer = _client.Send("POST", "pcc_ParsePhoneNumber", body);
        answer.Status.Should().Be(400, answer.Text);
        answer.Code.Should().Be("0x80048d19");
        answer.Message.Should().Match(message);
    }

    [Fact]
    public void Every_registered_custom_api_is_an_action_and_no_function()
    {
        _client.Dataverse.CustomApis.Select(api => api.UniqueName).Should().Contain(["pcc_ParsePhoneNumber", "pcc_ValidatePhoneCallContext"]);
        foreach (var api in _client.Dataverse.CustomApis)
        {
            _client.Get(api.UniqueName).Status.Should().Be(404);
            _client.Send("POST", api.UniqueName, "{\"nothing\":1}").Status.Should().Be(400);
        }
    }

    [Fact]
    public void Without_the_plug_in_there_is_no_such_action() => new Client().Send("POST", "pcc_ParsePhoneNumber", "{}").Status.Should().Be(404);

    [Fact]
    public void Parameters_and_properties_of_all_types_arrive()
    {
        var id = Guid.NewGuid();
        CustomApiField[] fields = [Field("Flag", CustomApiFieldType.Boolean), Field("Key", CustomApiFieldType.Guid), Field("Text", CustomApiFieldType.String)];
        var client = new Client(prepare: dataverse => dataverse.Register(
            new CustomApiRegistration { UniqueName = "pcc_Echo", PluginTypeName = "Echo", RequestParameters = fields, ResponseProperties = fields }, new Echo()));
        client.Send("POST", "pcc_Echo", $$"""{"Key":"{{id}}","Flag":true,"Text":null}""").Text.Should()
            .Be($$"""{"@odata.context":"{{Client.Root}}$metadata#Microsoft.Dynamics.CRM.pcc_EchoResponse","Flag":true,"Key":"{{id}}","Text":null}""");
        client.Send("POST", "pcc_Echo").Text.Should().Contain("\"Flag\":false,\"Key\":\"00000000-0000-0000-0000-000000000000\",\"Text\":null");
    }

    private static CustomApiField Field(string name, CustomApiFieldType type) => new(name, type, name, name, IsOptional: true);

    private sealed class Echo : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            foreach (var (name, value) in context.InputParameters) context.OutputParameters[name] = value;
        }
    }
}
