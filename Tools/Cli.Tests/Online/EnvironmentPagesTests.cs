using System;
using System.Linq;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Records;

namespace PhoneCallCtx.Cli.Tests.Online;

/// <summary>The pages of an environment: all rows once, and a clear error for what is no page.</summary>
public class EnvironmentPagesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task All_pages_are_read_in_their_order_with_GET_requests_only(int pages)
    {
        var environment = await FakeEnvironment.Start(pages);
        await using var _ = environment.ConfigureAwait(false);
        var reading = EnvironmentReading.Of(environment.Address);
        reading.Fault.Should().BeNull();
        reading.Notes.Should().BeEmpty();
        reading.Rows.Should().Equal(environment.RowsOf([.. Enumerable.Range(0, pages)]));
        environment.Requests.Should().OnlyContain(request => request.Method == "GET" && request.Prefer == "odata.maxpagesize=5000" && request.Authorization.Length == 0);
    }

    [Fact]
    public async Task The_query_reads_the_columns_of_the_rules_and_the_time_of_creation()
    {
        var environment = await FakeEnvironment.Start();
        await using var _ = environment.ConfigureAwait(false);
        EnvironmentReading.Of(environment.Address, new EnvironmentOptions("msdyn_callername eq 'A&B #1'", "2026-01-31", null, null)).Fault.Should().BeNull();
        environment.Requests.First().Target.Should().Be($"/api/data/v9.2/{RecordQuery.Address},createdon&$filter=%28msdyn_callername%20eq%20%27A%26B%20%231%27%29%20and%20createdon%20ge%202026-01-31T00%3A00%3A00Z");
    }

    [Theory]
    [InlineData("{}", "no rows under \"value\"")]
    [InlineData("[]", "no page of the Web API")]
    [InlineData("3", "no page of the Web API")]
    [InlineData("{\"value\":{}}", "no list of rows")]
    [InlineData("{\"value\":[],\"value\":[]}", "names \"value\" twice")]
    [InlineData("{\"value\":[],\"@odata.nextLink\":5}", "the link to the next page is no text")]
    [InlineData("{\"value\":[],\"@odata.nextLink\":\"http://[\"}", "the link to the next page is no address")]
    [InlineData("{value:[]}", "this is not JSON")]
    [InlineData("<!DOCTYPE html><html><body>Sign in</body></html>", "an HTML page, perhaps one for signing in")]
    [InlineData("{\"error\":{\"code\":\"0x0\",\"message\":\"no\"}}", "no rows under \"value\"")]
    public async Task What_is_no_page_is_an_error(string body, string fault)
    {
        var environment = await FakeEnvironment.Start(instead: (context, _) => FakeEnvironment.Send(context, 200, body));
        await using var _ = environment.ConfigureAwait(false);
        EnvironmentReading.Of(environment.Address).Fault.Should().Contain(fault);
        environment.Requests.Should().ContainSingle("another request would give the same");
    }

    [Fact]
    public async Task A_query_without_rows_is_an_error()
    {
        var environment = await FakeEnvironment.Start(pages: 0);
        await using var _ = environment.ConfigureAwait(false);
        EnvironmentReading.Of(environment.Address).Fault.Should().StartWith("the query gives no rows").And.NotContain("--filter");
        EnvironmentReading.Of(environment.Address, new EnvironmentOptions("statecode eq 7", null, null, null)).Fault.Should().StartWith("the query gives no rows").And.Contain("--filter");
    }

    [Fact]
    public async Task A_page_without_rows_between_others_is_no_end()
    {
        var environment = await FakeEnvironment.Start(3);
        await using var _ = environment.ConfigureAwait(false);
        environment.Instead = (context, _) => FakeEnvironment.PageOf(context) == 1 ? FakeEnvironment.Send(context, 200, $$"""{"value":[],"@odata.nextLink":"{{environment.Address}}/api/data/v9.2/x?page=2"}""") : Task.FromResult(false);
        EnvironmentReading.Of(environment.Address).Rows.Should().Equal(environment.RowsOf(0, 2));
    }

    [Fact]
    public async Task A_page_that_comes_again_is_evaluated_once()
    {
        var environment = await FakeEnvironment.Start(4);
        await using var _ = environment.ConfigureAwait(false);
        // The second answer has the rows of the first page, and its own link.
        environment.Instead = (context, number) => number == 2
            ? FakeEnvironment.Send(context, 200, environment.TextOf(0).Replace("page=1", "page=1&again", StringComparison.Ordinal))
            : Task.FromResult(false);
        var reading = EnvironmentReading.Of(environment.Address);
        reading.Fault.Should().BeNull();
        reading.Rows.Should().Equal(environment.RowsOf(0, 1, 2, 3));
        reading.Notes.Should().ContainSingle().Which.Should().Contain("sent the same page of rows again");
    }

    [Theory]
    [InlineData("page=3", "page=2")]
    [InlineData("page=2", "page=2")]
    public async Task Links_in_a_circle_end_the_run(string from, string to)
    {
        var environment = await FakeEnvironment.Start(5);
        await using var _ = environment.ConfigureAwait(false);
        environment.Link = link => link.Replace(from, to, StringComparison.Ordinal);
        if (from == to) environment.Instead = (context, number) => number == 3 ? FakeEnvironment.Send(context, 200, environment.TextOf(1)) : Task.FromResult(false);
        var reading = EnvironmentReading.Of(environment.Address);
        reading.Fault.Should().Contain("go in a circle");
        reading.Rows.Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("https://evil.example/api/data/v9.2/x")]
    [InlineData("http://127.0.0.1:1/api/data/v9.2/x")]
    [InlineData("http://user@127.0.0.1/x")]
    [InlineData("//evil.example/x")]
    public async Task A_link_to_another_server_is_not_followed(string link)
    {
        var environment = await FakeEnvironment.Start(2);
        await using var _ = environment.ConfigureAwait(false);
        environment.Link = _ => link;
        EnvironmentReading.Of(environment.Address).Fault.Should().Contain("leads to another server").And.Contain(new Uri(new Uri(environment.Address), link).Host);
    }

    [Fact]
    public async Task A_relative_link_is_followed()
    {
        var environment = await FakeEnvironment.Start(2);
        await using var _ = environment.ConfigureAwait(false);
        environment.Link = link => link[link.LastIndexOf('/')..][1..];
        EnvironmentReading.Of(environment.Address).Rows.Should().Equal(environment.RowsOf(0, 1));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirect_is_not_followed(int status)
    {
        var environment = await FakeEnvironment.Start(instead: (context, _) =>
        {
            context.Response.Headers.Location = "https://login.example/sign-in?secret=1";
            return FakeEnvironment.Send(context, status);
        });
        await using var _ = environment.ConfigureAwait(false);
        EnvironmentReading.Of(environment.Address).Fault.Should().Contain("another one on login.example").And.NotContain("secret");
        environment.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData(400, "rejects the query (HTTP 400). Check the address, --filter and --since. The environment says: Could not find a property named 'x'.")]
    [InlineData(401, "does not accept a request without a token (HTTP 401). Set the variable PHONECALLCTX_TOKEN, or give --token-command. The environment says: Could")]
    [InlineData(403, "no right to read the table (HTTP 403). Assign a security role with Read on Phone Call Engagement Context")]
    [InlineData(404, "has no table msdyn_ocphonecallengagementctx")]
    [InlineData(418, "cannot answer (HTTP 418)")]
    [InlineData(500, "cannot answer (HTTP 500)")]
    public async Task A_rejected_request_is_explained_and_not_repeated(int status, string fault)
    {
        var environment = await FakeEnvironment.Start(instead: (context, _) => FakeEnvironment.Send(context, status, """{"error":{"code":"0x0","message":"Could not find a property named 'x'."}}"""));
        await using var _ = environment.ConfigureAwait(false);
        EnvironmentReading.Of(environment.Address).Fault.Should().Contain(fault);
        environment.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{\"error\":5}")]
    [InlineData("{\"error\":{\"message\":5}}")]
    public async Task An_error_without_a_message_is_explained_too(string body)
    {
        var environment = await FakeEnvironment.Start(instead: (context, _) => FakeEnvironment.Send(context, 403, body));
        await using var _ = environment.ConfigureAwait(false);
        EnvironmentReading.Of(environment.Address).Fault.Should().EndWith("for the whole organization.");
    }

    [Fact]
    public async Task A_long_message_of_the_environment_is_cut()
    {
        var environment = await FakeEnvironment.Start(instead: (context, _) => FakeEnvironment.Send(context, 400, $$$"""{"error":{"message":"{{{new string('x', 10_000)}}}"}}"""));
        await using var _ = environment.ConfigureAwait(false);
        EnvironmentReading.Of(environment.Address).Fault!.Length.Should().BeLessThan(700);
    }

    [Fact]
    public async Task The_number_of_rows_is_known_without_a_filter_only()
    {
        var environment = await FakeEnvironment.Start(instead: (context, _) => context.Request.Path.Value!.Contains("RetrieveTotalRecordCount", StringComparison.Ordinal)
            ? FakeEnvironment.Send(context, 200, """{"EntityRecordCountCollection":{"Count":1,"Keys":["msdyn_ocphonecallengagementctx"],"Values":[777]}}""")
            : Task.FromResult(false));
        await using var _ = environment.ConfigureAwait(false);
        EnvironmentReading.TotalOf(environment.Address, EnvironmentOptions.Default).Should().Be(777);
        environment.Requests.Clear();
        EnvironmentReading.TotalOf(environment.Address, EnvironmentOptions.Default with { Filter = "statecode eq 0" }).Should().BeNull();
        environment.Requests.Should().NotContain(request => request.Target.Contains("RetrieveTotalRecordCount"));
    }
}
