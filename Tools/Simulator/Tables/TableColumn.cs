using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Simulator.Tables;

/// <summary>A column of a table of the local Dataverse.</summary>
/// <param name="LogicalName">The logical name.</param>
/// <param name="Type">The type of its values.</param>
internal sealed record TableColumn(string LogicalName, ColumnType Type)
{
    /// <summary>The position of the column in a stored row, from 0; set by the table.</summary>
    public int Ordinal { get; init; } = -1;

    /// <summary>Whether a caller may supply the column on Create.</summary>
    public bool IsValidForCreate { get; init; } = true;

    /// <summary>Whether a caller may supply the column on Update.</summary>
    public bool IsValidForUpdate { get; init; } = true;

    /// <summary>Whether every row has a value; the platform ensures it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>For text: the greatest length in UTF-16 code units.</summary>
    public int MaxLength { get; init; } = 100;

    /// <summary>For whole numbers: the smallest value.</summary>
    public long MinValue { get; init; } = int.MinValue;

    /// <summary>For whole numbers: the largest value.</summary>
    public long MaxValue { get; init; } = int.MaxValue;

    /// <summary>For references: the tables that a value may point to; empty for any.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>For yes/no columns: the default value of a new row; null for none.</summary>
    public bool? DefaultValue { get; init; }

    /// <summary>For yes/no columns: the English labels of true and false.</summary>
    public (string True, string False) Labels { get; init; } = ("Yes", "No");

    /// <summary>Whether forms show only the day.</summary>
    public bool IsDateOnly { get; init; }

    /// <summary>The column in the reference of the phone call table; null for columns of other tables.</summary>
    public ColumnDefinition? Reference { get; init; }

    /// <summary>For a choice other than status and status reason: its options.</summary>
    public IReadOnlyList<ColumnOption> Options { get; init; } = [];

    public bool IsChoice => Type is ColumnType.State or ColumnType.Status || Options.Count > 0;

    public static TableColumn Of(ColumnDefinition column) => new(column.LogicalName, column.Type)
    {
        IsValidForCreate = column.IsWritable,
        // The primary key names the row and never changes.
        IsValidForUpdate = column.IsWritable && column.Type != ColumnType.Uniqueidentifier,
        IsRequired = column.RequiredLevel == RequiredLevel.SystemRequired,
        MaxLength = column.MaxLength,
        MinValue = column.MinValue,
        MaxValue = column.MaxValue,
        Targets = column.Targets.ToArray(),
        DefaultValue = column.Type == ColumnType.Boolean ? column.DefaultValue : null,
        Labels = (column.TrueLabel, column.FalseLabel),
        IsDateOnly = column.Format == ColumnFormat.DateOnly,
        Reference = column,
    };

    public override string ToString() => LogicalName;
}

/// <summary>An option of a choice, with its English label.</summary>
internal sealed record ColumnOption(int Value, string Label);
