using System;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Identity;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Online.SignIn;

/// <summary>The Azure sign-in of this machine: variables of a service principal, a managed identity, the Azure CLI and other tools of developers.</summary>
/// <param name="credential">The sign-in.</param>
/// <param name="origin">The address that tokens are for.</param>
/// <param name="clock">The clock for the end of tokens.</param>
internal sealed class AzureToken(TokenCredential credential, string origin, TimeProvider clock) : ITokenSource
{
    /// <summary>How long a token must still count: longer than an answer takes.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromMinutes(6);

    private AccessToken? _token;

    public string Name => "the Azure sign-in of this machine";

    public string Remedy => "Sign in as a user of the environment, or give another token by --token-command.";

    public bool CanRenew => true;

    /// <summary>The usual sign-in. Nothing is done before the first token is read.</summary>
    public static AzureToken Of(string origin) => new(new DefaultAzureCredential(), origin, TimeProvider.System);

    public async ValueTask<string?> ReadAsync(bool renew, CancellationToken stop)
    {
        if (!renew && _token is { } known && known.ExpiresOn - clock.GetUtcNow() > Reserve) return known.Token;
        try
        {
            var token = await credential.GetTokenAsync(new TokenRequestContext([origin + "/.default"]), stop).ConfigureAwait(false);
            _token = token;
            return token.Token;
        }
        catch (AuthenticationFailedException exception)
        {
            throw new InputException($"there is no token for {origin}. {TokenSources.Ways} The Azure sign-in says: {Shorten(exception.Message)}");
        }
    }

    /// <summary>The messages of the library have a paragraph for each way that it tried.</summary>
    private static string Shorten(string message)
    {
        const int Most = 1000;
        var line = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Most ? line : line[..Most] + "…";
    }
}
