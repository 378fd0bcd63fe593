using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Plugins.Table;

public static partial class PhoneCallTable
{
    /// <summary>The column with a logical name.</summary>
    /// <param name="logicalName">The logical name, in lower case.</param>
    /// <returns>The column, or null when the table has none with that name.</returns>
    public static ColumnDefinition? FindColumn(string logicalName) =>
        ByLogicalName.Columns.TryGetValue(logicalName, out var column) ? column : null;

    /// <summary>The option of <c>statecode</c> with a number.</summary>
    /// <param name="value">The stored number.</param>
    /// <returns>The option, or null when the reference has none.</returns>
    public static StateOption? FindState(int value)
    {
        // By index, because an enumerator of an interface is an allocation.
        for (var index = 0; index < States.Count; index++)
            if (States[index].Value == value) return States[index];
        return null;
    }

    /// <summary>The option of <c>statuscode</c> with a number.</summary>
    /// <param name="value">The stored number.</param>
    /// <returns>The option, or null when the reference has none.</returns>
    public static StatusOption? FindStatus(int value)
    {
        for (var index = 0; index < Statuses.Count; index++)
            if (Statuses[index].Value == value) return Statuses[index];
        return null;
    }

    // A class of its own, so that only the first search creates the dictionary.
    private static class ByLogicalName
    {
        public static readonly Dictionary<string, ColumnDefinition> Columns = Create();

        private static Dictionary<string, ColumnDefinition> Create()
        {
            var columns = new Dictionary<string, ColumnDefinition>(StringComparer.Ordinal);
            foreach (var column in PhoneCallTable.Columns) columns.Add(column.LogicalName, column);
            return columns;
        }
    }
}
