using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.WebApi.Hosting;

namespace PhoneCallCtx.WebApi.Tests.Hosting;

/// <summary>The log of requests.</summary>
public sealed class LogTests : HostTest
{
    private readonly StringWriter _lines = new() { NewLine = "\n" };
    private readonly RequestLog _log;

    public LogTests() => _log = new RequestLog(TextWriter.Synchronized(_lines), _ => { });

    protected override HostOptions Options => new() { Log = _log };

    [Fact]
    public async Task A_request_is_one_line()
    {
        using var answer = await Send("GET", "/api/data/v9.2/WhoAmI");
        var line = (await Lines(1))[0];
        line.EnumerateObject().Select(member => member.Name).Should().Equal("method", "path", "status", "ms", "steps");
        line.GetProperty("method").GetString().Should().Be("GET");
        line.GetProperty("path").GetString().Should().Be("/api/data/v9.2/WhoAmI");
        line.GetProperty("status").GetInt32().Should().Be(200);
        line.GetProperty("ms").GetDouble().Should().BeGreaterThanOrEqualTo(0);
        line.GetProperty("steps").EnumerateObject().Should().BeEmpty();
    }

    [Fact]
    public async Task A_rejected_request_is_a_line_too()
    {
        await SendRaw(Get("/secret?phone=%2B14255550123", "evil.example"));
        var line = (await Lines(1))[0];
        line.GetProperty("status").GetInt32().Should().Be(421);
        line.GetProperty("path").GetString().Should().Be("/secret?*=*");
    }

    [Fact]
    public async Task A_line_names_the_steps_of_its_request()
    {
        using var dataverse = new LocalDataverse { StepExecuted = _log.Record };
        dataverse.Register(PluginAssembly.Describe(typeof(ValidateOnCreate).Assembly, await File.ReadAllBytesAsync(typeof(ValidateOnCreate).Assembly.Location)));
        Api.Reply = request =>
        {
            for (var i = 0; i < request.Target.Length - 1; i++) dataverse.Create(new Entity("msdyn_ocphonecallengagementctx"));
            return FakeApi.Text(200, "");
        };
        await Task.WhenAll(Enumerable.Range(1, 8).Select(async count => (await Send("POST", "/" + new string('x', count)).ConfigureAwait(false)).Dispose()));

        foreach (var line in await Lines(8))
        {
            var count = line.GetProperty("path").GetString()!.Length - 1;
            line.GetProperty("steps").EnumerateObject().Should().NotBeEmpty().And.OnlyContain(step => step.Value.GetInt32() == count);
        }
    }

    [Fact]
    public async Task A_log_that_cannot_be_written_ends_and_the_host_goes_on()
    {
        var reasons = new List<string>();
        var log = new RequestLog(new FullWriter(), reasons.Add);
        var host = await WebApiHost.StartAsync(Api, new HostOptions { Log = log });
        await using (host.ConfigureAwait(false))
        {
            using var client = new System.Net.Http.HttpClient();
            for (var i = 0; i < 3; i++)
            {
                using var answer = await client.GetAsync(new Uri(host.BaseAddress));
                answer.StatusCode.Should().Be(HttpStatusCode.OK);
            }
        }

        reasons.Should().Equal("full");
    }

    [Theory]
    [InlineData("/api/data/v9.2/rows", "/api/data/v9.2/rows")]
    [InlineData("/", "/")]
    [InlineData("*", "*")]
    [InlineData("//rows//$ref", "//rows//$ref")]
    [InlineData("/rows(11111111-1111-4111-8111-111111111111)/$value", "/rows(11111111-1111-4111-8111-111111111111)/$value")]
    [InlineData("/rows(phone='+14255550123')/name", "/rows(*)/name")]
    [InlineData("/rows(name='a/b(c)')/name", "/rows(*)/*")]
    [InlineData("/rows(name=%27a/b%27)/name", "/rows(*)/*")]
    [InlineData("/rows(name='a)/b(c)')/name", "/rows(*)/*")]
    [InlineData("/rows(name='it''s')/name", "/rows(*)/name")]
    [InlineData("/rows()", "/rows()")]
    [InlineData("/+14255550123", "/*")]
    [InlineData("/rows%28Maria%29", "/*")]
    [InlineData("/Microsoft.Dynamics.CRM.Name(a=@p1)?@p1='x'", "/Microsoft.Dynamics.CRM.Name(*)?@p1=*")]
    [InlineData("/rows?$select=a,b%20,c", "/rows?$select=*")]
    [InlineData("/rows?$select=a,_b_value&$orderby=a%20desc,b&$top=10&$count=true", "/rows?$select=a,_b_value&$orderby=a%20desc,b&$top=10&$count=true")]
    [InlineData("/rows?$select=+14255550123&$top=14255550123&$count=Maria", "/rows?$select=*&$top=*&$count=*")]
    [InlineData("/rows?$filter=name eq 'Maria & Jo'&fetchXml=<x>&Maria", "/rows?$filter=*&*&fetchXml=*&*")]
    [InlineData("/rows?$filter=name eq 'Jo&Maria=x'", "/rows?$filter=*&*=*")]
    [InlineData("/rows?%24filter=Maria", "/rows?*=*")]
    [InlineData("/rows?", "/rows?")]
    [InlineData("/rows?a&&=b", "/rows?*&&*=*")]
    public void Values_are_masked(string target, string masked) => MaskedTarget.Of(target).Should().Be(masked);

    [Fact]
    public void A_long_target_gives_a_short_line() => MaskedTarget.Of("/" + new string('/', 30_000) + "?" + new string('&', 30_000)).Length.Should().BeLessThan(1_000);

    private async Task<JsonElement[]> Lines(int count)
    {
        // A line is written after the answer, so a client can be faster.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (_lines.ToString().Count(character => character == '\n') < count) await Task.Delay(5, patience.Token).ConfigureAwait(false);
        return _lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
    }

    private sealed class FullWriter : StringWriter
    {
        public override void Flush() => throw new IOException("full");
    }
}
