using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>Collects what one execution of a step traces, a line for each call.</summary>
internal sealed class StepTrace : ITracingService
{
    /// <summary>What a plug-in trace log holds: 10 KB, here of UTF-16 code units. The oldest lines are dropped.</summary>
    public const int MaxLength = 10 * 1024;

    private StringBuilder? _text;

    public void Trace(string format, params object?[]? args)
    {
        _text = _text is null ? new StringBuilder() : _text.Append('\n');
        if (args is null or []) _text.Append(format);
        else _text.AppendFormat(CultureInfo.InvariantCulture, format, args);

        // Not at every line: cutting moves all that stays.
        if (_text.Length > 4 * MaxLength) Cut();
    }

    public override string ToString()
    {
        if (_text is null) return "";
        if (_text.Length > MaxLength) Cut();
        return _text.ToString();
    }

    private void Cut()
    {
        var text = _text!.ToString();
        var from = text.Length - MaxLength;
        var line = text.IndexOf((char)10, from - 1);
        _text.Remove(0, line < 0 || line == text.Length - 1 ? from : line + 1);
    }
}
