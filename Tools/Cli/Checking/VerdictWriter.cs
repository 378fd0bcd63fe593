using System.IO;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>Writes evaluated batches, one after another: verdicts to the output, remarks to standard error.</summary>
/// <param name="output">Where the verdicts go.</param>
/// <param name="consoles">Where the remarks go.</param>
/// <param name="hasHeadings">Whether the name of an input is a heading above its verdicts, where there are several inputs.</param>
/// <param name="isQuiet">Whether notes are left out.</param>
internal sealed class VerdictWriter(StreamWriter output, Consoles consoles, bool hasHeadings, bool isQuiet)
{
    private string? _heading;

    /// <summary>Writes a batch.</summary>
    /// <param name="name">The name of the input.</param>
    /// <param name="input">The same; null when there is only one input.</param>
    /// <param name="evaluated">The batch.</param>
    public void Write(string name, string? input, EvaluatedBatch evaluated)
    {
        if (hasHeadings && input is not null && input != _heading && evaluated.Text.WrittenCount > 0) output.WriteLine(Shown.Line(_heading = input));

        // The text is UTF-8 already.
        output.Flush();
        var written = 0;
        foreach (var remark in evaluated.Remarks)
        {
            output.BaseStream.Write(evaluated.Text.WrittenSpan[written..remark.Place]);
            written = remark.Place;
            if (remark.Unit.Length > 0) consoles.ReportRecord(name, remark.Unit, remark.Line, remark.Id, remark.Text);
            else Note(name, remark.Text);
        }

        output.BaseStream.Write(evaluated.Text.WrittenSpan[written..]);
    }

    /// <summary>Writes what is worth knowing about an input, unless notes are left out.</summary>
    /// <param name="name">The name of the input.</param>
    /// <param name="text">The note.</param>
    public void Note(string name, string text)
    {
        if (!isQuiet) consoles.Note(name, text);
    }
}
