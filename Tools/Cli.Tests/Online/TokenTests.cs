using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Identity;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Online.SignIn;

namespace PhoneCallCtx.Cli.Tests.Online;

/// <summary>Bearer tokens: where they come from, when they are renewed, and that no message has one.</summary>
public sealed class TokenTests : IDisposable
{
    private const string Origin = "https://contoso.crm.dynamics.com";
    private const string Secret = "eyJ0eXAi.c2VjcmV0.c2ln";

    private readonly CommandLine _cli = new();

    [Fact]
    public async Task A_command_is_run_once_and_again_after_its_token_was_not_accepted()
    {
        var environment = await FakeEnvironment.Start(5, (context, number) => number == 3 ? FakeEnvironment.Send(context, 401) : Task.FromResult(false));
        await using var _ = environment.ConfigureAwait(false);
        var counter = _cli.PathOf("count");
        var reading = EnvironmentReading.Of(environment.Address, EnvironmentOptions.Default with { TokenCommand = $"echo x >> '{counter}'; printf 'token%s\\n' $(wc -l < '{counter}')" });
        reading.Fault.Should().BeNull();
        reading.Rows.Should().Equal(environment.RowsOf(0, 1, 2, 3, 4));
        environment.Requests.Select(request => request.Authorization).Should().Equal("Bearer token1", "Bearer token1", "Bearer token1", "Bearer token2", "Bearer token2", "Bearer token2");
    }

    [Fact]
    public async Task A_token_that_is_not_accepted_twice_ends_the_run()
    {
        var environment = await FakeEnvironment.Start(instead: (context, _) => FakeEnvironment.Send(context, 401));
        await using var _ = environment.ConfigureAwait(false);
        var reading = EnvironmentReading.Of(environment.Address, EnvironmentOptions.Default with { TokenCommand = $"echo {Secret}" });
        reading.Fault.Should().Be($"the environment does not accept the token that --token-command prints (HTTP 401). It must be for the resource {environment.Address} and for a user of the environment.");
        environment.Requests.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("echo", "is empty")]
    [InlineData("echo two words", "is no token")]
    [InlineData($"printf '{Secret}\\n{Secret}'", "is no token")]
    [InlineData($"printf '{{\"accessToken\":\"{Secret}\"}}'", "is JSON")]
    [InlineData($"echo {Secret}; exit 3", "ended with the exit code 3")]
    [InlineData("head -c 70000 /dev/zero", "far more than a token")]
    [InlineData("sleep 60", "did not end within 1 seconds")]
    [InlineData("cat", "is empty")]
    public async Task A_command_that_prints_no_token_is_an_error_without_its_output(string command, string fault)
    {
        var limit = command.StartsWith("sleep", StringComparison.Ordinal) ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1);
        var read = async () => await new CommandToken(command, Origin, limit).ReadAsync(renew: false, CancellationToken.None).ConfigureAwait(false);
        (await read.Should().ThrowAsync<InputException>()).Which.Message.Should().Contain(fault).And.NotContain(Secret);
    }

    [Theory]
    [InlineData($" {Secret}\r\n")]
    [InlineData($"Bearer {Secret}")]
    [InlineData($"\uFEFF{Secret}")]
    public async Task White_space_and_the_scheme_belong_to_no_token(string text) =>
        (await TokenSources.For(Origin, isLocal: false, command: null, text).ReadAsync(renew: false, CancellationToken.None)).Should().Be(Secret);

    [Fact]
    public async Task The_command_comes_before_the_variable_and_the_variable_before_the_sign_in()
    {
        (await TokenSources.For(Origin, isLocal: true, "echo one", "two").ReadAsync(renew: false, CancellationToken.None)).Should().Be("one");
        (await TokenSources.For(Origin, isLocal: true, command: null, "two").ReadAsync(renew: false, CancellationToken.None)).Should().Be("two");
        (await TokenSources.For(Origin, isLocal: true, command: null, variable: "").ReadAsync(renew: false, CancellationToken.None)).Should().BeNull();
        TokenSources.For(Origin, isLocal: false, command: null, variable: null).Should().BeOfType<AzureToken>();
    }

    [Fact]
    public async Task A_token_in_the_variable_is_not_sent_again_when_it_is_not_accepted()
    {
        var environment = await FakeEnvironment.Start(instead: (context, _) => FakeEnvironment.Send(context, 401));
        await using var _ = environment.ConfigureAwait(false);
        var reading = EnvironmentReading.Of(environment.Address, tokens: TokenSources.For(Origin, isLocal: false, command: null, Secret));
        reading.Fault.Should().Contain("the token in PHONECALLCTX_TOKEN").And.Contain("may have expired").And.NotContain(Secret);
        environment.Requests.Should().ContainSingle().Which.Authorization.Should().Be($"Bearer {Secret}");
    }

    [Fact]
    public async Task An_Azure_token_is_for_the_environment_and_is_renewed_before_it_ends()
    {
        var clock = new InstantClock();
        var credential = new Credential(number => new AccessToken($"token{number}", clock.GetUtcNow().AddMinutes(60)));
        var source = new AzureToken(credential, Origin, clock);
        (await source.ReadAsync(renew: false, CancellationToken.None)).Should().Be("token1");
        (await source.ReadAsync(renew: false, CancellationToken.None)).Should().Be("token1");
        (await source.ReadAsync(renew: true, CancellationToken.None)).Should().Be("token2");
        clock.CreateTimer(_ => { }, null, TimeSpan.FromMinutes(53), Timeout.InfiniteTimeSpan);
        (await source.ReadAsync(renew: false, CancellationToken.None)).Should().Be("token2");
        clock.CreateTimer(_ => { }, null, TimeSpan.FromMinutes(2), Timeout.InfiniteTimeSpan);
        (await source.ReadAsync(renew: false, CancellationToken.None)).Should().Be("token3");
        credential.Scopes.Should().Equal($"{Origin}/.default", $"{Origin}/.default", $"{Origin}/.default");
    }

    [Fact]
    public async Task A_failed_Azure_sign_in_names_the_three_ways()
    {
        var source = new AzureToken(new Credential(_ => throw new CredentialUnavailableException($"first way\nsecond way {new string('x', 5000)}")), Origin, TimeProvider.System);
        var read = async () => await source.ReadAsync(renew: false, CancellationToken.None).ConfigureAwait(false);
        var message = (await read.Should().ThrowAsync<InputException>()).Which.Message;
        message.Should().StartWith($"there is no token for {Origin}.").And.Contain("az login").And.Contain("PHONECALLCTX_TOKEN").And.Contain("--token-command").And.Contain("first way second way").And.NotContain("\n");
        message.Length.Should().BeLessThan(1500);
    }

    public void Dispose() => _cli.Dispose();

    private sealed class Credential(Func<int, AccessToken> next) : TokenCredential
    {
        public System.Collections.Generic.List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return next(Scopes.Count);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
