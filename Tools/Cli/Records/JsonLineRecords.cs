using System;
using System.Collections.Generic;
using System.Text.Json;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records;

/// <summary>Records of a JSON lines file: an object on each line. A broken line does not touch the others.</summary>
internal sealed class JsonLineRecords(ByteWindow window, ColumnNames names)
{
    /// <summary>The records in the order of the input, those that cannot be read included.</summary>
    /// <exception cref="InputException">The input cannot be read, or not any further.</exception>
    public IEnumerable<InputRecord> Read()
    {
        var lines = new TextLines(window, endsAtCarriageReturn: true);
        var number = 0;
        while (lines.Next())
        {
            if (lines.Fault is { } fault) yield return new InputRecord(++number, lines.Number, Row: null, fault);
            else if (!TextLines.IsBlank(lines.Line)) yield return Parse(lines.Line, ++number, lines.Number);
        }

        if (number == 0) throw new InputException("the input is empty. It needs records, one JSON object on each line.");
    }

    private InputRecord Parse(ReadOnlySpan<byte> text, int number, long line)
    {
        try
        {
            using var document = JsonDocument.Parse(text.ToArray());
            return JsonRecord.Build(document.RootElement, names, number, line);
        }
        catch (JsonException exception)
        {
            return new InputRecord(number, line, Row: null, JsonProblem.Explain(exception));
        }
    }
}
