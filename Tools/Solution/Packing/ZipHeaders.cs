using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;

namespace PhoneCallCtx.Solution.Packing;

/// <summary>
/// Compares the local headers of a zip with its central directory. Some readers use the former and some the latter. When they
/// differ, a reviewer and an import can see different files.
/// </summary>
internal static class ZipHeaders
{
    private const uint Zip64EndSignature = 0x06064B50;
    private const uint Zip64LocatorSignature = 0x07064B50;
    private const uint DescriptorSignature = 0x08074B50;
    private const int EndSize = 22;
    private const int Zip64LocatorSize = 20;
    private const int Zip64EndSize = 56;

    /// <summary>Bits of the flags: content, headers or both are encrypted.</summary>
    private const int Encrypted = 1 | (1 << 6) | (1 << 13);

    /// <summary>Checksum and sizes are after the content.</summary>
    private const int HasDescriptor = 1 << 3;

    /// <summary>The name is UTF-8.</summary>
    private const int IsUtf8 = 1 << 11;

    /// <summary>How well a method compresses, which no reader needs.</summary>
    private const int CompressionLevel = (1 << 1) | (1 << 2);

    private const ushort Stored = 0;

    /// <summary>Compares the headers.</summary>
    /// <param name="zip">The bytes of a zip.</param>
    /// <param name="entries">How many entries the reader of the content finds.</param>
    /// <returns>What is wrong, in the order of the central directory; at most one for an entry.</returns>
    /// <exception cref="InvalidDataException">The central directory or a local header is damaged.</exception>
    public static IReadOnlyList<ZipFault> FindFaults(ReadOnlySpan<byte> zip, int entries)
    {
        var end = zip.Length < EndSize ? -1 : zip[..(zip.Length - EndSize + sizeof(uint))].LastIndexOf("PK\x05\x06"u8);
        if (end < 0) throw new InvalidDataException("The end of the central directory is missing.");
        var faults = new List<ZipFault>();
        if (end + EndSize + BinaryPrimitives.ReadUInt16LittleEndian(zip[(end + 20)..]) != zip.Length)
            faults.Add(new ZipFault("", "bytes that belong to nothing follow the end of the zip, so some readers see another one there. Do not import it."));

        var (start, count) = DirectoryOf(zip, end);
        if (count != entries) throw new InvalidDataException("The central directory is damaged.");
        var directory = zip[start..end];
        var extents = new List<(long Start, long End)>();
        for (var number = 0; number < entries; number++)
        {
            if (!ZipEntryHeader.TryReadCentral(ref directory, out var central)) throw new InvalidDataException("The central directory is damaged.");
            if (FindFault(zip, central, extents) is { } message) faults.Add(new ZipFault(central.NameText.Replace('\\', '/'), message));
        }

        if (HasHiddenEntry(zip, start, extents)) faults.Add(new ZipFault("", "it has an entry that its directory does not list, which some readers see. Do not import it."));
        return faults;
    }

    private static (int Start, long Count) DirectoryOf(ReadOnlySpan<byte> zip, int end)
    {
        var count = (long)BinaryPrimitives.ReadUInt16LittleEndian(zip[(end + 10)..]);
        var start = (long)BinaryPrimitives.ReadUInt32LittleEndian(zip[(end + 16)..]);
        var locator = end - Zip64LocatorSize;
        var disk = BinaryPrimitives.ReadUInt16LittleEndian(zip[(end + 4)..]);
        if ((disk == ushort.MaxValue || count == ushort.MaxValue || start == uint.MaxValue) && locator >= 0 && BinaryPrimitives.ReadUInt32LittleEndian(zip[locator..]) == Zip64LocatorSignature)
        {
            var at = BinaryPrimitives.ReadInt64LittleEndian(zip[(locator + 8)..]);
            if (at < 0 || at > zip.Length - Zip64EndSize || BinaryPrimitives.ReadUInt32LittleEndian(zip[(int)at..]) != Zip64EndSignature) throw new InvalidDataException("The end of the central directory is damaged.");
            count = BinaryPrimitives.ReadInt64LittleEndian(zip[((int)at + 32)..]);
            start = BinaryPrimitives.ReadInt64LittleEndian(zip[((int)at + 48)..]);
        }

        return start >= 0 && start <= end ? ((int)start, count) : throw new InvalidDataException("The central directory is damaged.");
    }

    private static string? FindFault(ReadOnlySpan<byte> zip, ZipEntryHeader central, List<(long Start, long End)> extents)
    {
        var rest = central.Offset >= 0 && central.Offset < zip.Length ? zip[(int)central.Offset..] : [];
        if (!ZipEntryHeader.TryReadLocal(ref rest, out var local)) throw new InvalidDataException($"The local header of {central.NameText} is missing.");
        if (central.Packed < 0 || central.Packed > rest.Length) throw new InvalidDataException($"The content of {central.NameText} is cut off.");
        var contentEnd = zip.Length - rest.Length + central.Packed;
        extents.Add((central.Offset, contentEnd));

        if (((central.Flags | local.Flags) & Encrypted) != 0) return "it is marked as encrypted, which no import can read. Pack the solution without a password.";
        if (((central.Flags | local.Flags) & ~(HasDescriptor | IsUtf8 | CompressionLevel)) != 0) return "it has a flag that no solution needs, so readers may take it for something else. Pack the solution again.";
        if (!central.Name.SequenceEqual(local.Name) || ((central.Flags ^ local.Flags) & IsUtf8) != 0) return Differs("name");
        if (IsOther(central) || IsOther(local)) return "it has a second name, which some readers take in place of the first. Do not import it.";
        if (central.Method != local.Method) return Differs("compression method");
        if (central.Method == Stored && central.Packed != central.Unpacked) return "it is not compressed, yet its sizes differ. Do not import it.";

        // With a descriptor, the local header may leave them to it.
        var isLater = (local.Flags & HasDescriptor) != 0;
        if (local.Checksum != central.Checksum && !(isLater && local.Checksum == 0)) return Differs("checksum");
        if (local.Packed != central.Packed && !(isLater && local.Packed == 0)) return Differs("compressed size");
        if (local.Unpacked != central.Unpacked && !(isLater && local.Unpacked == 0)) return Differs("size");
        return isLater && !IsDescriptorOf(zip[(int)contentEnd..], central) ? "the checksum or size after its content differs from that in the directory of the zip. Do not import it." : null;
    }

    private static string Differs(string what) => $"its {what} before the content differs from that in the directory of the zip, so readers see different files. Do not import it.";

    private static bool IsOther(ZipEntryHeader header) => header.OtherName.Length > 0 && !header.OtherName.SequenceEqual(header.Name);

    /// <summary>Whether bytes begin with the descriptor of an entry, with or without a signature and with sizes of four or eight bytes.</summary>
    private static bool IsDescriptorOf(ReadOnlySpan<byte> bytes, ZipEntryHeader entry)
    {
        return IsBare(bytes, entry) || (bytes.Length >= sizeof(uint) && BinaryPrimitives.ReadUInt32LittleEndian(bytes) == DescriptorSignature && IsBare(bytes[sizeof(uint)..], entry));

        static bool IsBare(ReadOnlySpan<byte> bytes, ZipEntryHeader entry)
        {
            if (bytes.Length < 12 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != entry.Checksum) return false;
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) == entry.Packed && BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) == entry.Unpacked) return true;
            return bytes.Length >= 20 && BinaryPrimitives.ReadInt64LittleEndian(bytes[4..]) == entry.Packed && BinaryPrimitives.ReadInt64LittleEndian(bytes[12..]) == entry.Unpacked;
        }
    }

    /// <summary>Whether an entry is before, between or after those of the directory.</summary>
    private static bool HasHiddenEntry(ReadOnlySpan<byte> zip, int directory, List<(long Start, long End)> extents)
    {
        extents.Sort();
        extents.Add((directory, directory));
        var at = 0L;
        foreach (var (start, end) in extents)
        {
            if (start > at && zip[(int)at..(int)start].IndexOf("PK\x03\x04"u8) >= 0) return true;
            at = Math.Max(at, end);
        }

        return false;
    }
}
