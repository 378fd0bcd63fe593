using System.Collections.Generic;
using System.Text.Json;

namespace PhoneCallCtx.Cli.Input;

/// <summary>Records of a JSON lines file: an object on each line. A broken line does not touch the others.</summary>
internal sealed class JsonLineRecords(ByteWindow window, ColumnNames names)
{
    /// <summary>The records in the order of the input, those that cannot be read included.</summary>
    /// <exception cref="InputException">The input cannot be read, or not any further.</exception>
    public IEnumerable<InputRecord> Read()
    {
        var lines = new LineReader(window);
        var number = 0;
        while (lines.ReadLine() is { } text)
        {
            var line = lines.RecordLine;
            var fault = lines.RecordFault?.Fault;
            lines.EndRecord();
            if (fault is not null) yield return new InputRecord(++number, line, Row: null, fault);
            else if (!string.IsNullOrWhiteSpace(text)) yield return Parse(text, ++number, line);
        }

        if (number == 0) throw new InputException("the input is empty. It needs records, one JSON object on each line.");
    }

    private InputRecord Parse(string text, int number, long line)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return JsonRecord.Build(document.RootElement, names, number, line);
        }
        catch (JsonException exception)
        {
            return new InputRecord(number, line, Row: null, JsonRecord.Explain(exception));
        }
    }
}
