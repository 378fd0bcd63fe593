using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Verdicts;

/// <summary>Verdicts for people: a line for each record, and one below it for each violation and each suggestion.</summary>
/// <param name="hasColor">Whether verdicts are green, yellow or red, by the escape sequences of a terminal.</param>
/// <param name="hasKey">Whether each verdict repeats a field of its record.</param>
internal sealed class TextVerdicts(bool hasColor, bool hasKey = false) : IVerdictFormat
{
    /// <summary>Room for a number of at least six characters, a line and a primary key.</summary>
    private const int MostBytesOfPlace = 160;

    private const string Green = "\u001b[32m";
    private const string Yellow = "\u001b[33m";
    private const string Red = "\u001b[31m";
    private const string NoColor = "\u001b[0m";
    private const string Indentation = "        ";

    private readonly byte[] _accepted = Encode(VerdictWords.Accepted, hasColor ? Green : null);
    private readonly byte[] _wouldBeRejected = Encode(VerdictWords.WouldBeRejected, hasColor ? Yellow : null);
    private readonly byte[] _rejected = Encode(VerdictWords.Rejected, hasColor ? Red : null);
    private readonly byte[] _lineEnd = Encoding.UTF8.GetBytes(Environment.NewLine);

    public void Write(IBufferWriter<byte> output, in RecordPlace place, in RecordVerdict verdict)
    {
        WritePlace(output, place, verdict);
        WriteAll(output, verdict.Violations, isTraced: false);
        WriteAll(output, verdict.Traced, isTraced: true);
        for (var i = 0; i < verdict.Suggestions.Count; i++)
        {
            var suggestion = verdict.Suggestions[i];
            WriteLine(output, $"suggestion: {suggestion.Column} = {suggestion.NewText}");
        }
    }

    private static byte[] Encode(string text, string? color) => Encoding.UTF8.GetBytes(color is null ? text : color + text + NoColor);

    /// <summary>Writes the first line of a record.</summary>
    private void WritePlace(IBufferWriter<byte> output, in RecordPlace place, in RecordVerdict verdict)
    {
        ReadOnlySpan<byte> word = verdict.Kind switch
        {
            VerdictKind.Accepted => _accepted,
            VerdictKind.WouldBeRejected => _wouldBeRejected,
            _ => _rejected,
        };
        var room = output.GetSpan(MostBytesOfPlace);
        Utf8.TryWrite(room, CultureInfo.InvariantCulture, $"{place.Number,6}  {word}", out var length);
        if (place.Line > 0)
        {
            Utf8.TryWrite(room[length..], CultureInfo.InvariantCulture, $"  {place.Unit} {place.Line}", out var more);
            length += more;
        }

        if (verdict.Id is { } id)
        {
            Utf8.TryWrite(room[length..], CultureInfo.InvariantCulture, $"  {id}", out var more);
            length += more;
        }

        output.Advance(length);
        if (hasKey && place.Key is { } key) Encoding.UTF8.GetBytes("  " + Shown.Line(key), output);
        output.Write(_lineEnd);
    }

    private void WriteAll(IBufferWriter<byte> output, IReadOnlyList<RecordViolation> violations, bool isTraced)
    {
        for (var i = 0; i < violations.Count; i++)
        {
            var violation = violations[i];
            WriteLine(output, $"{violation.Code}{(violation.IsOfPlatform ? " (Dataverse itself)" : isTraced ? " (traced)" : "")}  {violation.Message}");
        }
    }

    private void WriteLine(IBufferWriter<byte> output, string text)
    {
        Encoding.UTF8.GetBytes(Indentation + Shown.Line(text), output);
        output.Write(_lineEnd);
    }
}
