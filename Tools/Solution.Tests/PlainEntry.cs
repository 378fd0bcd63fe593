using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PhoneCallCtx.Solution.Tests.Packing;

namespace PhoneCallCtx.Solution.Tests;

/// <summary>One header of an entry (APPNOTE.TXT, 4.3.7).</summary>
internal sealed record PlainHeader(string Name, ushort Flags, ushort Method, uint Checksum, uint Packed, uint Unpacked)
{
    /// <summary>The extra field.</summary>
    public byte[] Extra { get; init; } = [];
}

/// <summary>An entry with two headers that a test sets freely. No library writes a zip in which they differ.</summary>
internal sealed record PlainEntry(PlainHeader Local, PlainHeader Central, byte[] Content)
{
    /// <summary>What follows the content.</summary>
    public byte[] Behind { get; init; } = [];

    /// <summary>Whether the directory lists it.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>An entry of a file, stored as it is, with headers that are right.</summary>
    public static PlainEntry Of(SolutionFile file)
    {
        var header = new PlainHeader(file.Path, 0x0800, 0, ZipRecords.Crc32(file.Content), (uint)file.Content.Length, (uint)file.Content.Length);
        return new PlainEntry(header, header, file.Content);
    }

    /// <summary>A zip of entries.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="comment">The comment of the zip.</param>
    /// <param name="behind">What follows the zip.</param>
    public static byte[] Zip(IEnumerable<PlainEntry> entries, string comment = "", string behind = "")
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var directory = new List<Action>();
        foreach (var entry in entries)
        {
            var offset = (uint)bytes.Position;
            writer.Write(0x04034B50);
            writer.Write((ushort)20);
            Write(entry.Local);
            WriteNames(entry.Local, isCentral: false, offset);
            writer.Write(entry.Content);
            writer.Write(entry.Behind);
            if (!entry.IsListed) continue;
            directory.Add(() =>
            {
                writer.Write(0x02014B50);
                writer.Write(20 | (20 << 16));
                Write(entry.Central);
                WriteNames(entry.Central, isCentral: true, offset);
            });
        }

        var start = (uint)bytes.Position;
        foreach (var write in directory) write();
        var size = (uint)bytes.Position - start;
        writer.Write(0x06054B50);
        writer.Write(0);
        writer.Write((ushort)directory.Count);
        writer.Write((ushort)directory.Count);
        writer.Write(size);
        writer.Write(start);
        writer.Write((ushort)comment.Length);
        writer.Write(Encoding.Latin1.GetBytes(comment + behind));
        return bytes.ToArray();

        void Write(PlainHeader header)
        {
            writer.Write(header.Flags);
            writer.Write(header.Method);
            writer.Write(0x0021_0000);
            writer.Write(header.Checksum);
            writer.Write(header.Packed);
            writer.Write(header.Unpacked);
        }

        void WriteNames(PlainHeader header, bool isCentral, uint offset)
        {
            var name = Encoding.UTF8.GetBytes(header.Name);
            writer.Write((ushort)name.Length);
            writer.Write((ushort)header.Extra.Length);
            if (isCentral)
            {
                writer.Write((ushort)0);
                writer.Write(0);
                writer.Write(0);
                writer.Write(offset);
            }

            writer.Write(name);
            writer.Write(header.Extra);
        }
    }

    /// <summary>The entries of a zip.</summary>
    public static List<PlainEntry> EntriesOf(byte[] zip) => [.. TestZip.Read(zip).Select(Of)];
}
