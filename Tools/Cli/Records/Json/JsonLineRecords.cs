using System;
using System.Collections.Generic;
using System.Text.Json;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Json;

/// <summary>Records of a JSON lines file: an object on each line, or one that contains rows. A broken line does not hide the others.</summary>
internal sealed class JsonLineRecords(ByteWindow window, ColumnNames names, ReadingOptions? options = null, Action<string>? note = null, AnswerPages? pages = null)
{
    private static readonly JsonReaderState OfNextLine = new(new JsonReaderOptions { AllowMultipleValues = true });

    private readonly JsonRecord _record = new(names, new JsonDates(window, names, options ?? ReadingOptions.Default, note));
    private int _number;

    /// <summary>The records in the order of the input, those that cannot be read included.</summary>
    /// <exception cref="InputException">The input cannot be read, or not any further.</exception>
    public IEnumerable<InputRecord> Read()
    {
        var lines = new TextLines(window, endsAtCarriageReturn: true);
        var isEmpty = true;
        while (lines.Next())
        {
            if (lines.Fault is { } fault)
            {
                isEmpty = false;
                yield return new InputRecord(++_number, lines.Number, Row: null, fault);
            }
            else if (!TextLines.IsBlank(lines.Line))
            {
                isEmpty = false;
                foreach (var record in ReadLine(lines)) yield return record;
            }
        }

        if (isEmpty) throw new InputException("the input is empty. It needs records, one JSON object on each line.");
    }

    private IEnumerable<InputRecord> ReadLine(TextLines lines)
    {
        using var document = Parse(lines.Line, lines.Number, out var broken);
        if (document is null)
        {
            yield return broken!;
            yield break;
        }

        string? fault = null;
        using var rows = JsonRows.In(document.RootElement, pages, names).GetEnumerator();
        while (MoveNext(rows, ref fault)) yield return _record.Build(rows.Current, ++_number, lines.Number, new JsonPlace(OfNextLine, lines.Number + 1));
        if (fault is not null) yield return new InputRecord(++_number, lines.Number, Row: null, fault);
    }

    private static bool MoveNext(IEnumerator<JsonElement> rows, ref string? fault)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (InputException exception)
        {
            fault = exception.Message;
            return false;
        }
    }

    private JsonDocument? Parse(ReadOnlySpan<byte> text, long line, out InputRecord? broken)
    {
        try
        {
            broken = null;
            return JsonDocument.Parse(text.ToArray());
        }
        catch (JsonException exception)
        {
            broken = new InputRecord(++_number, line, Row: null, JsonProblem.Explain(exception));
            return null;
        }
    }
}
