using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records;

/// <summary>The columns that foreign names mean, and the values that foreign labels mean. Names and labels are compared in any case, without blanks around them.</summary>
internal sealed class ColumnMap
{
    private readonly Dictionary<string, ColumnDefinition?> _columns;
    private readonly Dictionary<string, object?>?[] _labels = new Dictionary<string, object?>?[PhoneCallTable.Columns.Count];

    /// <summary>A map.</summary>
    /// <param name="columns">The column of each name; null for a name that is ignored. Its comparer ignores the case.</param>
    /// <param name="labels">The value of each label of a column; null for a label that means no value. Its comparers ignore the case.</param>
    public ColumnMap(Dictionary<string, ColumnDefinition?> columns, Dictionary<ColumnDefinition, Dictionary<string, object?>> labels)
    {
        _columns = columns;
        foreach (var (column, values) in labels) _labels[column.Ordinal] = values;
    }

    /// <summary>The map of nothing.</summary>
    public static ColumnMap None { get; } = new(new(StringComparer.OrdinalIgnoreCase), []);

    /// <summary>Finds a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="column">The column that it means; null when it is ignored, or not in the map.</param>
    /// <returns>Whether the map has the name.</returns>
    public bool TryFind(string name, out ColumnDefinition? column)
    {
        column = null;
        return _columns.Count > 0 && _columns.TryGetValue(name.Trim(), out column);
    }

    /// <summary>Whether the map has labels of a column.</summary>
    public bool HasLabels(ColumnDefinition column) => _labels[column.Ordinal] is not null;

    /// <summary>Finds a label.</summary>
    /// <param name="column">The column.</param>
    /// <param name="label">The label.</param>
    /// <param name="value">The value that it means; null when it means none, or is not in the map.</param>
    /// <returns>Whether the map has the label.</returns>
    public bool TryRead(ColumnDefinition column, ReadOnlySpan<char> label, out object? value)
    {
        value = null;
        return _labels[column.Ordinal] is { } labels && labels.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(label.Trim(), out value);
    }
}
