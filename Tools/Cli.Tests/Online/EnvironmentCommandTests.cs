using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.WebApi;
using PhoneCallCtx.WebApi.Hosting;
using PhoneCallCtx.WebApi.Operations;

namespace PhoneCallCtx.Cli.Tests.Online;

/// <summary>The command check reads the rows of a local Dataverse through its Web API.</summary>
public sealed class EnvironmentCommandTests : IAsyncLifetime, IDisposable
{
    private readonly CommandLine _cli = new();
    private readonly Recorded _api = new(new LocalWebApi(Filled()));
    private WebApiHost _host = null!;

    public async Task InitializeAsync() => _host = await WebApiHost.StartAsync(_api, new HostOptions()).ConfigureAwait(false);

    public async Task DisposeAsync() => await _host.DisposeAsync().ConfigureAwait(false);

    [Fact]
    public void Each_row_has_a_verdict_with_its_identifier_and_only_GET_requests_are_sent()
    {
        _cli.Run("check", _host.BaseAddress, "--format", "json", "--quiet").Should().Be(1);
        _cli.Error.Should().BeEmpty();
        var verdicts = _cli.Json.ToDictionary(verdict => verdict.GetProperty("id").GetGuid(), verdict => verdict.GetProperty("verdict").GetString());
        verdicts.Should().HaveCount(12);
        verdicts[FakeEnvironment.IdOf(3)].Should().Be("rejected");
        verdicts.Values.Count(verdict => verdict == "rejected").Should().Be(1);
        _api.Requests.Should().NotBeEmpty().And.OnlyContain(request => request.Method == "GET");
    }

    [Fact]
    public void A_filter_is_evaluated_by_the_environment()
    {
        _cli.Run("check", _host.BaseAddress, "--format", "json", "--quiet", "--filter", "msdyn_callername eq 'Caller 7'", "--since", "2020-01-01").Should().Be(0);
        _cli.Json.Should().ContainSingle().Which.GetProperty("id").GetGuid().Should().Be(FakeEnvironment.IdOf(7));
    }

    [Fact]
    public void A_filter_that_the_environment_rejects_is_explained_with_its_message()
    {
        _cli.Run("check", _host.BaseAddress, "--filter", "nonsense eq 1").Should().Be(2);
        _cli.Error.Should().Contain("the environment rejects the query (HTTP 400). Check the address, --filter and --since. The environment says: ").And.Contain("nonsense");
    }

    [Fact]
    public void The_state_file_is_deleted_when_the_run_is_complete()
    {
        var state = _cli.PathOf("state.gz");
        _cli.Run("check", _host.BaseAddress, "--quiet", "--state", state, "--filter", "statecode eq 1").Should().Be(2);
        File.Exists(state).Should().BeFalse("there are no rows to continue with");
        _cli.Run("check", _host.BaseAddress, "--quiet", "--state", state).Should().Be(1);
        File.Exists(state).Should().BeFalse();
    }

    [Fact]
    public void An_address_can_be_one_of_several_inputs()
    {
        _cli.Run("check", _cli.File("calls.csv", "msdyn_fromphone\n112\n"), _host.BaseAddress, "--format", "json", "--quiet").Should().Be(1);
        _cli.Json.Should().HaveCount(13);
    }

    public void Dispose() => _cli.Dispose();

    private static LocalDataverse Filled()
    {
        var dataverse = new LocalDataverse();
        for (var row = 1; row <= 12; row++)
        {
            dataverse.Create(new Entity("msdyn_ocphonecallengagementctx", FakeEnvironment.IdOf(row))
            {
                ["msdyn_callername"] = $"Caller {row}",
                ["msdyn_fromphone"] = row == 3 ? "CALL ME" : "+14255550123",
            });
        }

        return dataverse;
    }

    private sealed class Recorded(IWebApi api) : IWebApi
    {
        public ConcurrentQueue<ApiRequest> Requests { get; } = [];

        public ApiResponse Answer(ApiRequest request)
        {
            Requests.Enqueue(request);
            return api.Answer(request);
        }

        public ApiResponse? Transact(Func<IWebApi, bool> work) => api.Transact(work);
    }
}
