using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Cli.Reports.Html.Parts;

/// <summary>The columns that the table of records has: no column is empty in every record.</summary>
internal sealed record RowTableShape(bool HasInputs, bool HasLines, bool HasIds, bool HasSuggestions, bool HasMessages)
{
    /// <summary>The keys of the headers.</summary>
    public IEnumerable<string> Headers =>
        new[]
        {
            HasInputs ? "Header.Input" : null, "Header.Number", HasLines ? "Header.Line" : null, HasIds ? "Header.Id" : null, "Header.Verdict",
            "Header.Rule", "Header.Column", "Header.Value", HasSuggestions ? "Header.Suggestion" : null, HasMessages ? "Header.Message" : null,
        }.OfType<string>();

    /// <summary>The columns of a table.</summary>
    /// <param name="rows">The records.</param>
    /// <param name="hasInputs">Whether there are several inputs.</param>
    public static RowTableShape Of(IReadOnlyList<ReportedRow> rows, bool hasInputs) => new(
        hasInputs,
        rows.Any(row => row.Place.Line > 0),
        rows.Any(row => row.Id is not null),
        rows.Any(row => row.Findings.Any(finding => finding.Suggestion is not null)),
        rows.Any(row => row.Findings.Any(finding => finding.Message is not null)));
}
