using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.OData;
using Xunit.Sdk;

namespace PhoneCallCtx.WebApi.Tests.Conformance;

/// <summary>What the reader of OData rejects, and what it accepts. It verifies the answers of all other tests too.</summary>
public class ConformanceTests
{
    private const string Id = "7b0c5d5e-0000-4000-8000-000000000001";

    private static readonly AnswerReader Reader = new(ConformingWebApi.ModelOf(new Client().Api));

    [Theory]
    [InlineData("#teams", """ "value":[{"name":"A"}] """, 1)]
    [InlineData("#teams(name)/$entity", """ "name":"A" """, 1)]
    [InlineData("#teams", """ "value":[{"versionnumber":1}] """, 1)]
    [InlineData("#teams(" + Id + ")/name", """ "value":"A" """, 1)]
    [InlineData("#$ref", """ "@odata.id":"teams(7b0c5d5e-0000-4000-8000-000000000001)" """, 1)]
    [InlineData("#Collection($ref)", """ "value":[{"@odata.id":"teams(7b0c5d5e-0000-4000-8000-000000000001)"}] """, 1)]
    [InlineData("#Microsoft.Dynamics.CRM.WhoAmIResponse", """ "UserId":"7b0c5d5e-0000-4000-8000-000000000001" """, 1)]
    [InlineData("", """ "value":[{"name":"teams","kind":"EntitySet","url":"teams"}] """, 1)]
    public void An_answer_with_the_described_properties_is_accepted(string context, string members, int count) => Reader.Read(Answer(200, context, members), Client.Root).Should().Be(count);

    [Theory]
    [InlineData("#teams", """ "value":[{"versionnumber":"1"}] """)]
    [InlineData("#teams", """ "value":[{"nothing":1}] """)]
    [InlineData("#teams", """ "value":[{"createdon":"31.01.2026"}] """)]
    [InlineData("#nothings", """ "value":[] """)]
    [InlineData("#teams/$entity", """ "teamid":"x" """)]
    [InlineData("#Microsoft.Dynamics.CRM.WhoAmIResponse", """ "User":"x" """)]
    public void Another_answer_is_rejected(string context, string members) =>
        FluentActions.Invoking(() => Reader.Read(Answer(200, context, members), Client.Root)).Should().Throw<ODataException>();

    [Fact]
    public void An_error_without_its_members_is_rejected()
    {
        Reader.Read(new ApiResponse(400, AnswerJson.Headers(), Encoding.UTF8.GetBytes("""{"error":{"code":"0x0","message":"No.","@a.b":"c"}}""")), Client.Root).Should().Be(0);
        FluentActions.Invoking(() => Reader.Read(new ApiResponse(400, AnswerJson.Headers(), Encoding.UTF8.GetBytes("""{"code":"0x0"}""")), Client.Root)).Should().Throw<ODataException>();
    }

    [Fact]
    public void The_client_of_the_tests_verifies_answers()
    {
        var api = new ConformingWebApi(new OneAnswer(Answer(200, "#teams", """ "value":[{"nothing":1}] """)), ModelKey());

        FluentActions.Invoking(() => api.Answer(new ApiRequest("GET", "/api/data/v9.2/teams", Client.Origin, new Dictionary<string, string>(), default, default))).Should().Throw<XunitException>().WithMessage("*nothing*");
    }

    [Fact]
    public void The_version_of_a_row_is_in_the_header_too()
    {
        var api = new ConformingWebApi(new OneAnswer(Answer(200, "#teams/$entity", """ "@odata.etag":"W/\"1\"","name":"A" """)), ModelKey());

        FluentActions.Invoking(() => api.Answer(new ApiRequest("GET", "/api/data/v9.2/teams", Client.Origin, new Dictionary<string, string>(), default, default))).Should().Throw<XunitException>().WithMessage("*ETag*");
    }

    /// <summary>The key of a client without custom APIs, which has read its description.</summary>
    private static string ModelKey()
    {
        new Client().Get("WhoAmI").Status.Should().Be(200);
        return "";
    }

    private static ApiResponse Answer(int status, string context, string members) =>
        new(status, AnswerJson.Headers(), Encoding.UTF8.GetBytes($$"""{"@odata.context":"{{Client.Root}}$metadata{{context}}",{{members}}}"""));

    private sealed class OneAnswer(ApiResponse answer) : IWebApi
    {
        public ApiResponse Answer(ApiRequest request) => answer;

        public ApiResponse? Transact(Func<IWebApi, bool> work) => throw new NotSupportedException();
    }
}
