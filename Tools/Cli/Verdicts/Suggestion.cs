using System;
using System.Globalization;

namespace PhoneCallCtx.Cli.Verdicts;

/// <summary>A certain correction of one column of a record.</summary>
/// <param name="Column">The logical name of the column.</param>
/// <param name="Old">The value that the record gives: text, the number of an option, or null for an empty column.</param>
/// <param name="New">The value that is right: text, or the number of an option.</param>
internal sealed record Suggestion(string Column, object? Old, object New)
{
    /// <summary>The old value as text; empty for an empty column.</summary>
    public string OldText => Convert.ToString(Old, CultureInfo.InvariantCulture) ?? "";

    /// <summary>The new value as text.</summary>
    public string NewText => Convert.ToString(New, CultureInfo.InvariantCulture)!;
}
