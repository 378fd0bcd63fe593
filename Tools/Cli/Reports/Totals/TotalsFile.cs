using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Reports.Totals;

/// <summary>A file of totals, read.</summary>
/// <param name="Totals">The counts.</param>
/// <param name="Inputs">The inputs that were read.</param>
/// <param name="Terms">How the records were evaluated.</param>
/// <param name="Environment">The address of the environment that the rows are in; null when it is not known.</param>
internal sealed record TotalsFile(ReportTotals Totals, IReadOnlyList<ReportedInput> Inputs, EvaluationTerms Terms, Uri? Environment);
