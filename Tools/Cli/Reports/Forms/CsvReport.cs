using System;
using System.Globalization;
using System.IO;
using System.Text;
using PhoneCallCtx.Cli.Verdicts;

namespace PhoneCallCtx.Cli.Reports.Forms;

/// <summary>What is found in the records that are not accepted, as a list for a spreadsheet: a line for each finding. Nothing is left out, and no line is kept in memory.</summary>
internal sealed class CsvReport : IReport
{
    private const string Header = "input,row,line,id,verdict,code,column,value,message,suggestion";
    private const int BufferSize = 64 * 1024;

    private readonly StreamWriter _output;

    /// <summary>A report.</summary>
    /// <param name="output">Where to write. It is not disposed.</param>
    public CsvReport(Stream output)
    {
        // Excel reads a file as UTF-8 only with a byte order mark.
        _output = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), BufferSize, leaveOpen: true) { NewLine = "\r\n" };
        _output.WriteLine(Header);
    }

    public void Add(ReportedRow row)
    {
        foreach (var finding in row.Findings)
        {
            Write(row.Place.Input);
            _output.Write(string.Create(CultureInfo.InvariantCulture, $",{row.Place.Number},"));
            if (row.Place.Line > 0) _output.Write(string.Create(CultureInfo.InvariantCulture, $"{row.Place.Line}"));
            _output.Write(',');
            if (row.Id is { } id) _output.Write(id.ToString());
            _output.Write(row.Verdict == VerdictKind.Rejected ? ",rejected," : ",would be rejected,");
            Write(finding.Code);
            _output.Write(',');
            Write(finding.Column);
            _output.Write(',');
            Write(finding.Value);
            _output.Write(',');
            Write(finding.Message ?? RuleTitles.Of(finding.Code));
            _output.Write(',');
            Write(finding.Suggestion);
            _output.WriteLine();
        }
    }

    public void Complete(ReportContent content) => _output.Flush();

    public void Dispose() => _output.Dispose();

    /// <summary>Writes a field. A spreadsheet would evaluate text that begins like a formula, and make a number of +442079460018.</summary>
    private void Write(string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        var isFormula = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        if (!isFormula && !text.AsSpan().ContainsAny(",\"\r\n"))
        {
            _output.Write(text);
            return;
        }

        _output.Write(isFormula ? "\"'" : "\"");
        _output.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        _output.Write('"');
    }
}
