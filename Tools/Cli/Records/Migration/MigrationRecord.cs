using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Migration;

/// <summary>One record of a data.xml, its values as text.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Id">The primary key; null or empty when it is not given.</param>
/// <param name="Fields">The values of columns of the table.</param>
internal sealed record MigrationRecord(long Line, string? Id, IReadOnlyList<MigrationField> Fields)
{
    /// <summary>The record as a row, or why it is none.</summary>
    /// <param name="number">Its place in the input, from 1.</param>
    /// <param name="options">How values are read.</param>
    public InputRecord Build(int number, ReadingOptions options)
    {
        if (string.IsNullOrEmpty(Id) && Fields.Count == 0) return new InputRecord(number, Line, Row: null, $"the record has no id, and no field that is a column of {PhoneCallTable.LogicalName}.");
        var row = new RowBuilder(new RecordRow());
        row.Begin(options);
        row.Add(PhoneCallTable.Id, Id);
        foreach (var field in Fields)
        {
            // The tool writes the primary key twice: as the id of the record and as a field.
            if (field.Column == PhoneCallTable.Id && AreSame(field.Text, Id)) continue;
            if (!string.IsNullOrEmpty(field.Table) && field.Column.Type is ColumnType.Lookup or ColumnType.Owner && Guid.TryParse(field.Text, out var id)) row.Add(field.Column, new EntityReference(field.Table, id));
            else row.Add(field.Column, field.Text);
        }

        return row.Build(number, Line);
    }

    private static bool AreSame(string one, string? other) => Guid.TryParse(one, out var id) && Guid.TryParse(other, out var otherId) && id == otherId;
}

/// <summary>The value of a column in a record.</summary>
/// <param name="Column">The column.</param>
/// <param name="Text">The value.</param>
/// <param name="Table">The table of the row that a lookup refers to; null when it is not given.</param>
/// <param name="Line">Its line, from 1.</param>
internal readonly record struct MigrationField(ColumnDefinition Column, string Text, string? Table, long Line);
