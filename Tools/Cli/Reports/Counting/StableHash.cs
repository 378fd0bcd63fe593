using System;
using System.Buffers.Binary;

namespace PhoneCallCtx.Cli.Reports.Counting;

/// <summary>Hashes that are the same in every process and on every machine, so that the parts of an input keep the same keys.</summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>FNV-1a over the UTF-16 code units, then mixed.</summary>
    public static ulong Of(string text)
    {
        var hash = Offset;
        foreach (var character in text) hash = (hash ^ character) * Prime;
        return Mix(hash);
    }

    /// <summary>Hashes a primary key. Keys that Dataverse makes one after another differ in a few bits.</summary>
    public static ulong Of(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return Mix(Mix(BinaryPrimitives.ReadUInt64LittleEndian(bytes)) ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
    }

    public static ulong Of(DateOnly day) => Mix((ulong)day.DayNumber);

    /// <summary>The finalizer of MurmurHash3: every bit of the input changes half of the bits.</summary>
    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
