using System;
using PhoneCallCtx.Cli.Records.Online.SignIn;

namespace PhoneCallCtx.Cli.Records.Online;

/// <summary>What the reading of an environment takes from the machine. Tests have a clock and limits of their own.</summary>
internal sealed record EnvironmentServices
{
    /// <summary>Those of a run of the program.</summary>
    public static EnvironmentServices Default { get; } = new();

    /// <summary>The clock for waits between requests.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The longest time for one answer, with its body. The platform itself ends a request after two minutes.</summary>
    public TimeSpan AnswerLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Makes the way to sign in, from the address and the command that prints a token.</summary>
    public Func<EnvironmentAddress, string?, ITokenSource> SignIn { get; init; } = static (address, command) => TokenSources.For(address.Origin, address.IsLocal, command, Environment.GetEnvironmentVariable(TokenSources.Variable));
}
