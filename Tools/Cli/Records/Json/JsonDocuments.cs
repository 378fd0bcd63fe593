using System;
using System.Collections.Generic;
using System.Text.Json;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Json;

/// <summary>
/// The records of JSON documents: an array of objects, or objects one after another, each a record or around records
/// (<see cref="JsonRows"/>). It keeps one record at a time in memory, and of the JSON around records only enough to recognize it.
/// An element that is no object does not hide the others; broken JSON ends the reading.
/// </summary>
/// <typeparam name="T">A record.</typeparam>
/// <param name="window">The input.</param>
/// <param name="build">Makes a record of its value.</param>
/// <param name="pages">Takes each page; null to drop them.</param>
/// <param name="names">Finds the columns.</param>
internal sealed class JsonDocuments<T>(ByteWindow window, JsonDocuments<T>.Builder build, AnswerPages? pages, ColumnNames names)
{
    private JsonReaderState _state = new(new JsonReaderOptions { AllowMultipleValues = true });
    private long _line = 1;
    private int _number;

    /// <summary>Makes a record.</summary>
    /// <param name="value">Its value.</param>
    /// <param name="number">Its place in the input, from 1.</param>
    /// <param name="line">The line on which it begins, from 1.</param>
    /// <param name="behind">Where the input continues after it.</param>
    public delegate T Builder(JsonElement value, int number, long line, in JsonPlace behind);

    /// <summary>The records in the order of the input, those that cannot be read included.</summary>
    /// <exception cref="InputException">The input cannot be read, or not any further.</exception>
    public IEnumerable<T> Read()
    {
        switch (Peek(out var line))
        {
            case JsonTokenType.None:
                throw new InputException("the input is empty. It needs a JSON array of records.");

            case JsonTokenType.StartArray:
                Take();
                foreach (var record in ReadList(level: 0)) yield return record;
                if (Peek(out line) != JsonTokenType.None) throw new InputException("this is not JSON: something follows the array of records.", line);
                break;

            case JsonTokenType.StartObject:
                while (Peek(out _) != JsonTokenType.None)
                    foreach (var record in ReadElement(level: 0)) yield return record;
                break;

            default:
                throw new InputException("this is JSON, but neither an array of records nor an object with the records under \"value\".", line);
        }
    }

    /// <summary>Reads the elements of an array after its beginning, and its end.</summary>
    private IEnumerable<T> ReadList(int level)
    {
        while (Peek(out _) != JsonTokenType.EndArray)
            foreach (var record in ReadElement(level)) yield return record;
        Take();
    }

    /// <summary>Reads a value that is a record, a page or a wrapper.</summary>
    private IEnumerable<T> ReadElement(int level)
    {
        var isObject = Peek(out var line) == JsonTokenType.StartObject;
        if (isObject && TryEnterPage(out var hasMore))
        {
            foreach (var record in ReadList(level + 1)) yield return record;
            foreach (var record in ReadProperties(level, hasList: true, hasMore)) yield return record;
            yield break;
        }

        using (var document = Parse(out var end))
        {
            // Only JSON around records may be longer than a record.
            if (document is null && (!isObject || level >= JsonRows.MostWrappers)) throw TooLong(line);
            if (document is not null && !JsonRows.IsWrapper(document.RootElement, level, names))
            {
                Accept(end);
                yield return build(document.RootElement, ++_number, line, new JsonPlace(_state, _line));
                yield break;
            }
        }

        var before = _number;
        Take();
        foreach (var record in ReadProperties(level, hasList: false, hasMore: false)) yield return record;
        if (_number == before) throw TooLong(line);
    }

    /// <summary>Reads the rows in the properties of a wrapper, or in those of a page after its list, and the end of the object.</summary>
    private IEnumerable<T> ReadProperties(int level, bool hasList, bool hasMore)
    {
        var isAnswer = hasList;
        while (NextName(out var line) is { } name)
        {
            var token = Peek(out _);
            if (name == JsonRows.List && hasList) throw new InputException(JsonRows.TwoLists, line);
            hasList |= name == JsonRows.List;
            isAnswer |= JsonRows.IsOfPage(name);
            hasMore |= JsonRows.HasMore(name, token == JsonTokenType.Null, token == JsonTokenType.True);
            if (!ContainsRows(token, level + 1)) continue;
            if (token == JsonTokenType.StartArray) Take();
            foreach (var record in token == JsonTokenType.StartArray ? ReadList(level + 1) : ReadElement(level + 1)) yield return record;
        }

        if (isAnswer || hasMore) pages?.Add(hasMore);
    }

    /// <summary>Whether a property of a wrapper contains rows; if not, it is skipped.</summary>
    private bool ContainsRows(JsonTokenType token, int level)
    {
        using var document = Parse(out var end);
        if (document is null) return token is JsonTokenType.StartArray or JsonTokenType.StartObject ? true : throw TooLong(_line);
        if (JsonRows.ContainsRows(document.RootElement, level, names)) return true;
        Accept(end);
        return false;
    }

    /// <summary>Enters the array of a page: an object with <c>value</c> as its first name that is no annotation.</summary>
    /// <param name="hasMore">Whether an annotation before its list announces another page.</param>
    /// <returns>Whether the object is a page; if not, nothing is taken.</returns>
    private bool TryEnterPage(out bool hasMore)
    {
        while (true)
        {
            var reader = Reader();
            Read(ref reader);
            if (IsPage(ref reader, out hasMore) is { } isPage)
            {
                if (!isPage) return false;
                Accept(new Mark(reader));
                return true;
            }

            NeedMore();
        }
    }

    /// <summary>Reads from the beginning of an object to that of its array; null when there are too few bytes to decide.</summary>
    private bool? IsPage(ref Utf8JsonReader reader, out bool hasMore)
    {
        hasMore = false;
        while (true)
        {
            if (!Read(ref reader)) return null;
            if (reader.TokenType != JsonTokenType.PropertyName) return false;
            if (!reader.ValueIsEscaped && !reader.ValueSpan.Contains((byte)'@') && !reader.ValueSpan.SequenceEqual("value"u8)) return false;
            var name = NameOf(reader);
            if (name == JsonRows.List) return Read(ref reader) ? reader.TokenType == JsonTokenType.StartArray : null;
            if (!name.Contains('@', StringComparison.Ordinal)) return false;
            if (!Read(ref reader)) return null;
            hasMore |= JsonRows.HasMore(name, reader.TokenType == JsonTokenType.Null, reader.TokenType == JsonTokenType.True);
            if (!Skip(ref reader)) return null;
        }
    }

    /// <summary>Takes the next name of an object, or its end.</summary>
    /// <param name="line">The line of it.</param>
    /// <returns>The name; null for the end.</returns>
    private string? NextName(out long line)
    {
        Peek(out line);
        var reader = Reader();
        Read(ref reader);
        var name = reader.TokenType == JsonTokenType.PropertyName ? NameOf(reader) : null;
        Accept(new Mark(reader));
        return name;
    }

    /// <summary>The next token, which stays.</summary>
    /// <param name="line">Its line.</param>
    /// <returns>Its type; none at the end of the input.</returns>
    private JsonTokenType Peek(out long line)
    {
        while (true)
        {
            var isAtEnd = window.IsAtEnd;
            var reader = Reader();
            if (Read(ref reader))
            {
                line = _line + window.Bytes[..(int)reader.TokenStartIndex].Count((byte)'\n');
                return reader.TokenType;
            }

            line = _line;
            if (isAtEnd) return JsonTokenType.None;
            NeedMore();
        }
    }

    /// <summary>Takes the next token.</summary>
    /// <returns>Its type.</returns>
    private JsonTokenType Take()
    {
        Peek(out _);
        var reader = Reader();
        Read(ref reader);
        Accept(new Mark(reader));
        return reader.TokenType;
    }

    /// <summary>Parses the next value, which stays.</summary>
    /// <param name="end">What to accept to skip it.</param>
    /// <returns>The value; null when it is longer than a record may be.</returns>
    private JsonDocument? Parse(out Mark end)
    {
        while (true)
        {
            var reader = Reader();
            try
            {
                if (reader.Read() && JsonDocument.TryParseValue(ref reader, out var document))
                {
                    end = new Mark(reader);
                    if (end.Consumed <= TextLines.Limit) return document;
                    document.Dispose();
                    return null;
                }
            }
            catch (JsonException exception)
            {
                throw Broken(exception);
            }

            end = default;
            if (window.Bytes.Length > TextLines.Limit) return null;
            NeedMore();
        }
    }

    private bool Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException exception)
        {
            throw Broken(exception);
        }
    }

    private bool Skip(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.TrySkip();
        }
        catch (JsonException exception)
        {
            throw Broken(exception);
        }
    }

    private static string NameOf(in Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // A name with half of a surrogate pair is no text. It may be the name of an annotation of a page.
            return "@";
        }
    }

    private Utf8JsonReader Reader() => new(window.Bytes, window.IsAtEnd, _state);

    private void Accept(in Mark mark)
    {
        _state = mark.State;
        _line += window.Bytes[..mark.Consumed].Count((byte)'\n');
        window.Advance(mark.Consumed);
    }

    /// <summary>Reads until the window has twice as many bytes, so that a long record is parsed only a few times.</summary>
    private void NeedMore()
    {
        if (window.Bytes.Length > TextLines.Limit) throw TooLong(_line);
        var wanted = Math.Min(window.Bytes.Length * 2, TextLines.Limit + 1);
        while (window.ReadMore() && window.Bytes.Length < wanted)
        {
        }
    }

    private InputException Broken(JsonException exception) => new(JsonProblem.Explain(exception), (exception.LineNumber ?? _line - 1) + 1);

    private static InputException TooLong(long line) => new($"the record is longer than {TextLines.Limit / (1024 * 1024)} MiB.", line);

    /// <summary>How far a reader came.</summary>
    private readonly struct Mark(Utf8JsonReader reader)
    {
        public JsonReaderState State { get; } = reader.CurrentState;

        public int Consumed { get; } = (int)reader.BytesConsumed;
    }
}
