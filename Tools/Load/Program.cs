using System;
using System.CommandLine;
using System.IO;
using PhoneCallCtx.Load.Commands;

namespace PhoneCallCtx.Load;

/// <summary>The load proof of the local Dataverse: many writers for long, and processes that are killed while they write.</summary>
internal static class Program
{
    public static int Main(string[] args) => Run(args, Console.Out, Console.Error);

    /// <summary>Runs one command.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where errors go.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("The load proof of the local Dataverse.") { CrashCommand.Create(output), SoakCommand.Create(output, error), WriteCommand.Create() };
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count == 0) return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        foreach (var fault in parsed.Errors) error.WriteLine($"error: {fault.Message}");
        error.WriteLine("Usage: --help tells the commands and their options.");
        return ExitCode.Unusable;
    }
}
