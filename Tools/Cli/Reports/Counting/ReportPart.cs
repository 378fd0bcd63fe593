using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Reports.Counting;

/// <summary>What reports need of a batch of records.</summary>
internal sealed class ReportPart
{
    /// <summary>The counts.</summary>
    public TotalsCounter Counts { get; } = new();

    /// <summary>The records that are not accepted, in their order; empty when no report shows them.</summary>
    public List<ReportedRow> Rows { get; } = [];

    public void Clear()
    {
        Counts.Clear();
        Rows.Clear();
    }
}
