using System;
using System.IO;
using ICSharpCode.SharpZipLib.Checksum;

namespace PhoneCallCtx.Cli.Input;

/// <summary>What a compressed stream contains, with clear errors for one that is damaged or expands without end.</summary>
/// <param name="unpacked">The content.</param>
/// <param name="packedLength">How many compressed bytes there are, or have been read so far.</param>
/// <param name="checksum">The checksum of the content (CRC-32); null where the decompression verifies it.</param>
internal sealed class UnpackedStream(Stream unpacked, Func<long> packedLength, uint? checksum = null) : Stream
{
    /// <summary>How often larger than its compressed form a content may be. Call records are about ten times as large.</summary>
    public const int MostExpansion = 250;

    /// <summary>A content up to this size may expand in any way, in bytes.</summary>
    public const long AlwaysAccepted = 64 * 1024 * 1024;

    private const string Damaged = "the compressed data is damaged. Get the file again, or unpack it with another program.";

    private readonly Crc32 _checksum = new();
    private long _length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <summary>Why a content of a size is not read; null when it is.</summary>
    /// <param name="length">The size, or how much has been read so far, in bytes.</param>
    /// <param name="packed">The compressed size, in bytes.</param>
    public static string? Explain(long length, long packed) => length > AlwaysAccepted && length / MostExpansion > packed
        ? $"it expands to more than {MostExpansion} times its compressed size, as call records never do, so it is not read any further."
        : null;

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read;
        try
        {
            read = unpacked.Read(buffer, offset, count);
        }
        catch (InvalidDataException)
        {
            throw new InputException(Damaged);
        }

        _length += read;
        if (Explain(_length, packedLength()) is { } problem) throw new InputException(problem);
        if (checksum is null) return read;
        _checksum.Update(new ArraySegment<byte>(buffer, offset, read));
        return read == 0 && count > 0 && _checksum.Value != checksum ? throw new InputException(Damaged) : read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
