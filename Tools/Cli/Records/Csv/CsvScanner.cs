using System;
using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PhoneCallCtx.Cli.Records.Csv;

/// <summary>What a scan of a record found.</summary>
internal enum CsvScan
{
    /// <summary>The bytes end before the record does.</summary>
    NeedsMore,

    /// <summary>A whole record.</summary>
    Record,

    /// <summary>A quote inside a field without quotes, text after a closing quote, or a quote that is never closed.</summary>
    Broken,
}

/// <summary>
/// The grammar of CSV (RFC 4180), in one place: finds the end of a record and of each of its fields in one pass. A field in
/// quotes may contain delimiters, line ends and doubled quotes. A scan stops at the first byte that breaks a record.
/// </summary>
/// <param name="delimiter">The character between fields, in ASCII.</param>
/// <param name="mostFields">How many fields it keeps the ends of. It counts all.</param>
internal sealed class CsvScanner(char delimiter, int mostFields)
{
    private readonly SearchValues<byte> _special = SearchValues.Create([(byte)delimiter, (byte)'\n', (byte)'\r', (byte)'"']);
    private readonly Vector256<byte> _delimiters = Vector256.Create((byte)delimiter);
    private readonly int[] _ends = new int[mostFields];
    private Place _place;

    private enum Place
    {
        FieldStart,
        Unquoted,
        Quoted,

        /// <summary>After a quote in a field with quotes: it closes the field, or is the first of two.</summary>
        BehindQuote,
    }

    /// <summary>How far the record was scanned, in bytes; for a whole record its length without the end of its line.</summary>
    public int Length { get; private set; }

    /// <summary>The length of a whole record with the end of its line.</summary>
    public int LengthWithEnd { get; private set; }

    /// <summary>How many fields the record has.</summary>
    public int FieldCount { get; private set; }

    /// <summary>Where the fields end, from the beginning of the record.</summary>
    public ReadOnlySpan<int> FieldEnds => _ends.AsSpan(0, Math.Min(FieldCount, mostFields));

    /// <summary>Whether there are quotes, so that the record may have several lines.</summary>
    public bool HasQuotes { get; private set; }

    /// <summary>Forgets the record: the next scan begins another.</summary>
    public void Restart()
    {
        _place = Place.FieldStart;
        Length = 0;
        FieldCount = 0;
        HasQuotes = false;
    }

    /// <summary>Scans a record, or goes on where the last scan ran out of bytes.</summary>
    /// <param name="bytes">The bytes from the beginning of the record.</param>
    /// <param name="isAtEnd">Whether these are all there are.</param>
    public CsvScan Scan(ReadOnlySpan<byte> bytes, bool isAtEnd)
    {
        var block = default(Block);
        var ends = _ends;
        var (at, fields, place) = (Length, FieldCount, _place);
        while (true)
        {
            switch (place)
            {
                case Place.FieldStart when at < bytes.Length && bytes[at] == '"':
                    HasQuotes = true;
                    place = Place.Quoted;
                    at++;
                    break;

                case Place.FieldStart or Place.Unquoted:
                    place = at < bytes.Length ? Place.Unquoted : place;
                    at = FindSpecial(bytes, at, ref block);
                    if (at == bytes.Length) return isAtEnd ? EndRecord(at, fields, 0) : Stop(at, fields, place, CsvScan.NeedsMore);
                    switch (bytes[at])
                    {
                        case (byte)'"': return Stop(at, fields, place, CsvScan.Broken);
                        case (byte)'\n': return EndRecord(at, fields, 1);
                        case (byte)'\r':
                            if (at + 1 < bytes.Length) return EndRecord(at, fields, bytes[at + 1] == '\n' ? 2 : 1);
                            return isAtEnd ? EndRecord(at, fields, 1) : Stop(at, fields, place, CsvScan.NeedsMore);

                        default:
                            if (fields < ends.Length) ends[fields] = at;
                            fields++;
                            at++;
                            place = Place.FieldStart;
                            break;
                    }

                    break;

                case Place.Quoted:
                    var quote = bytes[at..].IndexOf((byte)'"');
                    if (quote < 0) return Stop(bytes.Length, fields, place, isAtEnd ? CsvScan.Broken : CsvScan.NeedsMore);
                    place = Place.BehindQuote;
                    at += quote + 1;
                    break;

                default:
                    if (at == bytes.Length) return isAtEnd ? EndRecord(at, fields, 0) : Stop(at, fields, place, CsvScan.NeedsMore);
                    var isDoubled = bytes[at] == '"';
                    if (!isDoubled && !_special.Contains(bytes[at])) return Stop(at, fields, place, CsvScan.Broken);
                    place = isDoubled ? Place.Quoted : Place.Unquoted;
                    if (isDoubled) at++;
                    break;
            }
        }
    }

    private CsvScan Stop(int at, int fields, Place place, CsvScan found)
    {
        Length = at;
        FieldCount = fields;
        _place = place;
        return found;
    }

    private CsvScan EndRecord(int at, int fields, int lineEnd)
    {
        if (fields < _ends.Length) _ends[fields] = at;
        LengthWithEnd = at + lineEnd;
        return Stop(at, fields + 1, Place.FieldStart, CsvScan.Record);
    }

    /// <summary>
    /// The place of the next byte that may end a field, from a place on; the length of the bytes when there is none. Fields are
    /// short, so it looks at 32 bytes at once and remembers what is in them: to search for each field anew takes longer.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FindSpecial(ReadOnlySpan<byte> bytes, int from, ref Block block)
    {
        var special = from < block.End ? block.Special >> (Vector256<byte>.Count - (block.End - from)) : 0;
        return special != 0 ? from + BitOperations.TrailingZeroCount(special) : FindBehind(bytes, Math.Max(from, block.End), ref block);
    }

    private int FindBehind(ReadOnlySpan<byte> bytes, int from, ref Block block)
    {
        for (; bytes.Length - from >= Vector256<byte>.Count; from += Vector256<byte>.Count)
        {
            var vector = Vector256.Create(bytes.Slice(from, Vector256<byte>.Count));
            var special = (Vector256.Equals(vector, _delimiters) | Vector256.Equals(vector, Vector256.Create((byte)'\n')) | Vector256.Equals(vector, Vector256.Create((byte)'\r')) | Vector256.Equals(vector, Vector256.Create((byte)'"'))).ExtractMostSignificantBits();
            if (special == 0) continue;
            block = new Block(special, from + Vector256<byte>.Count);
            return from + BitOperations.TrailingZeroCount(special);
        }

        var found = bytes[from..].IndexOfAny(_special);
        return found < 0 ? bytes.Length : from + found;
    }

    /// <summary>Bytes that were looked at together.</summary>
    /// <param name="Special">A bit for each, from the lowest: whether it is special.</param>
    /// <param name="End">Where they end.</param>
    private readonly record struct Block(uint Special, int End);
}
