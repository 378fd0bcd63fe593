using System;
using System.IO;
using System.Text;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Migration;

/// <summary>Lets an XML reader have so many bytes until the next element: it would keep an attribute of any length in memory.</summary>
/// <param name="content">The input.</param>
internal sealed class BoundedStream(Stream content) : Stream
{
    private long _end = TextLines.Limit;

    /// <summary>How many bytes were read.</summary>
    public long Passed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Passed;
        set => throw new NotSupportedException();
    }

    /// <summary>Allows as many bytes as a record may have, from here on.</summary>
    public void Renew() => _end = Passed + TextLines.Limit;

    /// <summary>Reads bytes.</summary>
    /// <exception cref="InputException">They are more than allowed, or the input cannot be read.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (Passed >= _end) throw new InputException($"a record or an element is longer than {TextLines.Limit / (1024 * 1024)} MiB.");
        try
        {
            var count = content.Read(buffer);
            Passed += count;
            return count;
        }
        catch (DecoderFallbackException)
        {
            throw new InputException("this is not valid UTF-16. Save the file as UTF-8.");
        }
        catch (IOException exception)
        {
            throw new InputException($"reading failed. {exception.Message}");
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
