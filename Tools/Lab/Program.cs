using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Runtime.CompilerServices;
using PhoneCallCtx.Lab.Benchmarks;
using PhoneCallCtx.Lab.Commands;
using PhoneCallCtx.Lab.Fuzzing.Coverage;
using PhoneCallCtx.Lab.Fuzzing.Targets;

namespace PhoneCallCtx.Lab;

/// <summary>What measures the project and looks for faults at any length: benchmarks, comparisons, fuzzing, load and kills.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        // Children that are measured load nothing that they do not need, so their arguments are not those of a command.
        var start = Stopwatch.GetTimestamp();
        if (args is [ColdStart.Argument, var side]) return ColdStart.Answer(side, start);
        if (args is [RejectionRun.Argument, var rows]) return RejectionRun.Measure(int.Parse(rows, CultureInfo.InvariantCulture));
        if (args is [PlainLoop.Argument, var input, var output]) return PlainLoop.Run(input, output);
        return RunCommand(args);
    }

    /// <summary>Runs one command.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where errors go.</param>
    /// <param name="fuzzTargets">What can be fuzzed; without them, everything that reads input of others.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, IReadOnlyList<FuzzTarget>? fuzzTargets = null)
    {
        var root = new RootCommand("Measures the project, and looks for faults at any length.")
        {
            BenchCommand.Create(),
            CompareCommand.Create(output),
            FuzzCommand.Create(output, fuzzTargets ?? FuzzTargets.Create()),
            SoakCommand.Create(output),
            CrashCommand.Create(output),
            WriteCommand.Create(),
        };
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count == 0)
        {
            try
            {
                return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                error.WriteLine($"error: {exception.Message}");
                return ExitCode.Unusable;
            }
        }

        foreach (var fault in parsed.Errors) error.WriteLine($"error: {fault.Message}");
        error.WriteLine("Usage: --help tells the commands and their options.");
        return ExitCode.Unusable;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RunCommand(string[] args)
    {
        // Before anything instrumented runs: it counts from its first branch on.
        if (InstrumentedCopy.IsThis) _ = BranchMap.Instance;
        return Run(args, Console.Out, Console.Error);
    }
}
