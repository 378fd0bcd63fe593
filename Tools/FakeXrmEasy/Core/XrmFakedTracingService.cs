using System.Globalization;
using System.Text;
using FakeXrmEasy.Abstractions;

namespace FakeXrmEasy;

public class XrmFakedTracingService : IXrmFakedTracingService
{
    public XrmFakedTracingService()
    {
    }

    protected StringBuilder _trace { get; set; } = new();

    public void Trace(string format, params object?[]? args)
    {
        if (args is null or []) _trace.AppendLine(format);
        else _trace.AppendLine(string.Format(CultureInfo.InvariantCulture, format, args));
    }

    public string DumpTrace() => _trace.ToString();
}
