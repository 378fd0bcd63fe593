using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PhoneCallCtx.WebApi.Recording;

namespace PhoneCallCtx.WebApi.Tests.Recording;

/// <summary>Recordings, and the names in them.</summary>
public class RecordingTests
{
    private readonly StringWriter _lines = new();

    [Fact]
    public void Values_of_the_server_get_names()
    {
        var api = new RecordingWebApi(new Client().Api, _lines);
        Send(api, "POST", Client.Set, """{"msdyn_callername":"Ada"}""", ("Prefer", "return=representation"), ("Authorization", "Bearer secret"));

        var line = Exchange.Read(_lines.ToString());
        _lines.ToString().Should().EndWith("\n").And.NotContain("127.0.0.1").And.NotContain("secret");
        line.Headers.Should().Equal(new Dictionary<string, string> { ["Prefer"] = "return=representation" });
        line.AnswerHeaders["ETag"].Should().Be("W/\"{version1}\"");
        line.AnswerHeaders["Location"].Should().Be($"{{origin}}/api/data/v9.2/{Client.Set}({{guid1}})");
        line.Answer.Should().Contain("\"@odata.etag\":\"W/\\\"{version1}\\\"\"").And.Contain("\"createdon\":\"{time}\"").And.Contain("\"versionnumber\":{version1}").And.Contain($"\"{Client.Key}\":\"{{guid1}}\"");
    }

    [Fact]
    public void Values_of_the_client_stay()
    {
        var api = new RecordingWebApi(new Client().Api, _lines);
        var id = Guid.NewGuid();
        Send(api, "POST", Client.Set, $$"""{"{{Client.Key}}":"{{id}}","overriddencreatedon":"2020-01-31T00:00:00Z"}""");
        Send(api, "GET", $"{Client.Set}({id.ToString().ToUpperInvariant()})?$select=overriddencreatedon,createdon");

        var lines = _lines.ToString().TrimEnd('\n').Split('\n').Select(Exchange.Read).ToArray();
        lines[0].AnswerHeaders["Location"].Should().EndWith($"({id})");
        lines[1].Target.Should().Contain(id.ToString().ToUpperInvariant());
        lines[1].Answer.Should().Contain("\"createdon\":\"2020-01-31T00:00:00Z\"");
    }

    [Fact]
    public void A_recording_replays_on_another_server()
    {
        var id = Guid.Empty;
        var api = new RecordingWebApi(new Client(withPlugin: true).Api, _lines);
        var created = Send(api, "POST", Client.Set, """{"msdyn_callername":"Ada"}""");
        id = Guid.Parse(created.Headers["OData-EntityId"].Split('(', ')')[1]);
        var read = Send(api, "GET", $"{Client.Set}({id.ToString().ToUpperInvariant()})", null, ("Prefer", "odata.include-annotations=\"*\""));
        Send(api, "PATCH", $"{Client.Set}({id})", """{"msdyn_callername":"Eva"}""", ("If-Match", read.Headers["ETag"]));
        Send(api, "PATCH", $"{Client.Set}({id})", """{"msdyn_fromphone":"1"}""", ("Prefer", "odata.include-annotations=\"*\""));
        Send(api, "GET", $"teams?$filter=teamid eq '{id}'&$x={Uri.EscapeDataString(Client.Root)}");

        var lines = _lines.ToString().TrimEnd('\n').Split('\n');
        lines[1].Should().Contain("{GUID1}");
        lines[2].Should().Contain("\"If-Match\":\"W/\\\"{version1}\\\"\"");
        lines[3].Should().Contain("TraceText\\\":\\\"{trace}\\\"");
        lines[4].Should().Contain("{origin-encoded}");
        foreach (var (request, recorded, now) in Replayer.Run(lines, new Client(withPlugin: true).Api)) now.Should().Be(recorded, request);
    }

    [Fact]
    public void Another_answer_is_found()
    {
        var api = new RecordingWebApi(new Client().Api, _lines);
        Send(api, "GET", Client.Set);

        var other = new Client();
        other.Seed(("msdyn_callername", "Ada"));
        var (_, recorded, now) = Replayer.Run([_lines.ToString()], other.Api).Single();
        now.Should().NotBe(recorded);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"request":{"method":"GET","target":"x","headers":{},"body":""},"answer":{"status":"a","headers":{},"body":""}}""")]
    public void A_line_of_another_form_is_rejected(string line) => FluentActions.Invoking(() => Exchange.Read(line)).Should().Throw<InvalidDataException>();

    [Fact]
    public void A_name_without_a_value_is_rejected()
    {
        const string Line = """{"request":{"method":"GET","target":"/x({guid1})","headers":{},"body":""},"answer":{"status":200,"headers":{},"body":""}}""";

        FluentActions.Invoking(() => Replayer.Run([Line], new Client().Api).Count()).Should().Throw<InvalidDataException>().WithMessage("Line 1: *{guid1}*");
    }

    private static ApiResponse Send(RecordingWebApi api, string method, string path, string? body = null, params (string Name, string Value)[] headers) => api.Answer(new ApiRequest(
        method, "/api/data/v9.2/" + path, Client.Origin, headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase), Encoding.UTF8.GetBytes(body ?? ""),
        Simulator.Setup.WellKnown.AdministratorId));
}
