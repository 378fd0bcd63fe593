using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using PhoneCallCtx.Cli.Checking;

namespace PhoneCallCtx.Cli.Output;

/// <summary>The lines of <see cref="TableVerdicts"/> for a file or a pipe: without colours, and not folded.</summary>
internal sealed class PlainVerdicts : IVerdictFormat
{
    public const int WidthOfNumber = 6;
    public const string Accepted = "  accepted";
    public const string Rejected = "  rejected";
    public const string Further = "          ";

    private static readonly byte[] AcceptedLine = Encoding.UTF8.GetBytes(Accepted + Environment.NewLine);
    private static readonly byte[] LineEnd = Encoding.UTF8.GetBytes(Environment.NewLine);

    /// <summary>A violation in one line.</summary>
    public static string Describe(RecordViolation violation) => violation.IsOfPlatform
        ? $"{violation.Code} (Dataverse itself)  {violation.Message}"
        : $"{violation.Code}  {violation.Message}";

    public void Write(IBufferWriter<byte> output, string? input, int number, in RecordVerdict verdict)
    {
        var width = WriteNumber(output, number);
        if (verdict.IsAccepted)
        {
            output.Write(AcceptedLine);
            return;
        }

        for (var i = 0; i < verdict.Violations.Count; i++)
        {
            if (i > 0) WriteSpaces(output, width);
            Write(output, i == 0 ? Rejected : Further);
            Write(output, "  ");
            Write(output, Describe(verdict.Violations[i]));
            output.Write(LineEnd);
        }
    }

    /// <returns>How wide it became.</returns>
    private static int WriteNumber(IBufferWriter<byte> output, int number)
    {
        Span<byte> digits = stackalloc byte[11];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        WriteSpaces(output, WidthOfNumber - length);
        output.Write(digits[..length]);
        return Math.Max(length, WidthOfNumber);
    }

    private static void WriteSpaces(IBufferWriter<byte> output, int count)
    {
        if (count <= 0) return;
        output.GetSpan(count)[..count].Fill((byte)' ');
        output.Advance(count);
    }

    private static void Write(IBufferWriter<byte> output, string text) => Encoding.UTF8.GetBytes(text, output);
}
