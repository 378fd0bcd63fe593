using System;

namespace PhoneCallCtx.Simulator.Store;

/// <summary>
/// Makes new identifiers: UUIDs (version 4) from random numbers of the process. <see cref="Guid.NewGuid"/> calls the
/// operating system each time, which costs a tenth of a Create, and identifiers of local rows need not be hard to guess.
/// </summary>
internal static class RandomIds
{
    public static Guid New()
    {
        Span<byte> bytes = stackalloc byte[16];
        Random.Shared.NextBytes(bytes);

        // The high bits of bytes 6 and 8 are the version and the variant (RFC 9562, big-endian).
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
