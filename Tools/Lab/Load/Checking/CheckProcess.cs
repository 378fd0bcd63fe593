using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text.Json;

namespace PhoneCallCtx.Lab.Load.Checking;

/// <summary>The command <c>check</c> on an address, in a process of its own.</summary>
internal sealed class CheckProcess : IDisposable
{
    private const int SomeRejected = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly string _result;

    /// <param name="address">The address.</param>
    /// <param name="result">The file for the verdicts.</param>
    /// <param name="options">Further options.</param>
    public CheckProcess(string address, string result, params string[] options)
    {
        _result = result;
        _process = Process.Start(new ProcessStartInfo("dotnet", [Program, "check", address, "--format", "json", "--quiet", "--output", result, .. options]) { UseShellExecute = false })!;
    }

    /// <summary>The program.</summary>
    public static string Program => Path.Combine(AppContext.BaseDirectory, "phonecallctx.dll");

    /// <summary>Waits for its end.</summary>
    /// <returns>Whether it ended.</returns>
    public bool WaitFor(TimeSpan time) => _process.WaitForExit(time);

    /// <summary>Kills it (SIGKILL).</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Waits for its end, and compares its verdicts with the rows.</summary>
    /// <param name="ids">The identifiers of the rows.</param>
    /// <returns>What is wrong.</returns>
    public IEnumerable<string> Findings(IReadOnlySet<Guid> ids)
    {
        if (!WaitFor(Patience)) return ["check did not end"];
        return _process.ExitCode == SomeRejected ? Compare(ids, File.ReadLines(_result)) : [FormattableString.Invariant($"check ended with {_process.ExitCode}")];
    }

    /// <summary>Compares verdicts with rows.</summary>
    /// <param name="ids">The identifiers of the rows.</param>
    /// <param name="verdicts">A JSON object for each verdict.</param>
    /// <returns>What is wrong.</returns>
    public static IEnumerable<string> Compare(IReadOnlySet<Guid> ids, IEnumerable<string> verdicts)
    {
        var seen = new HashSet<Guid>();
        foreach (var line in verdicts)
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id").GetGuid();
            if (!seen.Add(id)) yield return $"the row {id} has two verdicts";
            else if (!ids.Contains(id)) yield return $"the row {id} is none of the environment";
        }

        foreach (var id in ids)
            if (!seen.Contains(id)) yield return $"the row {id} has no verdict";
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }
}
