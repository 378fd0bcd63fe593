using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Online;

namespace PhoneCallCtx.Cli.Commands.Check;

/// <summary>Verifies the arguments about environments before anything is read or sent.</summary>
internal static class EnvironmentUsage
{
    private const string Example = "such as https://contoso.crm.dynamics.com";

    /// <summary>What is wrong.</summary>
    /// <param name="result">The command with its arguments.</param>
    /// <param name="arguments">The arguments that it can have.</param>
    public static IEnumerable<string> FaultsOf(CommandResult result, CheckArguments arguments)
    {
        var addresses = TokensOf(result, arguments.Inputs).Where(EnvironmentInput.IsAddress).ToArray();
        if (addresses.Length == 0)
        {
            foreach (var option in new Option[] { arguments.Filter, arguments.Since, arguments.State, arguments.TokenCommand })
                if (TokensOf(result, option).Any()) yield return $"{option.Name} is for an environment. Give its address as INPUT, {Example}.";
            yield break;
        }

        var state = TokensOf(result, arguments.State).FirstOrDefault();
        if (state is not null && addresses.Length > 1) yield return "--state is for one environment. Give one address.";
        if (state is not null && TokensOf(result, arguments.Output).Concat(TokensOf(result, arguments.Reporting.Reports)).Concat(TokensOf(result, arguments.Suggestions)).Any(path => IsSame(path, state)))
            yield return "--state names a file that is a result. Name another file.";

        var options = new EnvironmentOptions(TokensOf(result, arguments.Filter).FirstOrDefault(), TokensOf(result, arguments.Since).FirstOrDefault(), StatePath: null, TokenCommand: null);
        foreach (var fault in addresses.Select(address => EnvironmentInput.FaultOf(address, options)).OfType<string>().Distinct(StringComparer.Ordinal)) yield return fault;
    }

    private static IEnumerable<string> TokensOf(CommandResult result, Symbol symbol) => (symbol switch
    {
        Argument argument => result.GetResult(argument)?.Tokens,
        Option option => result.GetResult(option)?.Tokens,
        _ => null,
    } ?? []).Select(token => token.Value);

    private static bool IsSame(string one, string other) => one.Length > 0 && other.Length > 0 && Path.GetFullPath(one) == Path.GetFullPath(other);
}
