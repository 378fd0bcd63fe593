using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using PhoneCallCtx.WebApi.Hosting;

namespace PhoneCallCtx.WebApi.Tests.Hosting;

/// <summary>Bodies and targets at their limits, and those that never end.</summary>
[Trait("Category", "Volume")]
public sealed class LimitTests : HostTest
{
    private const int MostBytes = 3 * 1024 * 1024;

    protected override HostOptions Options => new() { MostBodyBytes = MostBytes, BodyTimeLimit = TimeSpan.FromSeconds(2) };

    [Theory]
    [InlineData(32 * 1024, "200")]
    [InlineData((32 * 1024) + 1, "414")]
    [InlineData(60 * 1024, "414")]
    [InlineData(100 * 1024, "414")]
    public async Task A_target_has_at_most_32_KB(int length, string status)
    {
        var answer = await SendRaw(Get("/" + new string('a', length - 1)));
        answer.Should().StartWith($"HTTP/1.1 {status} ");
        Api.Requests.Should().HaveCount(status == "200" ? 1 : 0);
    }

    [Fact]
    public async Task A_long_target_gets_an_error_that_says_what_to_do() => ErrorIn(await SendRaw(Get("/" + new string('a', 40_000)))).Should().EndWith("Send the request as part of a batch.");

    [Theory]
    [InlineData(MostBytes, HttpStatusCode.OK)]
    [InlineData(MostBytes + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_has_a_greatest_length(int length, HttpStatusCode status)
    {
        var answer = await SendRaw($"POST / HTTP/1.1\r\nHost: {Server.Authority}\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{(status == HttpStatusCode.OK ? new string('x', length) : "")}");
        answer.Should().StartWith($"HTTP/1.1 {(int)status} ");
        if (status == HttpStatusCode.OK) Api.Requests.Single().Body.Length.Should().Be(length);
        else ErrorIn(answer).Should().StartWith("The body has more than 3,145,728 bytes.");
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task A_body_in_chunks_has_the_same_limit_with_its_framing(int megabytes, bool isAccepted)
    {
        var chunk = $"100000\r\n{new string('x', 1024 * 1024)}\r\n";
        using var connection = await Connect();
        var sending = Task.Run(async () =>
        {
            try
            {
                await connection.SendAsync(Encoding.ASCII.GetBytes(Chunked + string.Concat(Enumerable.Repeat(chunk, megabytes)) + "0\r\n\r\n")).ConfigureAwait(false);
            }
            catch (SocketException)
            {
                // The server closes the connection of a body that is too long.
            }
        });
        var answer = await ReadAll(connection);
        await sending;
        answer.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal).Should().Be(isAccepted);
        Api.Requests.Sum(request => request.Body.Length).Should().Be(isAccepted ? megabytes * 1024 * 1024 : 0);
    }

    [Fact]
    public async Task Chunks_are_joined()
    {
        (await SendRaw(Chunked + "3\r\nabc\r\n1;x=y\r\nd\r\n0\r\nTrailer: x\r\n\r\n")).Should().StartWith("HTTP/1.1 200 ");
        Encoding.ASCII.GetString(Api.Requests.Single().Body.Span).Should().Be("abcd");
    }

    [Fact]
    public async Task A_chunk_without_a_length_is_rejected()
    {
        var answer = await SendRaw(Chunked + "x\r\nabc\r\n0\r\n\r\n");
        answer.Should().StartWith("HTTP/1.1 400 ");
        ErrorIn(answer).Should().Be("The body cannot be read: it does not follow HTTP.");
        Api.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Content-Length: 10\r\n\r\n12345")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n")]
    public async Task A_body_that_stops_in_the_middle_ends_with_a_timeout(string rest)
    {
        var answer = await SendRaw($"POST / HTTP/1.1\r\nHost: {Server.Authority}\r\nConnection: close\r\n{rest}");
        answer.Should().StartWith("HTTP/1.1 408 ");
        ErrorIn(answer).Should().Be("The body did not arrive in time.");
        Api.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_client_that_leaves_in_the_middle_of_a_body_does_not_reach_the_web_api()
    {
        for (var i = 0; i < 20; i++)
        {
            using var connection = await Connect();
            await connection.SendAsync(Encoding.ASCII.GetBytes($"POST /{i} HTTP/1.1\r\nHost: {Server.Authority}\r\nContent-Length: 2000000\r\n\r\n12345"));
            connection.Close(0);
        }

        using var next = await Send("GET", "/next");
        next.StatusCode.Should().Be(HttpStatusCode.OK);
        Api.Requests.Single().Target.Should().Be("/next");
    }

    [Fact]
    public async Task Large_bodies_that_wait_for_each_other_all_arrive()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async number =>
        {
            using var answer = await Send("POST", "/" + number, new string('x', 2_000_000 + number)).ConfigureAwait(false);
            return answer.StatusCode;
        }));
        answers.Should().OnlyContain(status => status == HttpStatusCode.OK);
        Api.Requests.Select(request => request.Body.Length).Order().Should().Equal(Enumerable.Range(2_000_000, 12));
    }

    [Theory]
    [InlineData("\0\u0001\u0002\u0003\r\n\r\n")]
    [InlineData("GET /\r\n\r\n")]
    [InlineData("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n")]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /\u00e9 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nA\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n")]
    public async Task Bytes_that_are_no_request_end_their_connection_only(string bytes)
    {
        (await SendRaw(bytes)).Should().NotContain(" 200 ");
        Api.Requests.Should().BeEmpty();
        using var next = await Send("GET", "/");
        next.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private string Chunked => $"POST / HTTP/1.1\r\nHost: {Server.Authority}\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n";
}
