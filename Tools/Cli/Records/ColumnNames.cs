using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records;

/// <summary>Finds the columns that an input names: by logical name, display name or the Web API's name of a lookup, in any case.</summary>
/// <param name="note">Told once of each name that is not a column of the table; null for nobody.</param>
internal sealed class ColumnNames(Action<string>? note)
{
    private static readonly Dictionary<string, ColumnDefinition> Known = AllNames();

    private readonly HashSet<string> _unknown = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name is that of a column.</summary>
    public static bool IsColumn(string name) => Known.ContainsKey(name.Trim());

    /// <summary>The column of a name, or null when the table has none.</summary>
    public ColumnDefinition? Find(string name)
    {
        if (Known.TryGetValue(name.Trim(), out var column)) return column;
        if (!IsAnnotation(name) && _unknown.Add(name)) note?.Invoke($"column \"{Excerpt.Of(name)}\" is not one of the table and is ignored.");
        return null;
    }

    /// <summary>What the Web API says about a value or a row is no column: <c>@odata.etag</c>, <c>statecode@OData.Community.Display.V1.FormattedValue</c>.</summary>
    private static bool IsAnnotation(string name) => name.Contains('@', StringComparison.Ordinal);

    private static Dictionary<string, ColumnDefinition> AllNames()
    {
        var names = new Dictionary<string, ColumnDefinition>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in PhoneCallTable.Columns) names.Add(column.LogicalName, column);
        foreach (var column in PhoneCallTable.Columns)
        {
            if (column.DisplayName.Length > 0) names.TryAdd(column.DisplayName, column);
            if (column.Type is ColumnType.Lookup or ColumnType.Owner) names.Add($"_{column.LogicalName}_value", column);
        }

        return names;
    }
}
