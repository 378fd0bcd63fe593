using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.WebApi.Batch;

namespace PhoneCallCtx.WebApi.Tests.Batch;

/// <summary>What runs, in which order, and what the answer has.</summary>
public class BatchOperationTests
{
    private const string Continue = "odata.continue-on-error";

    [Fact]
    public void Requests_run_in_their_order_with_the_user_and_the_headers_of_the_batch()
    {
        var api = new FakeApi();
        var answer = Batches.Answer(Batches.Of(Batches.Get("/api/data/v9.2/a"), Batches.Post("""{"x":1}""", "b"), Batches.Get(Batches.Origin + "/api/data/v9.2/c")), api, ("MSCRMCallerID", "x"), ("Prefer", "odata.maxpagesize=2"));
        answer.Status.Should().Be(200);
        answer.Statuses().Should().Equal(200, 204, 200);
        api.Events.Should().Equal("GET /api/data/v9.2/a", "POST /api/data/v9.2/b", "GET /api/data/v9.2/c");
        api.Requests.Should().AllSatisfy(request =>
        {
            request.UserId.Should().Be(Batches.User);
            request.Origin.Should().Be(Batches.Origin);
            request.Headers["mscrmcallerid"].Should().Be("x");
            request.Headers["prefer"].Should().Be("odata.maxpagesize=2");
        });
        Encoding.UTF8.GetString(api.Requests[1].Body.Span).Should().Be("""{"x":1}""");
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(412)]
    [InlineData(500)]
    public void A_batch_stops_at_the_first_failure_and_has_its_status(int status)
    {
        var api = FailsAt("/bad", status);
        var answer = Batches.Answer(Batches.Of(Batches.Get("/good"), Batches.Get("/bad"), Batches.Get("/never")), api);
        answer.Status.Should().Be(status);
        answer.Statuses().Should().Equal(200, status);
        answer.Headers.Should().NotContainKey("Preference-Applied");
        api.Events.Should().Equal("GET /good", "GET /bad");
    }

    [Theory]
    [InlineData(399, true)]
    [InlineData(304, true)]
    [InlineData(400, false)]
    public void A_failure_begins_at_status_400(int status, bool goesOn)
    {
        var api = FailsAt("/bad", status);
        Batches.Answer(Batches.Of(Batches.Get("/bad"), Batches.Get("/next")), api);
        api.Events.Should().HaveCount(goesOn ? 2 : 1);
    }

    [Fact]
    public void A_batch_goes_on_after_failures_if_its_preference_says_so()
    {
        var api = FailsAt("/bad", 400);
        var body = Batches.Of(Batches.Get("/bad"), Batches.Get("/good")).Replace("--b--\r\n", "", StringComparison.Ordinal) + Batches.ChangeSet("DELETE /bad HTTP/1.1\r\n").Replace("--b--\r\n", "", StringComparison.Ordinal) + Batches.Of(Batches.Get("/last"));
        var answer = Batches.Answer(body, api, ("Prefer", Continue));
        answer.Status.Should().Be(200);
        answer.Statuses().Should().Equal(400, 200, 400, 200);
        answer.Headers["Preference-Applied"].Should().Be(Continue);
        api.Requests.Should().AllSatisfy(request => request.Headers.Should().NotContainKey("Prefer"));
    }

    [Fact]
    public void A_change_set_is_one_transaction_that_is_kept()
    {
        var api = new FakeApi();
        var answer = Batches.Answer(Batches.ChangeSet(Batches.Post("{}"), "DELETE /x HTTP/1.1\r\n"), api);
        api.Events.Should().Equal("begin", $"POST {Batches.Root}{Batches.Set}", "DELETE /x", "commit");
        answer.Numbered().Should().StartWith("--batchresponse_A\r\nContent-Type: multipart/mixed; boundary=changesetresponse_B\r\n\r\n--changesetresponse_B\r\n")
            .And.Contain("Content-ID: 1\r\n").And.Contain("Content-ID: 2\r\n").And.EndWith("--changesetresponse_B--\r\n--batchresponse_A--\r\n");
    }

    [Fact]
    public void A_failed_change_set_is_rolled_back_and_has_one_part()
    {
        var api = FailsAt("/bad", 412);
        var answer = Batches.Answer(Batches.ChangeSet(Batches.Post("{}"), "DELETE /bad HTTP/1.1\r\n", "DELETE /never HTTP/1.1\r\n"), api);
        api.Events.Should().Equal("begin", $"POST {Batches.Root}{Batches.Set}", "DELETE /bad", "rollback");
        answer.Status.Should().Be(412);
        answer.Numbered().Should().Be("""
            --batchresponse_A
            Content-Type: multipart/mixed; boundary=changesetresponse_B

            --changesetresponse_B
            Content-Type: application/http
            Content-Transfer-Encoding: binary
            Content-ID: 2

            HTTP/1.1 412 Precondition Failed
            Content-Type: application/json; odata.metadata=minimal
            OData-Version: 4.0

            {"error":{"code":"0x1","message":"no"}}
            --changesetresponse_B--
            --batchresponse_A--

            """.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public void A_change_set_that_cannot_be_kept_is_answered_by_that_error()
    {
        var api = new FakeApi { Unkept = FakeApi.Error(500, "0x2", "disk full") };
        var answer = Batches.Answer(Batches.ChangeSet(Batches.Post("{}")), api);
        answer.Status.Should().Be(500);
        answer.Text().Should().Contain("disk full").And.NotContain("Content-ID").And.NotContain("HTTP/1.1 204");
    }

    [Theory]
    [InlineData("PATCH $2 HTTP/1.1\r\n\r\n{}")]
    [InlineData("PUT $1/x/$ref HTTP/1.1\r\n\r\n{\"@odata.id\":\"$2\"}")]
    [InlineData("POST /x HTTP/1.1\r\n\r\n{\"y@odata.bind\":\"$3\"}")]
    public void A_reference_to_a_later_request_fails_the_change_set(string request)
    {
        var api = new FakeApi();
        var answer = Batches.Answer(Batches.ChangeSet(Batches.Post("{}"), request, Batches.Post("{}")), api);
        answer.Status.Should().Be(400);
        answer.Text().Should().Match("*Content-ID: 2*Content-ID Reference: '$?' does not exist in the batch context.*");
        api.Events.Should().Equal("begin", $"POST {Batches.Root}{Batches.Set}", "rollback");
    }

    [Fact]
    public void A_reference_reaches_neither_out_of_its_change_set_nor_into_it()
    {
        var set = Batches.ChangeSet(Batches.Post("{}")).Replace("--b--\r\n", "", StringComparison.Ordinal);
        foreach (var other in new[] { Batches.Of(Batches.Get("$1")), Batches.ChangeSet("PATCH $1 HTTP/1.1\r\n\r\n{}") })
        {
            var answer = Batches.Answer(set + other, new FakeApi());
            answer.Statuses().Should().Equal(204, 400);
            answer.Text().Should().Contain("Content-ID Reference: '$1' does not exist");
        }
    }

    [Theory]
    [InlineData("$batch")]
    [InlineData("/api/data/v9.2//%24batch")]
    [InlineData("http://127.0.0.1:5080/api/data/v9.2/$batch")]
    public void A_batch_cannot_contain_another_batch(string url)
    {
        var api = new FakeApi();
        var answer = Batches.Answer(Batches.Of($"POST {url} HTTP/1.1\r\nContent-Type: Multipart/Mixed; boundary=x\r\n\r\n--x--"), api);
        answer.Status.Should().Be(400);
        answer.Text().Should().Contain("cannot contain another batch");
        api.Events.Should().BeEmpty();
    }

    [Fact]
    public void A_request_to_another_server_fails_alone()
    {
        var api = new FakeApi();
        var answer = Batches.Answer(Batches.Of(Batches.Get("https://org.crm.dynamics.com/api/data/v9.2/x"), Batches.Get("/y")), api, ("Prefer", Continue));
        answer.Statuses().Should().Equal(400, 200);
        api.Events.Should().Equal("GET /y");
    }

    [Fact]
    public void An_empty_batch_and_an_empty_change_set_are_answered()
    {
        Batches.Answer("--b--", new FakeApi()).Numbered().Should().Be("--batchresponse_A--\r\n");
        Batches.Answer(Batches.ChangeSet(), new FakeApi()).Numbered().Should()
            .Be("--batchresponse_A\r\nContent-Type: multipart/mixed; boundary=changesetresponse_B\r\n\r\n--changesetresponse_B--\r\n--batchresponse_A--\r\n");
    }

    [Theory]
    [InlineData(false, "{}", 204)]
    [InlineData(true, "{}", 400)]
    [InlineData(true, "{}\r\n", 204)]
    public void An_option_decides_about_a_last_body_without_a_blank_line(bool rejects, string json, int status)
    {
        var behavior = PlatformBehavior.Likely with { RejectsUnendedBatchBodies = rejects };
        var request = $"POST /x HTTP/1.1\r\n\r\n{json}";
        var answer = Batches.Answer(Batches.Request(Batches.Of("POST /y HTTP/1.1\r\n\r\n{}", request)), new FakeApi(), behavior);
        answer.Statuses().Should().Equal(204, status);
        if (status == 400) answer.Text().Should().Contain("0x80048d19").And.Contain("Stream was not readable");
        Batches.Answer(Batches.Request(Batches.ChangeSet(request)), new FakeApi(), behavior).Statuses().Should().Equal(204);
    }

    [Theory]
    [InlineData("")]
    [InlineData(Continue)]
    public void Answers_that_are_too_large_end_the_batch(string prefer)
    {
        var large = new byte[50 * 1024 * 1024];
        var api = new FakeApi(_ => new ApiResponse(200, new Dictionary<string, string>(), large));
        var answer = Batches.Answer(Batches.Of([.. Enumerable.Repeat(Batches.Get("/x"), 5)]), api, ("Prefer", prefer));
        answer.Status.Should().Be(413);
        answer.Body.Length.Should().BeLessThan(BatchLimits.Bytes);
        Encoding.UTF8.GetString(answer.Body.Span[^400..]).Should().Contain("413 Payload Too Large").And.Contain("Send fewer reads in one batch");
        api.Events.Should().HaveCount(3);
    }

    [Fact]
    public void Answers_of_a_change_set_that_are_too_large_roll_it_back()
    {
        var large = new byte[50 * 1024 * 1024];
        var api = new FakeApi(_ => new ApiResponse(200, new Dictionary<string, string>(), large));
        Batches.Answer(Batches.ChangeSet([.. Enumerable.Repeat(Batches.Post("{}"), 5)]), api).Statuses().Should().Equal(413);
        api.Events[^1].Should().Be("rollback");
    }

    private static FakeApi FailsAt(string target, int status) => new(request => request.Target == target ? FakeApi.Error(status, "0x1", "no") : FakeApi.Json(request.Method == "GET" ? 200 : 204, "{}"));
}
