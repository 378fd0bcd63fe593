using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PhoneCallCtx.WebApi.Batch;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Tests.Batch;

/// <summary>What the reader accepts and what it rejects.</summary>
public class BatchReaderTests
{
    private const string Single = "--b\r\nContent-Type: application/http\r\n\r\nGET /x HTTP/1.1\r\n\r\n--b--";

    [Theory]
    [InlineData(Single)]
    [InlineData("--b\nContent-Type: application/http\n\nGET /x HTTP/1.1")]
    [InlineData("--b  \t\r\nContent-Type: application/http\r\n\r\nGET /x HTTP/1.1\r\n--b-- \r\nepilogue\r\n--b\r\n")]
    [InlineData("preamble\n \n--ba\n--b\ncontent-type:APPLICATION/HTTP\n\nGET /x HTTP/1.1\n\n")]
    [InlineData("--b\r\nContent-Type: application/http\r\n \t\r\n\r\n \r\nGET /x HTTP/1.1\r\n\r\n")]
    [InlineData("--b\r\nContent-Type: application/http\r\n\r\n  GET   /x   HTTP/1.1  \r\n\r\n{}\r\n--b--")]
    [InlineData("--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: 8BIT\r\n\r\nGET /x HTTP/1.1\r\n--b--")]
    public void One_request_is_read(string body)
    {
        var request = Read(body).Should().ContainSingle().Which.Requests.Should().ContainSingle().Which;
        request.Should().BeEquivalentTo(new { Method = "GET", Url = "/x", ContentId = (string?)null });
        request.Body.IsEmpty.Should().BeTrue();
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("DELETE")]
    public void The_body_of_a_request_that_takes_none_is_ignored(string method) => One($"{method} /x HTTP/1.1\r\n\r\n{{}}").Body.IsEmpty.Should().BeTrue();

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("\r\n{}\r\n \r\n\r\n", "{}")]
    [InlineData("{\n \"a\": \"--b\"\n}\n", "{\n \"a\": \"--b\"\n}")]
    [InlineData(" --b", "--b")]
    [InlineData("--bb\r\n--b-\r\n--c", "--bb\r\n--b-\r\n--c")]
    [InlineData("", "")]
    [InlineData("{\n\"a\": \"--b\"\n, \"--b\":1 --b\n}", "{\n\"a\": \"--b\"\n, \"--b\":1 --b\n}")]
    [InlineData("----b\n--b---\n--b --\n--b\r\r", "----b\n--b---\n--b --\n--b")]
    public void The_body_has_no_white_space_around_it(string body, string expected) => Encoding.UTF8.GetString(One($"POST /x HTTP/1.1\r\n\r\n{body}").Body.Span).Should().Be(expected);

    [Fact]
    public void A_URL_may_contain_spaces_and_letters_outside_ASCII() => One("GET /x?$filter=name eq 'Renée' HTTP/1.1\r\n").Url.Should().Be("/x?$filter=name eq 'Renée'");

    [Fact]
    public void Headers_have_no_case_and_join_by_commas()
    {
        var headers = One("GET /x HTTP/1.1\r\nPrefer: a\r\nPREFER:b\r\nAccept:\r\n").Headers;
        headers["prefer"].Should().Be("a,b");
        headers["accept"].Should().BeEmpty();
    }

    [Theory]
    [InlineData("Content-ID: 7\r\n", "", "7")]
    [InlineData("", "Content-ID: a.b-c_d~1\r\n", "a.b-c_d~1")]
    [InlineData("Content-ID: 7\r\n", "Content-ID: 8\r\n", "7")]
    [InlineData("", "", null)]
    public void The_content_id_is_a_header_of_the_part_or_of_the_request(string part, string request, string? id) =>
        Read($"--b\r\nContent-Type: application/http\r\n{part}\r\nGET /x HTTP/1.1\r\n{request}\r\n--b--")[0].Requests[0].ContentId.Should().Be(id);

    [Fact]
    public void A_change_set_ends_with_the_boundary_of_the_batch_too()
    {
        var parts = Read("--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: application/http\nContent-ID: 1\n\nDELETE /x HTTP/1.1\n\n--b\nContent-Type: application/http\n\nGET /y HTTP/1.1");
        parts.Select(part => part.IsChangeSet).Should().Equal(true, false);
        parts.SelectMany(part => part.Requests).Select(request => request.Url).Should().Equal("/x", "/y");
    }

    [Theory]
    [InlineData("--b--", 0)]
    [InlineData("--b\nContent-Type: multipart/mixed; boundary=c\n\n--c--\n--b--", 1)]
    public void A_batch_and_a_change_set_may_be_empty(string body, int parts) => Read(body).Select(part => part.Requests.Count).Should().Equal(Enumerable.Repeat(0, parts));

    [Fact]
    public void Change_sets_may_use_the_same_content_ids()
    {
        const string Set = "--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: application/http\nContent-ID: 1\n\nDELETE /x HTTP/1.1\n\n--c--\n";
        Read(Set + Set).SelectMany(part => part.Requests).Select(request => request.ContentId).Should().Equal("1", "1");
    }

    [Theory]
    [InlineData("", "*no body*")]
    [InlineData("no boundary", "*begins with --b*")]
    [InlineData("--c\r\nContent-Type: application/http\r\n\r\nGET /x HTTP/1.1\r\n--c--", "*begins with --b*")]
    [InlineData("--b\r\n", "*part 1*application/http*")]
    [InlineData("--b\r\n\r\nGET /x HTTP/1.1", "*part 1*application/http*")]
    [InlineData("--b\r\nContent-Type: application/json\r\n\r\n{}", "*part 1*application/http*")]
    [InlineData("--b\r\nContent-Type application/http\r\n\r\n", "*part 1*no header*")]
    [InlineData("--b\r\n: application/http\r\n\r\n", "*part 1*no header*")]
    [InlineData("--b\r\nContent-Type: application/http\r\n folded\r\n\r\n", "*part 1*no header*")]
    [InlineData("--b\r\nContent-Type: application/http\r\nX: \u0001\r\n\r\n", "*part 1*control character*")]
    [InlineData("--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: base64\r\n\r\nR0VU", "*part 1*Content-Transfer-Encoding*")]
    [InlineData("--b\r\nContent-Type: application/http\r\n", "*part 1*no request*")]
    [InlineData("--b\r\nContent-Type: application/http\r\n\r\n \r\n--b--", "*part 1*no request*")]
    [InlineData("--b\r\nContent-Type: application/http\r\n\r\nGET /x\r\n", "*part 1*request line*")]
    [InlineData("--b\r\nContent-Type: application/http\r\n\r\nGET HTTP/1.1\r\n", "*part 1*request line*")]
    [InlineData("--b\r\nContent-Type: application/http\r\n\r\nget /x HTTP/1.1\r\n", "*part 1*request line*")]
    [InlineData("--b\r\nContent-Type: application/http\r\n\r\nGET /x FTP/1.1\r\n", "*part 1*request line*")]
    [InlineData("--b\r\nContent-Type: application/http\r\n\r\nGET /\u0000x HTTP/1.1\r\n", "*part 1*request line*")]
    [InlineData("--b\r\nContent-Type: application/http\r\n\r\nPOST /x HTTP/1.1\r\n{\"a\":1}\r\n", "*part 1*no header*")]
    [InlineData("--b\r\nContent-Type: application/http\r\nContent-ID: {1}\r\n\r\nGET /x HTTP/1.1\r\n", "*part 1*Content-ID*")]
    [InlineData("--b\r\nContent-Type: application/http\r\nContent-ID:\r\n\r\nGET /x HTTP/1.1\r\n", "*part 1*Content-ID*")]
    [InlineData("--b\r\nContent-Type: multipart/form-data; boundary=c\r\n\r\n--c--", "*part 1*multipart/mixed*")]
    [InlineData("--b\r\nContent-Type: multipart/mixed\r\n\r\n--c--", "*part 1*boundary*")]
    [InlineData("--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b--", "*part 1*boundary of the batch*")]
    [InlineData("--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n", "*part 1*begins with --c*")]
    [InlineData("--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Type: multipart/mixed; boundary=d\r\n\r\n--d--", "*request 1 of the change set in part 1*another change set*")]
    [InlineData("--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Type: application/http\r\n\r\nDELETE /x HTTP/1.1\r\n", "*request 1 of the change set in part 1*Content-ID header not present*")]
    [InlineData("--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Type: application/http\r\nContent-ID: 1\r\n\r\nGET /x HTTP/1.1\r\n", "*invalid HTTP method 'GET'*change set*")]
    [InlineData("--b\r\nContent-Type: application/http\r\n\r\nDELETE /x HTTP/1.1\r\n\r\n{}--b\r\nContent-Type: application/http\r\n\r\nGET /y HTTP/1.1\r\n\r\n--b--", "*not readable*line end before each boundary*")]
    [InlineData("--b\r\nContent-Type: application/http\r\n\r\nPOST /x HTTP/1.1\r\n\r\n{}--b--\r\n", "*not readable*line end before each boundary*")]
    public void A_broken_batch_is_rejected_as_a_whole(string body, string message)
    {
        var api = new FakeApi();
        var answer = Batches.Answer(Batches.Request(body), api);
        answer.Status.Should().Be(400);
        answer.Headers["Content-Type"].Should().StartWith("application/json");
        answer.Text().Should().StartWith("{\"error\":{\"code\":\"0x8").And.Match(message).And.EndWith("\"}}");
        api.Events.Should().BeEmpty();
    }

    [Fact]
    public void A_broken_last_part_runs_nothing()
    {
        var api = new FakeApi();
        Batches.Answer(Batches.Of(Batches.Post("{}"), "nonsense"), api).Text().Should().Contain("part 2");
        api.Events.Should().BeEmpty();
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/related; boundary=b")]
    [InlineData("multipart/mixed")]
    [InlineData("multipart/mixed; boundary=\"\"")]
    public void A_batch_of_another_type_is_rejected(string type) =>
        FluentActions.Invoking(() => BatchReader.Read(Batches.Request(Single, type))).Should().Throw<ApiException>().WithMessage("*boundary*").Which.Code.Should().Be("0x80060888");

    [Fact]
    public void A_content_id_is_unique_in_its_change_set()
    {
        const string Delete = "--c\nContent-Type: application/http\nContent-ID: 1\n\nDELETE /x HTTP/1.1\n\n";
        Broken($"--b\nContent-Type: multipart/mixed; boundary=c\n\n{Delete}{Delete}").Should().Contain("'1' was found more than once");
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void At_most_1000_requests_are_accepted(int count, bool isAccepted)
    {
        var requests = Enumerable.Repeat("GET /x HTTP/1.1\r\n", count).ToArray();
        var writes = Enumerable.Repeat("DELETE /x HTTP/1.1\r\n", count).ToArray();
        foreach (var body in new[] { Batches.Of(requests), Batches.ChangeSet(writes), Batches.ChangeSet(writes[..500]).Replace("--b--\r\n", "", StringComparison.Ordinal) + Batches.Of(requests[500..]) })
        {
            if (isAccepted) Read(body).Sum(part => part.Requests.Count).Should().Be(count);
            else Broken(body).Should().Contain("more than 1000 requests");
        }
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void At_most_1000_change_sets_are_accepted(int count, bool isAccepted)
    {
        var body = string.Concat(Enumerable.Repeat("--b\nContent-Type: multipart/mixed; boundary=c\n\n--c--\n", count));
        if (isAccepted) Read(body).Should().HaveCount(count);
        else Broken(body).Should().Contain("more than 1000 requests or parts");
    }

    [Theory]
    [InlineData(65_536, true)]
    [InlineData(65_537, false)]
    public void A_URL_has_at_most_64_KB(int length, bool isAccepted)
    {
        var request = $"GET /{new string('x', length - 1)} HTTP/1.1\r\n";
        if (isAccepted) One(request).Url.Should().HaveLength(length);
        else Broken(Batches.Of(request)).Should().Contain("part 1").And.Contain("65537").And.Contain("65536");
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_request_has_at_most_100_headers_and_a_content_id_as_many_characters(int count, bool isAccepted)
    {
        var headers = "GET /x HTTP/1.1\r\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"H{i}: x\r\n"));
        var id = $"--b\r\nContent-Type: application/http\r\nContent-ID: {new string('1', count)}\r\n\r\nGET /x HTTP/1.1\r\n";
        if (isAccepted)
        {
            One(headers).Headers.Should().HaveCount(count);
            Read(id)[0].Requests[0].ContentId.Should().HaveLength(count);
        }
        else
        {
            Broken(Batches.Of(headers)).Should().Contain("more than 100 headers");
            Broken(id).Should().Contain("Content-ID");
        }
    }

    [Theory]
    [InlineData(32_768, true)]
    [InlineData(32_769, false)]
    public void Headers_have_at_most_32_KB(int length, bool isAccepted)
    {
        var request = $"GET /x HTTP/1.1\r\nX: {new string('y', length - 5)}\r\n";
        if (isAccepted) One(request).Headers["X"].Should().HaveLength(length - 5);
        else Broken(Batches.Of(request)).Should().Contain("32768 bytes");
    }

    [Theory]
    [InlineData("POST /x HTTP/1.1\r\n\r\n{}", false)]
    [InlineData("POST /x HTTP/1.1\r\n\r\n{}\r\n", true)]
    [InlineData("POST /x HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}", true)]
    [InlineData("GET /x HTTP/1.1\r\n\r\n{}", true)]
    [InlineData("POST /x HTTP/1.1", true)]
    public void A_blank_line_or_a_length_ends_a_body(string request, bool isEnded) => One(request).IsEnded.Should().Be(isEnded);

    private static IReadOnlyList<BatchPart> Read(string body) => BatchReader.Read(Batches.Request(body));

    private static BatchRequest One(string request) => Read(Batches.Of(request)).Should().ContainSingle().Which.Requests.Should().ContainSingle().Which;

    private static string Broken(string body) => FluentActions.Invoking(() => Read(body)).Should().Throw<ApiException>().Which.Message;
}
