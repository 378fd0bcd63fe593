using System;
using System.Buffers.Binary;
using System.Text;

namespace PhoneCallCtx.Solution.Packing;

/// <summary>A header of an entry: the one in the central directory, or the local one before its content (APPNOTE.TXT, 4.3.7 and 4.3.12).</summary>
internal readonly ref struct ZipEntryHeader
{
    private const uint LocalSignature = 0x04034B50;
    private const uint CentralSignature = 0x02014B50;
    private const int LocalSize = 30;
    private const int CentralSize = 46;

    /// <summary>The mark of a size that is in the Zip64 field.</summary>
    private const uint Elsewhere = 0xFFFFFFFF;

    private const ushort Zip64Field = 0x0001;
    private const ushort UnicodePathField = 0x7075;

    private ZipEntryHeader(ReadOnlySpan<byte> common, ReadOnlySpan<byte> name, ReadOnlySpan<byte> extra, uint offset)
    {
        Flags = BinaryPrimitives.ReadUInt16LittleEndian(common);
        Method = BinaryPrimitives.ReadUInt16LittleEndian(common[2..]);
        Checksum = BinaryPrimitives.ReadUInt32LittleEndian(common[8..]);
        Packed = BinaryPrimitives.ReadUInt32LittleEndian(common[12..]);
        Unpacked = BinaryPrimitives.ReadUInt32LittleEndian(common[16..]);
        Offset = offset;
        Name = name;
        while (extra.Length >= 4)
        {
            var id = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            var length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]), extra.Length - 4);
            var field = extra.Slice(4, length);
            if (id == UnicodePathField && length > 5) OtherName = field[5..];
            if (id == Zip64Field)
            {
                if (Unpacked == Elsewhere) Unpacked = Take(ref field);
                if (Packed == Elsewhere) Packed = Take(ref field);
                if (Offset == Elsewhere) Offset = Take(ref field);
            }

            extra = extra[(4 + length)..];
        }
    }

    /// <summary>The general purpose bit flag.</summary>
    public ushort Flags { get; }

    /// <summary>The compression method.</summary>
    public ushort Method { get; }

    /// <summary>The CRC-32 of the content.</summary>
    public uint Checksum { get; }

    /// <summary>The bytes of the content as it is stored.</summary>
    public long Packed { get; }

    /// <summary>The bytes of the content.</summary>
    public long Unpacked { get; }

    /// <summary>Where the local header is; 0 in a local header.</summary>
    public long Offset { get; }

    /// <summary>The name, as bytes.</summary>
    public ReadOnlySpan<byte> Name { get; }

    /// <summary>The name that some readers take in its place; empty for none.</summary>
    public ReadOnlySpan<byte> OtherName { get; }

    /// <summary>Reads the next header of the central directory.</summary>
    /// <param name="zip">The zip from there on; afterward, from behind it on.</param>
    /// <param name="header">The header.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryReadCentral(ref ReadOnlySpan<byte> zip, out ZipEntryHeader header)
    {
        header = default;
        if (zip.Length < CentralSize || BinaryPrimitives.ReadUInt32LittleEndian(zip) != CentralSignature) return false;
        int name = BinaryPrimitives.ReadUInt16LittleEndian(zip[28..]), extra = BinaryPrimitives.ReadUInt16LittleEndian(zip[30..]), comment = BinaryPrimitives.ReadUInt16LittleEndian(zip[32..]);
        if (zip.Length < CentralSize + name + extra + comment) return false;
        header = new ZipEntryHeader(zip[8..], zip.Slice(CentralSize, name), zip.Slice(CentralSize + name, extra), BinaryPrimitives.ReadUInt32LittleEndian(zip[42..]));
        zip = zip[(CentralSize + name + extra + comment)..];
        return true;
    }

    /// <summary>Reads a local header.</summary>
    /// <param name="zip">The zip from there on; afterward, from the content on.</param>
    /// <param name="header">The header.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryReadLocal(ref ReadOnlySpan<byte> zip, out ZipEntryHeader header)
    {
        header = default;
        if (!IsLocal(zip)) return false;
        int name = BinaryPrimitives.ReadUInt16LittleEndian(zip[26..]), extra = BinaryPrimitives.ReadUInt16LittleEndian(zip[28..]);
        if (zip.Length < LocalSize + name + extra) return false;
        header = new ZipEntryHeader(zip[6..], zip.Slice(LocalSize, name), zip.Slice(LocalSize + name, extra), 0);
        zip = zip[(LocalSize + name + extra)..];
        return true;
    }

    /// <summary>Whether bytes begin with a local header, and so with an entry.</summary>
    /// <param name="zip">The bytes.</param>
    public static bool IsLocal(ReadOnlySpan<byte> zip) => zip.Length >= LocalSize && BinaryPrimitives.ReadUInt32LittleEndian(zip) == LocalSignature;

    /// <summary>The name as text.</summary>
    public string NameText => Encoding.UTF8.GetString(Name);

    private static long Take(ref ReadOnlySpan<byte> field)
    {
        if (field.Length < sizeof(long)) return Elsewhere;
        var value = BinaryPrimitives.ReadInt64LittleEndian(field);
        field = field[sizeof(long)..];
        return value;
    }
}
