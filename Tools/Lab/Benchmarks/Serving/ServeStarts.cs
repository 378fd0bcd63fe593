using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace PhoneCallCtx.Lab.Benchmarks.Serving;

/// <summary>Measures the time from the start of the command <c>serve</c> to its first answer.</summary>
internal static class ServeStarts
{
    private const int Rounds = 9;

    /// <summary>Starts the server several times, and prints the median.</summary>
    public static void Measure()
    {
        var starts = Enumerable.Range(0, Rounds).Select(_ => Start()).ToArray();
        var (listening, answer) = (Turns.Median([.. starts.Select(start => start.Listening)]), Turns.Median([.. starts.Select(start => start.Answer)]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"START serve {answer:0} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      target: under 600 ms; it listens after {listening:0} ms; the fastest of {Rounds} took {starts.Min(start => start.Answer):0} ms; {Turns.Median([.. starts.Select(start => start.Processor)]):0} ms of processor time"));
    }

    private static (double Listening, double Answer, double Processor) Start()
    {
        var start = Stopwatch.GetTimestamp();
        using var server = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "phonecallctx.dll"), "serve", "--port", "0"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        try
        {
            var address = server.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The server does not start.");
            var listening = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            using var connection = new RawConnection(new Uri(address));
            connection.Send(ServedRequests.Create());
            var answer = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            server.Refresh();
            return (listening, answer, server.TotalProcessorTime.TotalMilliseconds);
        }
        finally
        {
            server.Kill();
            server.WaitForExit();
        }
    }
}
