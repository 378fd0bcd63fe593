using System;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;

namespace PhoneCallCtx.WebApi.Tests.Hosting;

/// <summary>What reaches the Web API, and what comes back.</summary>
public sealed class RequestTests : HostTest
{
    [Fact]
    public async Task The_method_headers_and_body_reach_the_web_api()
    {
        using var answer = await Send("PATCH", "/api/data/v9.2/set(1)", "{\"a\":\"é\"}", ("If-Match", "*"));
        var request = Api.Requests.Single();
        request.Method.Should().Be("PATCH");
        request.Origin.Should().Be($"http://127.0.0.1:{Server.Port}");
        request.Headers["if-match"].Should().Be("*");
        request.Headers["content-type"].Should().StartWith("text/plain");
        Encoding.UTF8.GetString(request.Body.Span).Should().Be("{\"a\":\"é\"}");
        request.UserId.Should().Be(Simulator.Setup.WellKnown.AdministratorId);
    }

    [Fact]
    public async Task Several_headers_of_one_name_are_joined()
    {
        await SendRaw(Get("/").Replace("Connection", "Prefer: a\r\nprefer: b=\"c\", d\r\nConnection", StringComparison.Ordinal));
        Api.Requests.Single().Headers["Prefer"].Should().Be("a,b=\"c\", d");
    }

    [Theory]
    [InlineData("/api/data/v9.2/set(key='a+b')?$filter=a%20eq%20'c+d'")]
    [InlineData("/api/data/v9.2/set(key='a%2Fb%2525')")]
    [InlineData("/api/data/v9.2/a//b/../c/./%2e%2e/d")]
    [InlineData("/api/data/v9.2/set?fetchXml=%E9")]
    [InlineData("/?")]
    [InlineData("/%zz%")]
    public async Task The_target_arrives_as_it_was_sent(string target)
    {
        var answer = await SendRaw(Get(target));
        answer.Should().StartWith("HTTP/1.1 200 ").And.EndWith("\r\n\r\n" + target);
    }

    [Theory]
    [InlineData("/api/data?x", "/api/data?x")]
    [InlineData("", "/")]
    [InlineData("?x=http://y/z", "/?x=http://y/z")]
    public async Task The_host_in_a_target_is_left_out(string after, string target) =>
        (await SendRaw(Get($"http://{Server.Authority}{after}"))).Should().EndWith("\r\n\r\n" + target);

    [Fact]
    public async Task A_plain_text_is_no_target() => (await SendRaw(Get("api"))).Should().StartWith("HTTP/1.1 405 ").And.NotContain("OData");

    [Fact]
    public async Task The_status_headers_and_body_of_an_answer_are_sent()
    {
        Api.Reply = _ => FakeApi.Text(201, "x", ("OData-EntityId", "http://x/y(1)"), ("Preference-Applied", "return=representation"));
        using var answer = await Send("POST", "/", "{}");
        answer.StatusCode.Should().Be(HttpStatusCode.Created);
        answer.Headers.GetValues("OData-EntityId").Should().Equal("http://x/y(1)");
        answer.Headers.GetValues("Preference-Applied").Should().Equal("return=representation");
        answer.Headers.Contains("Server").Should().BeFalse();
        answer.Content.Headers.ContentLength.Should().Be(1);
        (await answer.Content.ReadAsStringAsync()).Should().Be("x");
    }

    [Theory]
    [InlineData(204)]
    [InlineData(304)]
    public async Task An_answer_without_content_has_no_length(int status)
    {
        Api.Reply = _ => FakeApi.Text(status, "");
        (await SendRaw(Get("/"))).Should().StartWith($"HTTP/1.1 {status} ").And.NotContain("Content-Length").And.EndWith("\r\n\r\n");
    }

    [Fact]
    public async Task HEAD_is_GET_without_the_body()
    {
        var answer = await SendRaw(Get("/x").Replace("GET", "HEAD", StringComparison.Ordinal));
        answer.Should().StartWith("HTTP/1.1 200 ").And.Contain("Content-Length: 2\r\n").And.EndWith("\r\n\r\n");
        Api.Requests.Single().Method.Should().Be("GET");
    }

    [Fact]
    public async Task OPTIONS_lists_the_methods()
    {
        using var answer = await Send("OPTIONS", "/api/data/v9.2/");
        answer.StatusCode.Should().Be(HttpStatusCode.NoContent);
        answer.Content.Headers.Allow.Should().Contain(["GET", "POST", "PATCH", "PUT", "DELETE"]);
        Api.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("MERGE")]
    [InlineData("get")]
    public async Task Other_methods_are_rejected(string method)
    {
        var answer = await SendRaw(Get("/").Replace("GET", method, StringComparison.Ordinal));
        answer.Should().StartWith("HTTP/1.1 405 ").And.Contain("\r\nAllow: GET, ");
        ErrorIn(answer).Should().Contain("The method is not supported.");
    }

    [Fact]
    public async Task CONNECT_is_rejected() => (await SendRaw($"CONNECT {Server.Authority} HTTP/1.1\r\nHost: {Server.Authority}\r\nConnection: close\r\n\r\n")).Should().StartWith("HTTP/1.1 405 ");

    [Fact]
    public async Task A_connection_serves_several_requests()
    {
        var first = Get("/1").Replace("Connection: close\r\n", "", StringComparison.Ordinal);
        var answers = await SendRaw(first + Get("/2"));
        answers.Split("HTTP/1.1 200 OK").Should().HaveCount(3);
        Api.Requests.Select(request => request.Target).Should().Equal("/1", "/2");
    }

    [Fact]
    public async Task A_web_api_that_throws_gets_an_error_and_the_host_goes_on()
    {
        Api.Reply = _ => throw new InvalidOperationException("broken");
        using var failed = await Send("GET", "/");
        failed.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        ErrorIn(await failed.Content.ReadAsStringAsync()).Should().Be("This is a defect of phonecallctx: InvalidOperationException: broken");
        Api.Reply = _ => FakeApi.Text(200, "");
        using var next = await Send("GET", "/");
        next.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("a\r\nb")]
    [InlineData("é")]
    public async Task A_header_that_HTTP_cannot_carry_gets_an_error(string value)
    {
        Api.Reply = _ => FakeApi.Text(200, "", ("X", value));
        using var answer = await Send("GET", "/");
        answer.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        ErrorIn(await answer.Content.ReadAsStringAsync()).Should().StartWith("This is a defect of phonecallctx: ");
    }

    [Fact]
    public async Task Many_requests_at_a_time_are_all_answered()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(async number =>
        {
            using var answer = await Send("POST", "/" + number, new string('x', number)).ConfigureAwait(false);
            return await answer.Content.ReadAsStringAsync().ConfigureAwait(false);
        }));
        answers.Should().Equal(Enumerable.Range(0, 200).Select(number => "/" + number));
        Api.Requests.Should().OnlyContain(request => request.Target == "/" + request.Body.Length);
    }
}
