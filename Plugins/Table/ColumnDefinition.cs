using System.Collections.Generic;

namespace PhoneCallCtx.Plugins.Table;

/// <summary>One column as the table reference states it.</summary>
public sealed class ColumnDefinition
{
    internal ColumnDefinition(
        int ordinal, string logicalName, string displayName, ColumnType type, bool isWritable, int maxLength = 0, params string[] targets)
    {
        Ordinal = ordinal;
        LogicalName = logicalName;
        DisplayName = displayName;
        Type = type;
        IsWritable = isWritable;
        MaxLength = maxLength;
        Targets = targets;
    }

    /// <summary>The place of the column in the reference, from 0; violations are listed in this order.</summary>
    public int Ordinal { get; }

    /// <summary>The name that code uses, in lower case.</summary>
    public string LogicalName { get; }

    /// <summary>The English name that people see. Empty where the reference gives none.</summary>
    public string DisplayName { get; }

    /// <summary>The type of the values.</summary>
    public ColumnType Type { get; }

    /// <summary>Whether a caller may supply the column on Create or Update.</summary>
    public bool IsWritable { get; }

    /// <summary>For <see cref="ColumnType.String"/>: the most UTF-16 code units that a value may have; otherwise 0.</summary>
    public int MaxLength { get; }

    /// <summary>For <see cref="ColumnType.Lookup"/> and <see cref="ColumnType.Owner"/>: the tables that a value may point to.</summary>
    public IReadOnlyList<string> Targets { get; }

    /// <summary>The logical name.</summary>
    public override string ToString() => LogicalName;
}
