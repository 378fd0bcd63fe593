using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>The columns that the rules read, chosen from the table definition by what they are.</summary>
internal static class ColumnGroups
{
    /// <summary>
    /// What callers may supply and the rules judge. Not the primary key and the table of the owner: the platform puts
    /// both into Target itself, and takes nothing wrong for them.
    /// </summary>
    public static IReadOnlyList<ColumnDefinition> Judged { get; } =
        Where(column => column is { IsWritable: true, Type: not (ColumnType.Uniqueidentifier or ColumnType.EntityName) });

    public static IReadOnlyList<ColumnDefinition> Text { get; } = Where(column => column is { IsWritable: true, Type: ColumnType.String });

    public static IReadOnlyList<ColumnDefinition> Numbers { get; } = Where(column => column is { IsWritable: true, Type: ColumnType.Integer });

    public static IReadOnlyList<ColumnDefinition> Lookups { get; } = Where(column => column is { IsWritable: true, Type: ColumnType.Lookup or ColumnType.Owner });

    public static IReadOnlyList<ColumnDefinition> ReadOnly { get; } = Where(column => !column.IsWritable);

    private static ColumnDefinition[] Where(Func<ColumnDefinition, bool> predicate)
    {
        var columns = new List<ColumnDefinition>();
        foreach (var column in PhoneCallTable.Columns)
            if (predicate(column)) columns.Add(column);
        return [.. columns];
    }
}
