using System;
using System.Collections.Generic;
using System.Text.Json;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records;

/// <summary>
/// Records of one JSON document: an array of objects, the Web API's object with the array under <c>value</c>, or a single
/// object. It holds one record at a time. An element that is no object does not hide the others; broken JSON ends the reading.
/// </summary>
internal sealed class JsonDocumentRecords(ByteWindow window, ColumnNames names, Action<string>? note)
{
    private JsonReaderState _state;
    private long _line = 1;
    private bool _hasMorePages;

    private enum Place
    {
        /// <summary>Not decided yet, for lack of bytes.</summary>
        Unknown,
        Element,
        End,
    }

    /// <summary>The records in the order of the input, those that cannot be read included.</summary>
    /// <exception cref="InputException">The input cannot be read, or not any further.</exception>
    public IEnumerable<InputRecord> Read()
    {
        var number = 0;
        if (IsSingleRecord())
        {
            Next(out var record, out var line);
            using (record) yield return JsonRecord.Build(record!.RootElement, names, ++number, line);
            ReadRest();
            yield break;
        }

        while (Next(out var record, out var line))
            using (record) yield return JsonRecord.Build(record!.RootElement, names, ++number, line);
        ReadRest();
    }

    /// <summary>Reads up to the first element of the array, or decides that the document is itself the record.</summary>
    private bool IsSingleRecord()
    {
        while (true)
        {
            if (TryFindRecords(out var isSingle)) return isSingle;
            NeedMore();
        }
    }

    private bool TryFindRecords(out bool isSingle)
    {
        isSingle = false;
        try
        {
            var reader = Reader();
            if (!reader.Read()) return window.IsAtEnd ? throw Empty() : false;
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                while (true)
                {
                    if (!reader.Read()) return false;
                    isSingle = reader.TokenType != JsonTokenType.PropertyName;
                    if (isSingle) return true;

                    LookForMorePages(reader);
                    var isRecords = IsNamed(reader, "value"u8);
                    isSingle = !isRecords && !reader.ValueSpan.Contains((byte)'@');
                    if (isSingle) return true;
                    if (!reader.Read()) return false;
                    if (isRecords)
                    {
                        isSingle = reader.TokenType != JsonTokenType.StartArray;
                        if (isSingle) return true;
                        break;
                    }

                    if (!reader.TrySkip()) return false;
                }
            }
            else if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw new InputException("this is JSON, but neither an array of records nor an object with the records under \"value\".", _line);
            }

            Accept(reader);
            return true;
        }
        catch (JsonException exception)
        {
            throw Broken(exception);
        }
    }

    /// <summary>Reads the next record.</summary>
    /// <returns>Whether there is one.</returns>
    private bool Next(out JsonDocument? record, out long line)
    {
        while (true)
        {
            switch (TryNext(out record, out line))
            {
                case Place.Element: return true;
                case Place.End: return false;
                default: NeedMore(); break;
            }
        }
    }

    private Place TryNext(out JsonDocument? record, out long line)
    {
        record = null;
        line = 0;
        try
        {
            var reader = Reader();
            if (!reader.Read()) return Place.Unknown;
            line = _line + window.Bytes[..(int)reader.TokenStartIndex].Count((byte)'\n');
            if (reader.TokenType != JsonTokenType.EndArray && !JsonDocument.TryParseValue(ref reader, out record)) return Place.Unknown;
            if (reader.BytesConsumed > TextLines.Limit) throw TooLong();
            Accept(reader);
            return record is null ? Place.End : Place.Element;
        }
        catch (JsonException exception)
        {
            throw Broken(exception);
        }
    }

    /// <summary>Reads what stands behind the records, so that a broken end is not taken for a good one.</summary>
    private void ReadRest()
    {
        while (true)
        {
            try
            {
                var reader = Reader();
                while (reader.Read()) LookForMorePages(reader);
                Accept(reader);
                if (window.IsAtEnd) break;
            }
            catch (JsonException exception)
            {
                throw Broken(exception);
            }

            // What has not ended yet is one text: it must end, as a record must.
            NeedMore();
        }

        if (_hasMorePages) note?.Invoke("this is one page of an answer that has more (@odata.nextLink); the others were not checked.");
    }

    private void LookForMorePages(in Utf8JsonReader reader) =>
        _hasMorePages |= reader.TokenType == JsonTokenType.PropertyName && IsNamed(reader, "@odata.nextLink"u8);

    private static bool IsNamed(in Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            // A name with half of a surrogate pair is no text, so it is not this one.
            return false;
        }
    }

    private Utf8JsonReader Reader() => new(window.Bytes, window.IsAtEnd, _state);

    private void Accept(Utf8JsonReader reader)
    {
        _state = reader.CurrentState;
        _line += window.Bytes[..(int)reader.BytesConsumed].Count((byte)'\n');
        window.Advance((int)reader.BytesConsumed);
    }

    /// <summary>Reads until the window holds twice as much, so that a long record is tried a few times only.</summary>
    private void NeedMore()
    {
        if (window.Bytes.Length > TextLines.Limit) throw TooLong();
        var wanted = Math.Min(window.Bytes.Length * 2, TextLines.Limit + 1);
        while (window.ReadMore() && window.Bytes.Length < wanted)
        {
        }
    }

    private InputException Broken(JsonException exception) => new(JsonProblem.Explain(exception), (exception.LineNumber ?? _line - 1) + 1);

    private InputException TooLong() => new($"the record is longer than {TextLines.Limit / (1024 * 1024)} MiB.", _line);

    private static InputException Empty() => new("the input is empty. It needs a JSON array of records.");
}
