using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Runtime.CompilerServices;
using PhoneCallCtx.Lab.Benchmarks;
using PhoneCallCtx.Lab.Benchmarks.Cold;
using PhoneCallCtx.Lab.Commands;
using PhoneCallCtx.Lab.Fuzzing.Coverage;
using PhoneCallCtx.Lab.Fuzzing.Targets;

namespace PhoneCallCtx.Lab;

/// <summary>Measures the project and searches for faults: benchmarks, comparisons, fuzzing, load and kills.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        // Measured children load only what they need, so their arguments are not a command.
        var start = Stopwatch.GetTimestamp();
        if (args is [ColdStart.Argument, var side]) return ColdStart.Answer(side, start);
        if (args is [FirstCall.Argument, var caller, var outcome, ..]) return FirstCall.Answer(caller, outcome, listsMethods: args.Length > 3);
        if (args is [RejectionRun.Argument, var rows]) return RejectionRun.Measure(int.Parse(rows, CultureInfo.InvariantCulture));
        if (args is [PlainLoop.Argument, var input, var output]) return PlainLoop.Run(input, output);
        return RunCommand(args);
    }

    /// <summary>Runs one command.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">The writer for results.</param>
    /// <param name="error">The writer for errors.</param>
    /// <param name="fuzzTargets">The targets of the fuzzer; null for all readers of untrusted input.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, IReadOnlyList<FuzzTarget>? fuzzTargets = null)
    {
        var root = new RootCommand("Measures the project and searches for faults, for any length of time.")
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
        error.WriteLine("Usage: --help lists the commands and their options.");
        return ExitCode.Unusable;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RunCommand(string[] args)
    {
        // Instrumented code counts from its first branch on, so the map must exist before.
        if (InstrumentedCopy.IsThis) _ = BranchMap.Instance;
        return Run(args, Console.Out, Console.Error);
    }
}
