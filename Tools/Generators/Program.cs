using System;
using System.CommandLine;
using System.IO;
using PhoneCallCtx.Generators.Commands;
using PhoneCallCtx.Generators.NumberingPlan.Reading;

namespace PhoneCallCtx.Generators;

/// <summary>Generates the files of the plug-in that come from a specification: the table definition, the numbering plan and the names of regions.</summary>
internal static class Program
{
    public static int Main(string[] args) => Run(args, Console.Out, Console.Error);

    /// <summary>Runs one command.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">The writer for results.</param>
    /// <param name="error">The writer for errors.</param>
    /// <param name="makePlan">Makes the table of the numbering plan; null for the table of the package.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, Func<byte[]>? makePlan = null)
    {
        var root = new RootCommand("Generates the files of the plug-in that come from a table reference, phone metadata or region names.") { TableCommand.Create(output, error), PlanCommand.Create(output, makePlan), RegionsCommand.Create(output) };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            try
            {
                return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
            }
            catch (Exception exception) when (exception is PlanException or InvalidDataException or IOException or UnauthorizedAccessException)
            {
                error.WriteLine($"error: {exception.Message}");
                return ExitCode.Unusable;
            }
        }

        foreach (var fault in parsed.Errors) error.WriteLine($"error: {fault.Message}");
        return ExitCode.Unusable;
    }
}
