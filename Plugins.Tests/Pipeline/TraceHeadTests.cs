using System;
using System.Diagnostics;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>The first line of a trace. The last line is cached; each execution still has its own values.</summary>
public class TraceHeadTests
{
    [Fact]
    public void Each_line_has_its_own_rows_and_rounded_duration()
    {
        var type = typeof(ValidateOnCreate).Assembly.GetType("PhoneCallCtx.Plugins.Pipeline.TraceHead", throwOnError: true)!;
        var head = Activator.CreateInstance(type, "Step");
        var say = type.GetMethod("Say")!;
        foreach (var (rows, microseconds, expected) in new[]
        {
            (1, 40, "1 row, 0.0 ms"), (1, 40, "1 row, 0.0 ms"), (2, 40, "2 rows, 0.0 ms"), (2, 60, "2 rows, 0.1 ms"), (2, 149, "2 rows, 0.1 ms"), (2, 1960, "2 rows, 2.0 ms"), (1, 40, "1 row, 0.0 ms"),
        })
        {
            object?[] arguments = ["Create", "table", rows, null, microseconds * Stopwatch.Frequency / 1_000_000, "accepted"];
            Text(say.Invoke(head, arguments)!).Should().Be("Step: Create table, " + expected + ", accepted");
        }
    }

    private static object? Text(object line) => line.GetType().GetProperty("Text")!.GetValue(line);
}
