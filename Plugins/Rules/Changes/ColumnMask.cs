using System.Collections.Generic;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules.Changes;

/// <summary>A set of columns of the table, one bit for each column.</summary>
internal readonly struct ColumnMask
{
    private readonly uint _bits;

    private ColumnMask(uint bits) => _bits = bits;

    /// <summary>Creates a set of one column.</summary>
    public static ColumnMask Of(ColumnDefinition column) => default(ColumnMask).With(column);

    /// <summary>Creates a set of columns.</summary>
    public static ColumnMask Of(IReadOnlyList<ColumnDefinition> columns)
    {
        var set = default(ColumnMask);
        foreach (var column in columns) set = set.With(column);
        return set;
    }

    /// <summary>The set with one more column.</summary>
    public ColumnMask With(ColumnDefinition column) => new(_bits | (1u << column.Ordinal));

    /// <summary>Whether the set contains a column.</summary>
    public bool Has(ColumnDefinition column) => (_bits >> column.Ordinal & 1) != 0;

    /// <summary>Whether a column is in both sets.</summary>
    public bool Overlaps(ColumnMask other) => (_bits & other._bits) != 0;
}
