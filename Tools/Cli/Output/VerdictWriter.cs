using System;
using System.IO;
using PhoneCallCtx.Cli.Checking;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Output;

/// <summary>Writes judged batches, one after another, and tells what is to be told of their records.</summary>
/// <param name="output">Where the verdicts go.</param>
/// <param name="table">The same as a console, for a table; null for JSON.</param>
/// <param name="consoles">Where the rest goes.</param>
internal sealed class VerdictWriter(StreamWriter output, IAnsiConsole? table, Consoles consoles)
{
    private readonly TableVerdicts? _verdicts = table is null ? null : new TableVerdicts(table);
    private string? _input;

    /// <summary>Writes a batch.</summary>
    /// <param name="name">The name of the input.</param>
    /// <param name="input">The same; null when there is only one input.</param>
    /// <param name="judged">The batch.</param>
    public void Write(string name, string? input, JudgedBatch judged)
    {
        if (table is not null && input is not null && input != _input && judged.Totals.Accepted + judged.Totals.Rejected > 0) table.WriteLine(_input = input);

        var written = 0;
        foreach (var remark in judged.Remarks)
        {
            Write(judged, written, remark.Place);
            written = remark.Place;
            if (remark.Line == 0) consoles.Error.WriteLine($"note: {name}: {remark.Text}");
            else consoles.Complain(name, remark.Line, remark.Text);
        }

        Write(judged, written, int.MaxValue);
    }

    private void Write(JudgedBatch judged, int from, int to)
    {
        for (var i = from; i < Math.Min(judged.Verdicts.Count, to); i++) _verdicts!.Write(judged.Verdicts[i].Number, judged.Verdicts[i].Verdict);
        var end = Math.Min(judged.Text.WrittenCount, to);
        if (end <= from) return;

        // The text is UTF-8 already.
        output.Flush();
        output.BaseStream.Write(judged.Text.WrittenSpan[from..end]);
    }
}
