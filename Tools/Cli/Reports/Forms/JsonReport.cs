using System.IO;
using PhoneCallCtx.Cli.Reports.Totals;

namespace PhoneCallCtx.Cli.Reports.Forms;

/// <summary>The totals for programs, for baselines and for <c>report merge</c>.</summary>
/// <param name="output">Where to write.</param>
internal sealed class JsonReport(Stream output) : IReport
{
    public bool ShowsRows => false;

    public void Add(ReportedRow row)
    {
    }

    public void Complete(ReportContent content) => TotalsWriter.Write(output, content);

    public void Dispose()
    {
    }
}
