using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace PhoneCallCtx.Cli.Tests.Online;

/// <summary>What may pass is sent again: after the time that the environment requires, or with growing waits. The time is virtual.</summary>
public class EnvironmentWaitTests
{
    [Theory]
    [InlineData(429, "37", 37)]
    [InlineData(429, "0", 0)]
    [InlineData(503, "3", 3)]
    [InlineData(429, "900", 900)]
    [InlineData(503, "Mon, 30 Nov 2026 08:01:30 GMT", 90)]
    [InlineData(503, "Mon, 30 Nov 2026 07:00:00 GMT", 0)]
    public async Task The_wait_is_the_one_that_the_environment_requires(int status, string retryAfter, int seconds)
    {
        var environment = await FakeEnvironment.Start(2, (context, number) => number == 2 ? FakeEnvironment.Send(context, status, retryAfter: retryAfter) : Task.FromResult(false));
        await using var _ = environment.ConfigureAwait(false);
        var reading = EnvironmentReading.Of(environment.Address);
        reading.Fault.Should().BeNull();
        reading.Rows.Should().Equal(environment.RowsOf(0, 1));
        reading.Clock.Waits.Where(wait => wait > TimeSpan.Zero).Should().Equal(seconds > 0 ? [TimeSpan.FromSeconds(seconds)] : []);
        var note = string.Create(CultureInfo.InvariantCulture, $"(HTTP {status}). The next request follows in {seconds} seconds.");
        reading.Notes.Count(text => text.EndsWith(note, StringComparison.Ordinal)).Should().Be(seconds >= 5 ? 1 : 0);
    }

    [Fact]
    public async Task A_wait_of_more_than_a_quarter_of_an_hour_ends_the_run()
    {
        var environment = await FakeEnvironment.Start(2, (context, number) => number == 2 ? FakeEnvironment.Send(context, 429, retryAfter: "901") : Task.FromResult(false));
        await using var _ = environment.ConfigureAwait(false);
        var reading = EnvironmentReading.Of(environment.Address);
        reading.Fault.Should().StartWith("the environment requires a wait of 15 minutes (HTTP 429)").And.Contain("--state");
        reading.Rows.Should().Equal(environment.RowsOf(0));
        reading.Clock.Waits.Should().BeEmpty();
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Without_a_required_wait_the_waits_grow_and_the_run_ends_after_eleven_requests(int status)
    {
        var environment = await FakeEnvironment.Start(2, (context, number) => number > 1 ? FakeEnvironment.Send(context, status) : Task.FromResult(false));
        await using var _ = environment.ConfigureAwait(false);
        var reading = EnvironmentReading.Of(environment.Address);
        reading.Fault.Should().Contain("The request was sent 11 times").And.Contain("--state");
        reading.Rows.Should().Equal(environment.RowsOf(0));
        environment.Requests.Should().HaveCount(12);
        reading.Clock.Waits.Should().HaveCount(10).And.OnlyContain(wait => wait <= TimeSpan.FromMinutes(1));
        reading.Clock.Waits.Aggregate((sum, wait) => sum + wait).Should().BeGreaterThan(TimeSpan.FromMinutes(1), "an outage of a minute passes");
    }

    [Fact]
    public async Task A_connection_that_is_cut_in_a_page_loses_and_doubles_nothing()
    {
        var environment = await FakeEnvironment.Start(5);
        await using var _ = environment.ConfigureAwait(false);
        environment.Instead = (context, number) => number % 2 == 1 ? environment.Cut(context) : Task.FromResult(false);
        var reading = EnvironmentReading.Of(environment.Address);
        reading.Fault.Should().BeNull();
        reading.Rows.Should().Equal(environment.RowsOf(0, 1, 2, 3, 4));
        environment.Requests.Should().HaveCount(10);
    }

    [Fact]
    public async Task A_page_that_breaks_off_without_a_cut_is_sent_again()
    {
        var environment = await FakeEnvironment.Start();
        await using var _ = environment.ConfigureAwait(false);
        environment.Instead = (context, number) => number == 1 ? FakeEnvironment.Send(context, 200, environment.TextOf(0)[..^5]) : Task.FromResult(false);
        EnvironmentReading.Of(environment.Address).Rows.Should().Equal(environment.RowsOf(0));
        environment.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_page_that_does_not_come_is_sent_again()
    {
        var environment = await FakeEnvironment.Start(2, async (context, number) =>
        {
            if (number != 2) return false;
            await context.Response.Body.WriteAsync("{\"value\":["u8.ToArray()).ConfigureAwait(false);
            await context.Response.Body.FlushAsync().ConfigureAwait(false);
            await Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
            return true;
        });
        await using var _ = environment.ConfigureAwait(false);
        var reading = EnvironmentReading.Of(environment.Address, limit: TimeSpan.FromSeconds(2));
        reading.Rows.Should().Equal(environment.RowsOf(0, 1));
        environment.Requests.Should().HaveCountGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task An_address_where_nothing_answers_is_reported_without_waits()
    {
        var environment = await FakeEnvironment.Start();
        await environment.DisposeAsync();
        var reading = EnvironmentReading.Of(environment.Address);
        reading.Fault.Should().StartWith("the environment cannot be reached.").And.EndWith("Check the address and the network.");
        reading.Clock.Waits.Should().BeEmpty();
    }
}
