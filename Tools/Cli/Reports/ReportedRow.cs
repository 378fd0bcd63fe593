using System;
using System.Collections.Generic;
using PhoneCallCtx.Cli.Verdicts;

namespace PhoneCallCtx.Cli.Reports;

/// <summary>A record that is not accepted, as reports show it.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Id">Its primary key; null when it gives none.</param>
/// <param name="Verdict">What happens to it.</param>
/// <param name="Findings">What rules and Dataverse find, in their order.</param>
internal sealed record ReportedRow(RecordPlace Place, Guid? Id, VerdictKind Verdict, IReadOnlyList<ReportedFinding> Findings);

/// <summary>Something that is wrong with a record.</summary>
/// <param name="Code">The plug-in's code, or the platform's error code in hexadecimal.</param>
/// <param name="Column">The logical name of the column; null when it is not about one.</param>
/// <param name="IsTraced">Whether it is only traced.</param>
/// <param name="Value">The value of the column: as a shape, unless values are shown; null for an empty one.</param>
/// <param name="Message">The message, where values are shown; otherwise null.</param>
/// <param name="Suggestion">The new value that is suggested, as <paramref name="Value"/> is; null for none.</param>
internal sealed record ReportedFinding(string Code, string? Column, bool IsTraced, string? Value, string? Message, string? Suggestion);
