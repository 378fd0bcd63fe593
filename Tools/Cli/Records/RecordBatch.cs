using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records;

/// <summary>
/// Records of one input that follow each other, on their way from the thread that reads to one that evaluates. Some are in it
/// in the form of their file, as those of CSV, which are bytes with the ends of their fields: turning text into values is the
/// larger part of reading, too much for one thread.
/// </summary>
internal sealed class RecordBatch
{
    /// <summary>The most records of a batch. Small enough to keep all threads busy to the end, large enough that passing it on costs nothing.</summary>
    public const int MostRecords = 1024;

    /// <summary>The most bytes of a batch, without the rest of its last record: a batch has few long records.</summary>
    public const int MostBytes = 1024 * 1024;

    private readonly List<RecordPart> _parts = new(MostRecords);
    private readonly List<int> _fieldEnds = [];
    private byte[] _text = new byte[ByteWindow.Capacity];
    private int _length;

    /// <summary>Where the record begins of which fields are added.</summary>
    private int _start;
    private int _firstFieldEnd;

    /// <summary>What is in it, in the order of the input. It counts until something is added.</summary>
    public ReadOnlySpan<RecordPart> Parts => CollectionsMarshal.AsSpan(_parts);

    /// <summary>How many records are in it.</summary>
    public int Count { get; private set; }

    /// <summary>Whether it is full.</summary>
    public bool IsFull => Count >= MostRecords;

    /// <summary>How records become rows that are not rows yet; null when all are.</summary>
    public IRecordForm? Form { get; set; }

    /// <summary>The word for what the lines of its records count.</summary>
    public string Place { get; set; } = "line";

    /// <summary>How many bytes of the input are read up to the end of this batch.</summary>
    public long Position { get; set; }

    /// <summary>How many records of other inputs come before those of its input.</summary>
    public long Before { get; set; }

    /// <summary>The bytes of a record.</summary>
    public ReadOnlySpan<byte> TextOf(in RecordPart part) => _text.AsSpan(part.Start, part.Length);

    /// <summary>Where the fields of a record end, from its beginning; of more fields than the header has, only the first.</summary>
    public ReadOnlySpan<int> FieldEndsOf(in RecordPart part) => CollectionsMarshal.AsSpan(_fieldEnds).Slice(part.FirstFieldEnd, part.FieldEnds);

    /// <summary>Adds a record as bytes.</summary>
    /// <param name="text">Its bytes.</param>
    /// <param name="fieldEnds">Where its fields end; of more fields than the header has, only the first.</param>
    /// <param name="fieldCount">How many fields it has.</param>
    /// <param name="number">The place of the record in its input, from 1.</param>
    /// <param name="line">The line on which it begins, from 1.</param>
    public void Add(ReadOnlySpan<byte> text, ReadOnlySpan<int> fieldEnds, int fieldCount, int number, long line)
    {
        if (_text.Length - _length < text.Length) Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + text.Length));
        text.CopyTo(_text.AsSpan(_length));
        _parts.Add(new RecordPart { Start = _length, Length = text.Length, FirstFieldEnd = _fieldEnds.Count, FieldEnds = fieldEnds.Length, FieldCount = fieldCount, Number = number, Line = line });
        _fieldEnds.AddRange(fieldEnds);
        _length += text.Length;
        Count++;
    }

    /// <summary>Adds a field of a record that <see cref="EndRecord"/> adds.</summary>
    /// <param name="text">Its bytes.</param>
    public void AddField(ReadOnlySpan<byte> text)
    {
        if (_text.Length - _length < text.Length) Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + text.Length));
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
        _fieldEnds.Add(_length - _start);
    }

    /// <summary>Adds the record of the fields that were added.</summary>
    /// <param name="number">The place of the record in its input, from 1, which is its line too.</param>
    /// <returns>How many bytes it has.</returns>
    public int EndRecord(int number)
    {
        var (length, fields) = (_length - _start, _fieldEnds.Count - _firstFieldEnd);
        _parts.Add(new RecordPart { Start = _start, Length = length, FirstFieldEnd = _firstFieldEnd, FieldEnds = fields, FieldCount = fields, Number = number, Line = number });
        (_start, _firstFieldEnd) = (_length, _fieldEnds.Count);
        Count++;
        return length;
    }

    /// <summary>Adds a record as a row, or why it cannot be read.</summary>
    public void Add(InputRecord record)
    {
        _parts.Add(new RecordPart { Record = record, Number = record.Number, Line = record.Line });
        Count++;
    }

    /// <summary>Adds what is worth knowing and is no record.</summary>
    public void AddNote(string text) => _parts.Add(new RecordPart { Note = text });

    /// <summary>Empties it for other records.</summary>
    public void Clear()
    {
        _parts.Clear();
        _fieldEnds.Clear();
        (_length, _start, _firstFieldEnd) = (0, 0, 0);
        Count = 0;
        Form = null;
    }
}

/// <summary>A record in a batch, as bytes or as what was made of them; or a note between records.</summary>
internal readonly struct RecordPart
{
    /// <summary>Where the bytes of the record begin.</summary>
    public int Start { get; init; }

    /// <summary>How many they are.</summary>
    public int Length { get; init; }

    /// <summary>The place of the end of its first field among those of the batch.</summary>
    public int FirstFieldEnd { get; init; }

    /// <summary>How many of its fields have their ends in the batch.</summary>
    public int FieldEnds { get; init; }

    /// <summary>How many fields it has.</summary>
    public int FieldCount { get; init; }

    /// <summary>The place of the record in its input, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The line on which it begins, from 1.</summary>
    public long Line { get; init; }

    /// <summary>The record as a row or a fault; null for one that becomes a row by the form of the batch.</summary>
    public InputRecord? Record { get; init; }

    /// <summary>What is worth knowing; null for a record.</summary>
    public string? Note { get; init; }
}
