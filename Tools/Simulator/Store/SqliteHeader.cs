using System;
using System.Buffers.Binary;
using System.IO;

namespace PhoneCallCtx.Simulator.Store;

/// <summary>
/// The first page of a SQLite file, read without SQLite, because opening a file with SQLite may change the file, its
/// journal or its folder. After a crash, only the write-ahead log may have the newest first page.
/// </summary>
/// <param name="ApplicationId">The application identifier; 0 for none.</param>
/// <param name="UserVersion">The format version of the program that wrote the file.</param>
/// <param name="HasTables">Whether the file has a table or any other definition.</param>
internal sealed record SqliteHeader(int ApplicationId, int UserVersion, bool HasTables)
{
    private const int Length = 112;
    private const int LogHeaderLength = 32;
    private const int FrameHeaderLength = 24;
    private const int LeafOfTable = 0x0D;

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>Reads the header of a file without changing anything.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The header; null for an empty file, or if there is no file.</returns>
    /// <exception cref="InvalidDataException">The file is not a SQLite file, or is incomplete.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SqliteHeader? Read(string path)
    {
        if (!File.Exists(path)) return null;
        using var file = Open(path);
        var page = new byte[Length];
        var count = file.ReadAtLeast(page, Length, throwOnEndOfStream: false);
        if (count == 0) return null;
        if (!page.AsSpan(0, Math.Min(count, Magic.Length)).SequenceEqual(Magic[..Math.Min(count, Magic.Length)])) throw new InvalidDataException($"{path} is not a SQLite file.");
        if (count < Length) throw Truncated(path, file.Length, expected: null);

        var newer = FindInLog(path + "-wal", PageSize(page));
        if (newer is null && !IsFilled(path + "-wal") && !IsFilled(path + "-journal")) RequireWhole(path, page, file.Length);
        return Of(newer ?? page);
    }

    private static SqliteHeader Of(ReadOnlySpan<byte> page) => new(
        BinaryPrimitives.ReadInt32BigEndian(page[68..]), BinaryPrimitives.ReadInt32BigEndian(page[60..]), page[100] != LeafOfTable || BinaryPrimitives.ReadUInt16BigEndian(page[103..]) > 0);

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static bool IsFilled(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };

    /// <summary>The size of a page in bytes; 1 means 65,536.</summary>
    private static int PageSize(ReadOnlySpan<byte> page) => BinaryPrimitives.ReadUInt16BigEndian(page[16..]) is var size && size == 1 ? 65536 : size;

    /// <summary>Rejects a file without journal that has fewer pages than its header says. The number counts only if the last writer updated it.</summary>
    private static void RequireWhole(string path, ReadOnlySpan<byte> page, long length)
    {
        var isCounted = BinaryPrimitives.ReadUInt32BigEndian(page[24..]) == BinaryPrimitives.ReadUInt32BigEndian(page[92..]);
        var pages = isCounted ? BinaryPrimitives.ReadUInt32BigEndian(page[28..]) : 1;
        var expected = pages * (long)PageSize(page);
        if (length < expected) throw Truncated(path, length, expected);
    }

    private static InvalidDataException Truncated(string path, long length, long? expected) => new(FormattableString.Invariant(
        $"{path} is a SQLite file whose end is missing: it has {length:N0} bytes{(expected is { } all ? FormattableString.Invariant($" of {all:N0}") : "")}. Take a whole copy, or begin another file."));

    /// <summary>The first page after the last transaction in the write-ahead log; null if there is no log or no such page in it.</summary>
    private static byte[]? FindInLog(string path, int pageSize)
    {
        if (!IsFilled(path)) return null;
        using var log = Open(path);
        var header = new byte[LogHeaderLength];
        if (log.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length) return null;
        var magic = BinaryPrimitives.ReadUInt32BigEndian(header);
        if ((magic & ~1u) != 0x377F0682 || BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(8)) != pageSize) return null;

        var sum = new Checksum(isBigEndian: (magic & 1) == 1);
        sum.Add(header.AsSpan(0, 24));
        if (!sum.Is(header.AsSpan(24))) return null;

        // Frames count up to the last one that commits; an older log or half a transaction may follow it.
        byte[]? committed = null;
        byte[]? written = null;
        var frame = new byte[FrameHeaderLength + pageSize];
        while (log.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length)
        {
            sum.Add(frame.AsSpan(0, 8));
            sum.Add(frame.AsSpan(FrameHeaderLength));
            if (!frame.AsSpan(8, 8).SequenceEqual(header.AsSpan(16, 8)) || !sum.Is(frame.AsSpan(16))) break;
            if (BinaryPrimitives.ReadUInt32BigEndian(frame) == 1) written = frame[FrameHeaderLength..];
            if (BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(4)) > 0) committed = written;
        }

        return committed;
    }

    /// <summary>The running checksum of a write-ahead log.</summary>
    private struct Checksum(bool isBigEndian)
    {
        private uint _first;
        private uint _second;

        public void Add(ReadOnlySpan<byte> bytes)
        {
            for (; bytes.Length >= 8; bytes = bytes[8..])
            {
                _first += Word(bytes) + _second;
                _second += Word(bytes[4..]) + _first;
            }
        }

        public readonly bool Is(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes) == _first && BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]) == _second;

        private readonly uint Word(ReadOnlySpan<byte> bytes) => isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }
}
