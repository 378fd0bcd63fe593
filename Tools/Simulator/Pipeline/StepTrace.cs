using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>Collects what one execution of a step traces, a line for each call.</summary>
internal sealed class StepTrace : ITracingService
{
    private StringBuilder? _text;

    public void Trace(string format, params object?[]? args)
    {
        _text = _text is null ? new StringBuilder() : _text.Append('\n');
        if (args is null or []) _text.Append(format);
        else _text.AppendFormat(CultureInfo.InvariantCulture, format, args);
    }

    public override string ToString() => _text?.ToString() ?? "";
}
