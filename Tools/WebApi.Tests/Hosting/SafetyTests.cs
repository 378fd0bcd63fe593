using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using PhoneCallCtx.WebApi.Hosting;

namespace PhoneCallCtx.WebApi.Tests.Hosting;

/// <summary>Requests that are not for this server, or come from a page of others.</summary>
public sealed class SafetyTests : HostTest
{
    private const string Page = "https://page.example:8443";

    protected override HostOptions Options => new() { HostNames = ["dataverse.example"], CorsOrigin = Page };

    [Theory]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1")]
    [InlineData("127.1.2.3:80")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:5080")]
    [InlineData("[::1]:5080")]
    [InlineData("Dataverse.Example:443")]
    public async Task A_host_header_of_this_server_is_accepted(string host) => (await SendRaw(Get("/", host))).Should().StartWith("HTTP/1.1 200 ");

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:5080")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("192.168.1.1")]
    [InlineData("[2001:db8::1]")]
    [InlineData("sub.dataverse.example")]
    public async Task A_foreign_host_header_is_rejected(string host)
    {
        var answer = await SendRaw(Get("/", host));
        answer.Should().StartWith("HTTP/1.1 421 ").And.Contain("Content-Type: application/json; odata.metadata=minimal\r\n");
        ErrorIn(answer).Should().Contain("--host");
        Api.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n", "400")]
    [InlineData("GET http://localhost/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", "400")]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.0\r\n\r\n", "421")]
    [InlineData("GET / HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n", "421")]
    public async Task A_missing_or_doubtful_host_header_is_rejected(string request, string status)
    {
        (await SendRaw(request)).Should().StartWith($"HTTP/1.1 {status} ");
        Api.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1", "192.168.1.1", false)]
    [InlineData("0.0.0.0", "192.168.1.1", true)]
    [InlineData("0.0.0.0", "evil.example", false)]
    [InlineData("192.168.1.1", "192.168.1.1:80", true)]
    public void Another_address_is_accepted_when_the_server_listens_beyond_this_machine(string listening, string host, bool isAccepted) =>
        new OwnHosts(IPAddress.Parse(listening), []).Include(new(host)).Should().Be(isAccepted);

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("https://page.example")]
    [InlineData("null")]
    public async Task A_page_of_another_origin_is_rejected(string origin)
    {
        using var answer = await Send("POST", "/", "{}", ("Origin", origin));
        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        answer.Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse();
        ErrorIn(await answer.Content.ReadAsStringAsync()).Should().Contain("--cors");
        Api.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_page_of_the_server_itself_is_accepted_without_headers()
    {
        using var answer = await Send("GET", "/", null, ("Origin", Server.GetLeftPart(UriPartial.Authority)));
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse();
    }

    [Fact]
    public async Task A_page_of_the_given_origin_reads_answers()
    {
        using var answer = await Send("GET", "/", null, ("Origin", Page));
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal(Page);
        answer.Headers.GetValues("Access-Control-Expose-Headers").Single().Split(',').Should().Contain(["OData-EntityId", "ETag", "Preference-Applied", "Location"]);
        answer.Headers.Vary.Should().Equal("Origin");
    }

    [Fact]
    public async Task A_preflight_of_the_given_origin_is_allowed()
    {
        using var answer = await Send("OPTIONS", "/api", null, ("Origin", Page), ("Access-Control-Request-Method", "PATCH"), ("Access-Control-Request-Headers", "if-match,odata-version,mscrmcallerid"));
        answer.StatusCode.Should().Be(HttpStatusCode.NoContent);
        answer.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal(Page);
        answer.Headers.GetValues("Access-Control-Allow-Methods").Single().Should().Contain("PATCH");
        answer.Headers.GetValues("Access-Control-Allow-Headers").Should().Equal("if-match,odata-version,mscrmcallerid");
        Api.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("x,\u00c3\u00a9")]
    [InlineData("x\u0001")]
    public async Task A_preflight_with_names_that_are_no_text_allows_none_of_them(string names)
    {
        var answer = await SendRaw(Get("/").Replace("GET", "OPTIONS", StringComparison.Ordinal)
            .Replace("Connection", $"Origin: {Page}\r\nAccess-Control-Request-Method: PUT\r\nAccess-Control-Request-Headers: {names}\r\nConnection", StringComparison.Ordinal));
        answer.Should().StartWith("HTTP/1.1 204 ").And.NotContain("Access-Control-Allow-Headers");
    }

    [Fact]
    public async Task A_preflight_of_another_origin_is_rejected()
    {
        using var answer = await Send("OPTIONS", "/api", null, ("Origin", "http://evil.example"), ("Access-Control-Request-Method", "PATCH"));
        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        answer.Headers.Should().NotContain(header => header.Key.StartsWith("Access-Control", StringComparison.Ordinal));
    }
}
