using System;
using System.IO;
using System.Text;

namespace PhoneCallCtx.Cli.Input;

/// <summary>
/// A file, a part of one, or standard input: as text in UTF-8 without a byte order mark, or as bytes. UTF-16 is recognised by
/// its byte order mark or by the zero bytes of its first characters.
/// </summary>
internal sealed class InputFile : IDisposable
{
    /// <summary>The name of standard input on the command line.</summary>
    public const string StandardInput = "-";

    private readonly Stream _source;
    private readonly byte[] _head;
    private Stream? _content;
    private FileStream? _kept;

    /// <summary>An input from a stream.</summary>
    /// <param name="name">The name for messages.</param>
    /// <param name="source">The stream, at its beginning. It is disposed with the input.</param>
    public InputFile(string name, Stream source)
    {
        Name = name;
        _source = source;
        Length = source.CanSeek ? source.Length : null;
        _head = new byte[ForeignFile.HeadLength];
        _head = _head[..source.ReadAtLeast(_head, ForeignFile.LeastLength, throwOnEndOfStream: false)];
    }

    /// <summary>The name for messages.</summary>
    public string Name { get; }

    /// <summary>The first bytes: at least <see cref="ForeignFile.LeastLength"/> where there are as many, at most <see cref="ForeignFile.HeadLength"/>.</summary>
    public ReadOnlySpan<byte> Head => _head;

    /// <summary>The content as UTF-8.</summary>
    public Stream Content => _content ??= ToUtf8(_head, _source);

    /// <summary>The size in bytes; null when it is not known.</summary>
    public long? Length { get; }

    /// <summary>How many bytes have been read.</summary>
    public long Position => _source.CanSeek ? _source.Position : 0;

    /// <summary>The name of an input for messages.</summary>
    /// <param name="path">The path, or <c>-</c>.</param>
    public static string NameOf(string path) => path == StandardInput ? "standard input" : path;

    /// <summary>Opens a file or standard input.</summary>
    /// <param name="path">The path, or <c>-</c>.</param>
    /// <param name="standardInput">The stream of standard input.</param>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public static InputFile Open(string path, Stream standardInput)
    {
        if (path == StandardInput) return new InputFile(NameOf(path), standardInput);
        if (Directory.Exists(path)) throw new InputException("this is a directory. Name the files in it.");
        try
        {
            return new InputFile(path, new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException("there is no such file. Check the path.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new InputException("the file may not be read. Check its permissions.");
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"the file cannot be opened. {exception.Message}");
        }
    }

    /// <summary>The content as bytes, which can be read once. Its position is how many were read.</summary>
    public Stream ReadBytes() => new PrefixedStream(_head, _source);

    /// <summary>The content as bytes that can be read in any order. What comes from a pipe is kept in a temporary file, which is deleted when it is closed.</summary>
    /// <exception cref="InputException">The content cannot be read or kept.</exception>
    public Stream OpenBytes()
    {
        if (_source.CanSeek)
        {
            _source.Position = 0;
            return _source;
        }

        try
        {
            if (_kept is null)
            {
                _kept = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 81920, FileOptions.DeleteOnClose);
                ReadBytes().CopyTo(_kept);
            }

            _kept.Position = 0;
            return _kept;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"the input cannot be kept in the folder of temporary files. {exception.Message}");
        }
    }

    public void Dispose()
    {
        _content?.Dispose();
        _kept?.Dispose();
        _source.Dispose();
    }

    private static Stream ToUtf8(byte[] start, Stream source)
    {
        ReadOnlySpan<byte> head = start;

        Encoding? encoding = null;
        var mark = 0;
        if (head.StartsWith(Encoding.UTF8.Preamble)) mark = 3;
        else if (head.StartsWith(Encoding.Unicode.Preamble)) (encoding, mark) = (Encoding.Unicode, 2);
        else if (head.StartsWith(Encoding.BigEndianUnicode.Preamble)) (encoding, mark) = (Encoding.BigEndianUnicode, 2);
        else if (head is [not 0, 0, _, _, ..]) encoding = Encoding.Unicode;
        else if (head is [0, not 0, _, _, ..]) encoding = Encoding.BigEndianUnicode;

        var content = new PrefixedStream(start.AsMemory(mark), source);
        if (encoding is null) return content;

        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return Encoding.CreateTranscodingStream(content, strict, Encoding.UTF8);
    }

    /// <summary>The bytes that were read to recognise the encoding, then the rest.</summary>
    private sealed class PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest) : Stream
    {
        private ReadOnlyMemory<byte> _prefix = prefix;
        private long _passed;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _passed;
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            var count = _prefix.IsEmpty ? rest.Read(buffer) : ReadPrefix(buffer);
            _passed += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private int ReadPrefix(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, _prefix.Length);
            _prefix.Span[..count].CopyTo(buffer);
            _prefix = _prefix[count..];
            return count;
        }
    }
}
