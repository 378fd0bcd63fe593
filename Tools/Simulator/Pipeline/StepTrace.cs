using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>Collects what one execution of a step traces, a line for each call.</summary>
internal sealed class StepTrace : ITracingService
{
    /// <summary>The size of a plug-in trace log: 10 KB, here in UTF-16 code units. The oldest lines are dropped.</summary>
    public const int MaxLength = 10 * 1024;

    /// <summary>The first line, usually the only one.</summary>
    private string? _first;

    /// <summary>All lines; null while there is at most one.</summary>
    private StringBuilder? _text;

    public void Trace(string format, params object?[]? args)
    {
        var line = args switch
        {
            null or [] => format ?? "",
            [string only] when format == "{0}" => only,
            _ => string.Format(CultureInfo.InvariantCulture, format, args),
        };
        if (_first is null)
        {
            _first = line;
            return;
        }

        _text ??= new StringBuilder(_first);
        _text.Append('\n').Append(line);

        // Cutting copies all that stays, so it does not happen for every line.
        if (_text.Length > 4 * MaxLength) Cut();
    }

    public override string ToString()
    {
        if (_text is null && (_first is null || _first.Length <= MaxLength)) return _first ?? "";
        _text ??= new StringBuilder(_first);
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
