using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Verdicts;

/// <summary>Verdicts for people: a line for each record, and one more for each further violation.</summary>
/// <param name="hasColor">Whether accepted is green and rejected is red, by the escape sequences of a terminal.</param>
internal sealed class TextVerdicts(bool hasColor) : IVerdictFormat
{
    private const int WidthOfNumber = 6;
    private const string Green = "\u001b[32m";
    private const string Red = "\u001b[31m";
    private const string NoColor = "\u001b[0m";

    private readonly byte[] _accepted = Encode("  accepted", hasColor ? Green : null, Environment.NewLine);
    private readonly byte[] _rejected = Encode("  rejected", hasColor ? Red : null, "  ");
    private readonly byte[] _further = Encode("          ", color: null, "  ");
    private readonly byte[] _lineEnd = Encode(Environment.NewLine, color: null, "");

    public void Write(IBufferWriter<byte> output, in RecordPlace place, in RecordVerdict verdict)
    {
        var width = WriteNumber(output, place.Number);
        if (verdict.IsAccepted)
        {
            output.Write(_accepted);
            return;
        }

        for (var i = 0; i < verdict.Violations.Count; i++)
        {
            if (i > 0) WriteSpaces(output, width);
            output.Write(i == 0 ? _rejected : _further);
            Encoding.UTF8.GetBytes(Shown.Line(Describe(verdict.Violations[i])), output);
            output.Write(_lineEnd);
        }
    }

    /// <summary>A violation in one line.</summary>
    private static string Describe(RecordViolation violation) => violation.IsOfPlatform
        ? $"{violation.Code} (Dataverse itself)  {violation.Message}"
        : $"{violation.Code}  {violation.Message}";

    private static byte[] Encode(string text, string? color, string behind) =>
        Encoding.UTF8.GetBytes(color is null ? text + behind : color + text + NoColor + behind);

    /// <returns>The width of the text.</returns>
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
}
