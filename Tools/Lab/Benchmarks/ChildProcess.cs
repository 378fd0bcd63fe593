using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>Starts this program as a child, because only a new process has a first call.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a child.</summary>
    /// <param name="arguments">The arguments of the child.</param>
    /// <param name="environment">Further environment variables of the child.</param>
    /// <returns>What the child prints.</returns>
    /// <exception cref="InvalidOperationException">The child does not start, or fails.</exception>
    public static string Run(string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var program = typeof(ChildProcess).Assembly.Location;
        var dotnet = Environment.ProcessPath is { } path && path.EndsWith(OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet", StringComparison.Ordinal) ? path : "dotnet";
        var start = new ProcessStartInfo(dotnet, arguments.Prepend(program)) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal)) start.Environment[name] = value;
        using var child = Process.Start(start) ?? throw new InvalidOperationException("The child does not start.");
        var printed = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0 ? printed : throw new InvalidOperationException($"The child ended with {child.ExitCode}.");
    }
}
