using System;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Online;

/// <summary>The rows of an environment, read through the Web API.</summary>
internal static class EnvironmentInput
{
    /// <summary>Whether an input is the address of an environment.</summary>
    /// <param name="path">The input as it was given.</param>
    public static bool IsAddress(string path) => path.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens it. The first request is sent when the first record is read.</summary>
    /// <param name="address">The address of the environment.</param>
    /// <param name="context">How inputs are read.</param>
    /// <param name="services">The clock and limits; null for those of the machine.</param>
    /// <exception cref="InputException">The address cannot be used.</exception>
    public static RecordSource Open(string address, InputContext context, EnvironmentServices? services = null)
    {
        var environment = EnvironmentAddress.Read(address);
        EnvironmentRecords? records = null;
        return new RecordSource(environment.Name, note => records = new EnvironmentRecords(environment, context, services ?? EnvironmentServices.Default, note))
        {
            Length = () => records?.Total(),
            Position = () => records?.Count ?? 0,
        };
    }

    /// <summary>Verifies an address and the options about it, without a request.</summary>
    /// <returns>What is wrong; null for nothing.</returns>
    public static string? FaultOf(string address, EnvironmentOptions options)
    {
        try
        {
            EnvironmentAddress.Read(address);
            EnvironmentQuery.Of(options);
            return null;
        }
        catch (InputException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Deletes the state file after a run in which all rows were evaluated.</summary>
    /// <returns>Why it cannot be deleted; null when there is none any more.</returns>
    public static string? Complete(EnvironmentOptions options) => options.StatePath is { } path ? StateFile.Delete(path) : null;
}
