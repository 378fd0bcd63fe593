using System;
using System.Globalization;
using System.Text;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>Writes values of Parquet as the texts that CSV would have. Each answers the length, or -1 when there is no room.</summary>
internal static class ParquetTexts
{
    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="to">Where to.</param>
    /// <returns>The length of its text; -1 when it has no room.</returns>
    public delegate int Writer<T>(T value, Span<byte> to);

    public static int WriteText(ReadOnlyMemory<char> value, Span<byte> to) => Encoding.UTF8.TryGetBytes(value.Span, to, out var length) ? length : -1;

    public static int WriteBytes(ReadOnlyMemory<byte> value, Span<byte> to) => WriteAscii(value.Span, to);

    /// <summary>An identifier in 16 bytes without a type, or as text.</summary>
    public static int WriteId(ReadOnlyMemory<byte> value, Span<byte> to) =>
        value.Length == 16 ? Write(new Guid(value.Span, bigEndian: true), to) : WriteAscii(value.Span, to);

    public static int Write(bool value, Span<byte> to) => WriteAscii(value ? "true"u8 : "false"u8, to);

    /// <summary>Times without a zone are in UTC, as in all of Dataverse.</summary>
    public static int Write(DateTime value, Span<byte> to) => Write(DateTime.SpecifyKind(value, DateTimeKind.Utc), to, "O");

    /// <summary>A whole number has no point: 3.00 is 3.</summary>
    public static int WriteNumber(decimal value, Span<byte> to) => Write(value, to, decimal.IsInteger(value) ? "0" : null);

    public static int Write<T>(T value, Span<byte> to)
        where T : IUtf8SpanFormattable => Write(value, to, format: null);

    private static int Write<T>(T value, Span<byte> to, string? format)
        where T : IUtf8SpanFormattable => value.TryFormat(to, out var length, format, CultureInfo.InvariantCulture) ? length : -1;

    private static int WriteAscii(ReadOnlySpan<byte> text, Span<byte> to) => text.TryCopyTo(to) ? text.Length : -1;
}
