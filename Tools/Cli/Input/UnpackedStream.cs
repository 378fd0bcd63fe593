using System;
using System.IO;

namespace PhoneCallCtx.Cli.Input;

/// <summary>What a compressed stream contains, with clear errors for one that is damaged or expands without end.</summary>
/// <param name="unpacked">The content.</param>
/// <param name="packedLength">How many compressed bytes there are, or have been read so far.</param>
internal sealed class UnpackedStream(Stream unpacked, Func<long> packedLength) : Stream
{
    /// <summary>How often larger than its compressed form a content may be. Call records are about ten times as large.</summary>
    public const int MostExpansion = 250;

    /// <summary>A content up to this size may expand in any way, in bytes.</summary>
    public const long AlwaysAccepted = 64 * 1024 * 1024;

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

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var count = unpacked.Read(buffer);
            _length += count;
            return Explain(_length, packedLength()) is { } problem ? throw new InputException(problem) : count;
        }
        catch (InvalidDataException)
        {
            throw new InputException("the compressed data is damaged. Get the file again, or unpack it with another program.");
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

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
