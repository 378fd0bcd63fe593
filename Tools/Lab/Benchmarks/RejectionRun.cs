using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>
/// Measures the rejection of many bad rows: a CreateMultiple with eight wrong columns in every row. Each size runs in its own
/// process, so that each has its own peak memory.
/// </summary>
internal static class RejectionRun
{
    /// <summary>The argument that makes the program such a process; the number of rows follows.</summary>
    public const string Argument = "--rejection-of";

    private const double Megabyte = 1024 * 1024;

    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    /// <summary>Measures every size, and prints a line for each.</summary>
    public static void Run()
    {
        foreach (var rows in Sizes)
        {
            string[] program = Environment.ProcessPath is { } path && !path.EndsWith("dotnet", StringComparison.Ordinal) && !path.EndsWith("dotnet.exe", StringComparison.Ordinal)
                ? [path]
                : [Environment.ProcessPath!, typeof(RejectionRun).Assembly.Location];
            using var child = Process.Start(new ProcessStartInfo(program[0], [.. program.Skip(1), Argument, rows.ToString(CultureInfo.InvariantCulture)]) { UseShellExecute = false })
                ?? throw new InvalidOperationException("The child does not start.");
            child.WaitForExit();
            if (child.ExitCode != 0) throw new InvalidOperationException($"The child ended with {child.ExitCode}.");
        }
    }

    /// <summary>Measures one size, and prints the line.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <returns>The exit code.</returns>
    public static int Measure(int rows)
    {
        var step = new ValidateOnCreate();
        Reject(step, Call(10));
        var call = Call(rows);
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var rejection = Reject(step, call);
        var elapsed = Stopwatch.GetElapsedTime(start);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        process.Refresh();
        var message = Encoding.UTF8.GetByteCount(rejection.Message);
        var details = rejection.ExceptionDetails!.Sum(detail => Encoding.UTF8.GetByteCount(detail.Value));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"rejection of {rows:#,##0} rows: message {message:#,##0} B, details {details:#,##0} B, {elapsed.TotalMilliseconds:#,##0} ms, allocated {allocated / Megabyte:#,##0.0} MB, at most {(process.PeakWorkingSet64 - peak) / Megabyte:#,##0} MB more than with the rows alone"));
        return 0;
    }

    private static StepServices Call(int rows) => new("CreateMultiple", new ParameterCollection
    {
        ["Targets"] = new EntityCollection([.. Enumerable.Range(0, rows).Select(_ => BadRow())]) { EntityName = PhoneCallTable.LogicalName },
    });

    private static Entity BadRow() => new(PhoneCallTable.LogicalName, Guid.NewGuid())
    {
        ["msdyn_callername"] = new string('x', 101),
        ["msdyn_callsid"] = "CA0011\t2233",
        ["msdyn_fromphone"] = "CALL 555 0100 NOW",
        ["msdyn_tophone"] = "12",
        ["msdyn_providername"] = 42,
        ["msdyn_ismicrosoftteamsphonenumber"] = "yes",
        ["msdyn_liveworkitemid"] = new EntityReference("contact", Guid.NewGuid()),
        ["statecode"] = new OptionSetValue(7),
    };

    private static InvalidPluginExecutionException Reject(ValidateOnCreate step, StepServices call)
    {
        try
        {
            step.Execute(call);
        }
        catch (InvalidPluginExecutionException rejection)
        {
            return rejection;
        }

        throw new InvalidOperationException("The rows are accepted.");
    }
}
