using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Online.SignIn;

/// <summary>Chooses where tokens come from: the command that was given, then the variable, then the Azure sign-in of the machine.</summary>
internal static class TokenSources
{
    /// <summary>The name of the variable that can have a token.</summary>
    public const string Variable = "PHONECALLCTX_TOKEN";

    /// <summary>The ways to give a token, for messages.</summary>
    public const string Ways = "Sign in with \"az login\" or another way of DefaultAzureCredential, set the variable PHONECALLCTX_TOKEN, or give --token-command.";

    /// <summary>The most characters of a token.</summary>
    public const int MostCharacters = 64 * 1024;

    private const string Scheme = "Bearer ";

    /// <summary>The source for an address.</summary>
    /// <param name="origin">The scheme, host and port.</param>
    /// <param name="isLocal">Whether it is on this machine, so that a request may need no token.</param>
    /// <param name="command">The command that prints a token; null for none.</param>
    /// <param name="variable">The content of <see cref="Variable"/>; null for none.</param>
    public static ITokenSource For(string origin, bool isLocal, string? command, string? variable)
    {
        if (command is not null) return new CommandToken(command, origin);
        if (!string.IsNullOrEmpty(variable)) return new GivenToken(variable);
        return isLocal ? new NoToken() : AzureToken.Of(origin);
    }

    /// <summary>The token in a text that may name its scheme and have white space around it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">Where it is from, for messages.</param>
    /// <exception cref="InputException">It is no token. The message does not show it.</exception>
    public static string Read(string text, string source)
    {
        var token = text.Trim().Trim('\uFEFF');
        if (token.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) token = token[Scheme.Length..].TrimStart();
        if (token.Length == 0) throw new InputException($"{source} is empty.");
        if (token[0] == '{') throw new InputException($"{source} is JSON. Give the token alone, as \"az account get-access-token --query accessToken --output tsv\" prints it.");
        return token.Length <= MostCharacters && token.All(character => character is > ' ' and < '\u007F') ? token : throw new InputException($"{source} is no token: a token is one word of ASCII characters.");
    }

    /// <summary>No token, for the local Dataverse.</summary>
    private sealed class NoToken : ITokenSource
    {
        public string Name => "a request without a token";

        public string Remedy => $"Set the variable {Variable}, or give --token-command.";

        public bool CanRenew => false;

        public ValueTask<string?> ReadAsync(bool renew, CancellationToken stop) => ValueTask.FromResult<string?>(null);
    }

    /// <summary>The token of the variable.</summary>
    private sealed class GivenToken(string text) : ITokenSource
    {
        public string Name => $"the token in {Variable}";

        public string Remedy => "It may have expired, or be for another address. Set a new one.";

        public bool CanRenew => false;

        public ValueTask<string?> ReadAsync(bool renew, CancellationToken stop) => ValueTask.FromResult<string?>(Read(text, Name));
    }
}
