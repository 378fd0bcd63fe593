using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PhoneCallCtx.WebApi.Hosting;

namespace PhoneCallCtx.WebApi.Tests.Hosting;

/// <summary>The start and the end of a host, and its certificates.</summary>
public class LifeTests
{
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("127.0.0.2", "127.0.0.2")]
    [InlineData("0.0.0.0", "127.0.0.1")]
    public async Task The_base_address_can_be_used(string listening, string shown)
    {
        var host = await WebApiHost.StartAsync(new FakeApi(), new HostOptions { Address = IPAddress.Parse(listening) });
        await using (host.ConfigureAwait(false))
        {
            host.BaseAddress.Should().MatchRegex($@"^http://{shown}:[1-9][0-9]*/api/data/v9\.2/$");
            using var client = new HttpClient();
            (await client.GetStringAsync(new Uri(host.BaseAddress + "WhoAmI"))).Should().Be("/api/data/v9.2/WhoAmI");
        }
    }

    [Fact]
    public async Task A_request_waits_until_the_base_address_is_known()
    {
        var api = new FakeApi();
        using var client = new HttpClient();
        Task<string>? request = null;
        var host = await WebApiHost.StartAsync(api, new HostOptions(), address =>
        {
            request = client.GetStringAsync(new Uri(address));
            api.Requests.Should().BeEmpty();
        });
        await using (host.ConfigureAwait(false))
        {
            (await request!).Should().Be("/api/data/v9.2/");
            api.Requests.Should().HaveCount(1);
        }
    }

    [Fact]
    public async Task A_base_address_that_cannot_be_shown_ends_the_host()
    {
        string? shown = null;
        var start = () => WebApiHost.StartAsync(new FakeApi(), new HostOptions(), address => throw new System.IO.IOException(shown = address));
        await start.Should().ThrowAsync<System.IO.IOException>();
        using var client = new HttpClient();
        var request = () => client.GetStringAsync(new Uri(shown!));
        await request.Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task A_port_in_use_is_reported()
    {
        var host = await WebApiHost.StartAsync(new FakeApi(), new HostOptions());
        await using (host.ConfigureAwait(false))
        {
            var port = new Uri(host.BaseAddress).Port;
            var second = () => WebApiHost.StartAsync(new FakeApi(), new HostOptions { Port = port });
            var fault = (await second.Should().ThrowAsync<AddressException>()).Which;
            fault.Address.Should().Be($"127.0.0.1:{port}");
            fault.Message.Should().Be("another program listens there. Give another port, or 0 for a free one.");
        }
    }

    [Fact]
    public async Task An_address_of_another_machine_is_reported()
    {
        var start = () => WebApiHost.StartAsync(new FakeApi(), new HostOptions { Address = IPAddress.Parse("192.0.2.1") });
        (await start.Should().ThrowAsync<AddressException>()).WithMessage("it is not possible to listen there. *");
    }

    [Fact]
    public async Task The_end_waits_for_a_request_that_runs()
    {
        using var entered = new SemaphoreSlim(0);
        using var release = new ManualResetEventSlim();
        var isDone = false;
        var api = new FakeApi
        {
            Reply = _ =>
            {
                entered.Release();
                release.Wait();
                Volatile.Write(ref isDone, true);
                return FakeApi.Text(200, "done");
            },
        };
        var host = await WebApiHost.StartAsync(api, new HostOptions());
        using var client = new HttpClient();
        var request = client.GetStringAsync(new Uri(host.BaseAddress));
        await entered.WaitAsync();
        var end = host.DisposeAsync().AsTask();
        end.IsCompleted.Should().BeFalse();
        release.Set();
        await end;
        Volatile.Read(ref isDone).Should().BeTrue();
        (await request).Should().Be("done");
    }

    [Fact]
    public async Task A_stopped_host_accepts_no_connection()
    {
        var host = await WebApiHost.StartAsync(new FakeApi(), new HostOptions());
        await host.DisposeAsync();
        using var client = new HttpClient();
        var request = () => client.GetStringAsync(new Uri(host.BaseAddress));
        await request.Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task Many_hosts_end_while_requests_arrive()
    {
        for (var i = 0; i < 10; i++)
        {
            var host = await WebApiHost.StartAsync(new FakeApi(), new HostOptions());
            using var client = new HttpClient();
            var requests = Enumerable.Range(0, 20).Select(number => client.GetStringAsync(new Uri(host.BaseAddress + number))).ToArray();
            await requests[0];
            await host.DisposeAsync();
            var all = Task.WhenAll(requests);
            await all.ContinueWith(_ => { }, TaskScheduler.Default).WaitAsync(TimeSpan.FromMinutes(1));
            requests.Should().OnlyContain(request => request.IsCompletedSuccessfully || request.Exception!.InnerException is HttpRequestException);
        }
    }
}
