using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records;

/// <summary>One record of an input: a row to create, or why it could not be read.</summary>
/// <param name="Number">The place of the record in its input, from 1. A record that cannot be read counts.</param>
/// <param name="Line">The line on which the record begins, from 1.</param>
/// <param name="Row">The row; null when the record could not be read.</param>
/// <param name="Fault">Why it could not be read, and what to do; null when it could.</param>
/// <param name="LeftOut">The columns that have unreadable values and that nothing evaluates; null for none.</param>
internal sealed record InputRecord(int Number, long Line, RecordRow? Row, string? Fault, IReadOnlyList<ColumnDefinition>? LeftOut = null)
{
    /// <summary>The primary key of a record that could not be read, where it was found all the same; otherwise null.</summary>
    public Guid? Id { get; init; }
}
