using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Solution.Tests.Packing;

/// <summary>An entry of a zip, as its local header and the central directory have it (APPNOTE.TXT, 4.3.7 and 4.3.12).</summary>
internal sealed record ZipRecord(string Name, ushort MadeBy, ushort Flags, ushort Method, uint DosTime, uint Crc, uint Packed, uint Unpacked, ushort Extra, ushort Comment, uint External, int Offset);

/// <summary>Reads the headers of a zip byte by byte, with nothing of a library.</summary>
internal static class ZipRecords
{
    private const uint Local = 0x04034B50;
    private const uint Central = 0x02014B50;
    private const uint End = 0x06054B50;
    private const int LocalSize = 30;
    private const int CentralSize = 46;
    private const int EndSize = 22;

    /// <summary>The local headers, one right behind the other, up to the central directory.</summary>
    public static IReadOnlyList<ZipRecord> ReadLocal(byte[] zip)
    {
        var records = new List<ZipRecord>();
        var at = 0;
        while (Number(zip, at) == Local)
        {
            var name = Short(zip, at + 26);
            var extra = Short(zip, at + 28);
            var record = new ZipRecord(
                Encoding.UTF8.GetString(zip, at + LocalSize, name), 0, Short(zip, at + 6), Short(zip, at + 8), Number(zip, at + 10), Number(zip, at + 14), Number(zip, at + 18), Number(zip, at + 22), extra, 0, 0, at);
            records.Add(record);
            at += LocalSize + name + extra + (int)record.Packed;
        }

        at.Should().Be((int)Number(zip, zip.Length - EndSize + 16), "the central directory follows the last entry");
        return records;
    }

    /// <summary>The central directory, which ends at the end record.</summary>
    public static IReadOnlyList<ZipRecord> ReadCentral(byte[] zip)
    {
        var end = zip.Length - EndSize;
        Number(zip, end).Should().Be(End, "the zip has no comment");
        var at = (int)Number(zip, end + 16);
        var records = new List<ZipRecord>();
        while (at < end)
        {
            Number(zip, at).Should().Be(Central);
            var name = Short(zip, at + 28);
            var extra = Short(zip, at + 30);
            var comment = Short(zip, at + 32);
            records.Add(new ZipRecord(
                Encoding.UTF8.GetString(zip, at + CentralSize, name), Short(zip, at + 4), Short(zip, at + 8), Short(zip, at + 10), Number(zip, at + 12), Number(zip, at + 16), Number(zip, at + 20), Number(zip, at + 24), extra, comment,
                Number(zip, at + 38), (int)Number(zip, at + 42)));
            at += CentralSize + name + extra + comment;
        }

        records.Should().HaveCount(Short(zip, end + 10)).And.HaveCount(Short(zip, end + 8));
        return records;
    }

    /// <summary>The checksum of a text, by the polynomial of zips.</summary>
    public static uint Crc32(byte[] content) => ~content.Aggregate(~0U, (sum, value) => Table[(byte)(sum ^ value)] ^ (sum >> 8));

    private static readonly uint[] Table = Enumerable.Range(0, 256).Select(value => Enumerable.Range(0, 8).Aggregate((uint)value, (sum, _) => (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320)).ToArray();

    private static ushort Short(byte[] zip, int at) => BinaryPrimitives.ReadUInt16LittleEndian(zip.AsSpan(at));

    private static uint Number(byte[] zip, int at) => BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(at));
}
