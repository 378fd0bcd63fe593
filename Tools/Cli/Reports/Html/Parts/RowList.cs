using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Reports.Html.Parts;

/// <summary>The rows that a page shows.</summary>
/// <param name="Rows">The first rows.</param>
/// <param name="Count">How many there are, with those that the page leaves out.</param>
internal sealed record RowList(IReadOnlyList<ReportedRow> Rows, long Count);
