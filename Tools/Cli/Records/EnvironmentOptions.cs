namespace PhoneCallCtx.Cli.Records;

/// <summary>What is read of an environment, and how.</summary>
/// <param name="Filter">A filter in OData; null for all rows.</param>
/// <param name="Since">The beginning of the time of creation, as it was given; null for all rows.</param>
/// <param name="StatePath">The file that keeps how far an interrupted run came; null for none.</param>
/// <param name="TokenCommand">The command that prints a bearer token; null to sign in by other means.</param>
internal sealed record EnvironmentOptions(string? Filter, string? Since, string? StatePath, string? TokenCommand)
{
    public static EnvironmentOptions Default { get; } = new(Filter: null, Since: null, StatePath: null, TokenCommand: null);
}
