using System.Collections.Generic;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>Some of the columns of the table, as one bit for each.</summary>
internal readonly struct ColumnMask
{
    private readonly uint _bits;

    private ColumnMask(uint bits) => _bits = bits;

    /// <summary>Some columns.</summary>
    public static ColumnMask Of(IEnumerable<ColumnDefinition> columns)
    {
        var set = default(ColumnMask);
        foreach (var column in columns) set = set.With(column);
        return set;
    }

    public ColumnMask With(ColumnDefinition column) => new(_bits | (1u << column.Ordinal));

    /// <summary>Whether a column is in both.</summary>
    public bool Overlaps(ColumnMask other) => (_bits & other._bits) != 0;
}
