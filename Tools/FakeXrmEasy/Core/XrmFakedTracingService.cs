using System;
using System.Globalization;
using System.Text;
using FakeXrmEasy.Abstractions;

namespace FakeXrmEasy;

/// <summary>Keeps the trace, and writes it to standard output as well.</summary>
public class XrmFakedTracingService : IXrmFakedTracingService
{
    public XrmFakedTracingService()
    {
    }

    protected StringBuilder _trace { get; set; } = new();

    public void Trace(string format, params object?[]? args)
    {
        var line = args is null or [] ? format : string.Format(CultureInfo.InvariantCulture, format, args);
        _trace.AppendLine(line);
        Console.WriteLine(line);
    }

    public string DumpTrace() => _trace.ToString();
}
