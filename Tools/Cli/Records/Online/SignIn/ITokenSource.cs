using System.Threading;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Online.SignIn;

/// <summary>Where bearer tokens come from. No message has a token.</summary>
internal interface ITokenSource
{
    /// <summary>What is sent, for messages: <c>the token in PHONECALLCTX_TOKEN</c>.</summary>
    string Name { get; }

    /// <summary>What to do when it is not accepted: a sentence.</summary>
    string Remedy { get; }

    /// <summary>Whether another token can follow one that is not accepted.</summary>
    bool CanRenew { get; }

    /// <summary>Reads the token for the next request.</summary>
    /// <param name="renew">Whether the last one was not accepted.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>The token; null for a request without one.</returns>
    /// <exception cref="InputException">There is no token.</exception>
    ValueTask<string?> ReadAsync(bool renew, CancellationToken stop);
}
