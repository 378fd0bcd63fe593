using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Simulator.Tables;

/// <summary>A column of a table of the local Dataverse.</summary>
/// <param name="LogicalName">The logical name.</param>
/// <param name="Type">The type of its values.</param>
internal sealed record TableColumn(string LogicalName, ColumnType Type)
{
    /// <summary>The place of the column in a stored row, from 0; given by the table.</summary>
    public int Ordinal { get; init; } = -1;

    /// <summary>Whether a caller may supply it when the row is created.</summary>
    public bool IsValidForCreate { get; init; } = true;

    /// <summary>Whether a caller may supply it when the row is updated.</summary>
    public bool IsValidForUpdate { get; init; } = true;

    /// <summary>Whether every row has a value, which the platform sees to.</summary>
    public bool IsRequired { get; init; }

    /// <summary>For text: the most UTF-16 code units of a value.</summary>
    public int MaxLength { get; init; } = 100;

    /// <summary>For whole numbers: the smallest value.</summary>
    public long MinValue { get; init; } = int.MinValue;

    /// <summary>For whole numbers: the largest value.</summary>
    public long MaxValue { get; init; } = int.MaxValue;

    /// <summary>For references: the tables that a value may point to; empty for any.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>For yes or no: the value of a new row whose creator gives none; null for none.</summary>
    public bool? DefaultValue { get; init; }

    /// <summary>For yes or no: the English labels of true and false.</summary>
    public (string True, string False) Labels { get; init; } = ("Yes", "No");

    /// <summary>Whether forms show the day alone.</summary>
    public bool IsDateOnly { get; init; }

    /// <summary>The column as the reference of the phone call table states it; null for the columns of other tables.</summary>
    public ColumnDefinition? Reference { get; init; }

    /// <summary>For a choice that is neither status nor status reason: its options.</summary>
    public IReadOnlyList<ColumnOption> Options { get; init; } = [];

    public bool IsChoice => Type is ColumnType.State or ColumnType.Status || Options.Count > 0;

    public static TableColumn Of(ColumnDefinition column) => new(column.LogicalName, column.Type)
    {
        IsValidForCreate = column.IsWritable,
        // The primary key names the row; it is never changed.
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
