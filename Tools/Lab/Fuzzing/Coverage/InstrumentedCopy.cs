using System;
using System.Diagnostics;
using System.IO;
using SharpFuzz;

namespace PhoneCallCtx.Lab.Fuzzing.Coverage;

/// <summary>A copy of the program with instrumented assemblies, which record their branches. The shipped files never change.</summary>
internal static class InstrumentedCopy
{
    private const string Mark = "PHONECALLCTX_FUZZING_INSTRUMENTED";

    private static readonly string[] Assemblies = ["PhoneCallCtx.Plugins.dll", "phonecallctx.dll", "PhoneCallCtx.Solution.dll", "PhoneCallCtx.Simulator.dll"];

    /// <summary>Whether the program is such a copy.</summary>
    public static bool IsThis => Environment.GetEnvironmentVariable(Mark) is not null;

    /// <summary>Makes a copy and runs it.</summary>
    /// <param name="args">Its arguments.</param>
    /// <returns>Its exit code.</returns>
    public static int Run(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("phonecallctx-fuzzing-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(AppContext.BaseDirectory, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            // The library has no public constructor for its options.
            var options = (Options)Activator.CreateInstance(typeof(Options), nonPublic: true)!;
            foreach (var assembly in Assemblies) Fuzzer.Instrument(Path.Combine(folder.FullName, assembly), _ => true, options);
            var start = new ProcessStartInfo("dotnet", [Path.Combine(folder.FullName, "PhoneCallCtx.Lab.dll"), .. args]) { Environment = { [Mark] = "1" } };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
