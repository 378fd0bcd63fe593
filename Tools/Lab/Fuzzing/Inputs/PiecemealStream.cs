using System;
using System.IO;

namespace PhoneCallCtx.Lab.Fuzzing.Inputs;

/// <summary>A stream that returns its bytes in pieces, as a pipe does: the ends of pieces must make no difference.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="piece">The number of bytes in a piece.</param>
internal sealed class PiecemealStream(byte[] bytes, int piece) : MemoryStream(bytes, writable: false)
{
    public override bool CanSeek => false;

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, piece)]);
}
