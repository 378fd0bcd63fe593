using System;
using System.CommandLine;
using System.Linq;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PhoneCallCtx.Lab.Benchmarks;
using PhoneCallCtx.Lab.Benchmarks.Cold;
using PhoneCallCtx.Lab.Benchmarks.Serving;

namespace PhoneCallCtx.Lab.Commands;

/// <summary><c>bench</c>: measures an evaluated row, a phone number, a file and a request of the local Dataverse.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var quick = new Option<bool>("--quick") { Description = "Measure all ratios in a few minutes, or those of the named parts." };
        var isLong = new Option<bool>("--long") { Description = "Measure a check of ten million records." };
        var simulator = new Option<bool>("--simulator") { Description = "Measure the local Dataverse." };
        var rejections = new Option<bool>("--rejections") { Description = "Measure rejections of up to 100,000 bad rows." };
        var arguments = new Argument<string[]>("ARGUMENT") { Description = $"With --quick: parts to measure ({string.Join(", ", QuickRun.PartNames)}). Without options: arguments of BenchmarkDotNet, such as --filter '*'.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("bench", "Measures the parts of the project and compares them with the usual alternatives.\nExit code: 0 measured, 2 usage.") { quick, isLong, simulator, rejections, arguments, Cold(), Serve() };
        command.Validators.Add(result =>
        {
            var given = result.GetValue(arguments) ?? [];
            Option<bool>[] chosen = [.. new[] { quick, isLong, simulator, rejections }.Where(option => result.GetValue(option))];
            if (chosen.Length > 1) result.AddError($"{chosen[0].Name} and {chosen[1].Name} cannot be combined.");
            else if (result.GetValue(quick) && given.FirstOrDefault(name => !QuickRun.PartNames.Contains(name, StringComparer.Ordinal)) is { } unknown) result.AddError($"There is no part {unknown}. Use {string.Join(", ", QuickRun.PartNames)}.");
            else if (chosen.Length > 0 && chosen[0] != quick && given.Length > 0) result.AddError($"{chosen[0].Name} takes no argument: {given[0]}.");
        });
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(arguments) ?? [];
            if (parsed.GetValue(quick)) QuickRun.Run(given);
            else if (parsed.GetValue(isLong)) CheckRun.RunLong();
            else if (parsed.GetValue(simulator)) SimulatorRun.Run();
            else if (parsed.GetValue(rejections)) RejectionRun.Run();
            else RunBenchmarks(given);
            return ExitCode.NoFindings;
        });
        return command;
    }

    /// <summary><c>bench cold</c>: the first call of a process.</summary>
    private static Command Cold()
    {
        var methods = new Option<bool>("--methods") { Description = "List the methods that the first call compiles, with their bytes, and measure nothing." };
        var command = new Command("cold", "Compares the first call of a process with that of the usual alternatives: compiled methods and elapsed time.\nExit code: 0 measured, 2 usage.") { methods };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(methods)) ColdRun.ListMethods();
            else ColdRun.Run();
            return ExitCode.NoFindings;
        });
        return command;
    }

    /// <summary><c>bench serve</c>: the Web API over HTTP.</summary>
    private static Command Serve()
    {
        var requests = new Option<int>("--requests") { Description = "Number of requests over which memory is measured.", DefaultValueFactory = _ => 1_000_000, HelpName = "N" };
        Numbers.Limit(requests, 10_000, 100_000_000);
        var command = new Command("serve", "Compares the Web API over HTTP with a bare server, in turns, and measures its memory and its start.\nExit code: 0 measured, 2 usage.") { requests };
        command.SetAction(parsed =>
        {
            ServeRun.Run(parsed.GetValue(requests));
            return ExitCode.NoFindings;
        });
        return command;
    }

    // A separate method, so that other measurements do not load BenchmarkDotNet.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunBenchmarks(string[] args)
    {
        // In this process, because BenchmarkDotNet's own projects would not use the repository's build settings.
        var config = DefaultConfig.Instance
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .WithArtifactsPath("artifacts/benchmarks");
        BenchmarkSwitcher.FromAssembly(typeof(BenchCommand).Assembly).Run(args, config);
    }
}
