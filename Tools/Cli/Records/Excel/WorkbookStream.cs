using System;
using System.IO;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Excel;

/// <summary>The bytes of a workbook on their way to ExcelDataReader, which has no limits of its own: they end when it needs too much memory or reads too much.</summary>
/// <param name="bytes">The bytes.</param>
internal sealed class WorkbookStream(Stream bytes) : Stream
{
    /// <summary>How much memory reading may take, in bytes: a million different texts take about 100 MB.</summary>
    public const long MostMemory = 512 * 1024 * 1024;

    /// <summary>How often the file may be read. Each worksheet is read three times at most.</summary>
    private const int MostReadings = 100;

    /// <summary>After how many bytes the memory is measured.</summary>
    private const int MeasuredAfter = 64 * 1024;

    private readonly long _memory = GC.GetTotalMemory(forceFullCollection: false);
    private readonly long _most = (bytes.Length + MeasuredAfter) * MostReadings;
    private long _read;
    private long _measured;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => bytes.Length;

    public override long Position
    {
        get => bytes.Position;
        set => bytes.Position = value;
    }

    public override int Read(Span<byte> buffer)
    {
        var count = bytes.Read(buffer);
        _read += count;
        if (_read - _measured < MeasuredAfter) return count;

        _measured = _read;
        if (_read > _most || (Taken(isExact: false) > MostMemory && Taken(isExact: true) > MostMemory))
            throw new InputException(FormattableString.Invariant($"reading this workbook takes more than {MostMemory / (1024 * 1024)} MB of memory, or too long. Save its rows as several workbooks, or as CSV."));
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => bytes.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private long Taken(bool isExact) => GC.GetTotalMemory(isExact) - _memory;
}
