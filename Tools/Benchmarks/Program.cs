using System.Diagnostics;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace PhoneCallCtx.Benchmarks;

/// <summary>Measures: with BenchmarkDotNet, with <c>--quick</c> all ratios in a few minutes or those of the parts that are named, with <c>--long</c> a check of ten million records, with <c>--simulator</c> the local Dataverse.</summary>
internal static class Program
{
    public static void Main(string[] args)
    {
        var start = Stopwatch.GetTimestamp();
        if (args is [ColdStart.Argument, var side]) ColdStart.Answer(side, start);
        else if (args is [PlainLoop.Argument, var input, var output]) PlainLoop.Run(input, output);
        else if (args is ["--quick", .. var parts]) QuickRun.Run(parts);
        else if (args is ["--long"]) CheckRun.RunLong();
        else if (args is ["--simulator"]) SimulatorRun.Run();
        else RunBenchmarks(args);
    }

    // Apart, so that a child that measures its start loads nothing of BenchmarkDotNet.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunBenchmarks(string[] args)
    {
        // In this process: BenchmarkDotNet's own projects would not know the repository's build.
        var config = DefaultConfig.Instance
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .WithArtifactsPath("artifacts/benchmarks");
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
    }
}
