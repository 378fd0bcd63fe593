namespace PhoneCallCtx.Plugins.Table;

// The data and the dictionary are in the other half, because the order of initialization is defined within one file only.
public static partial class PhoneCallTable
{
    /// <summary>The column with a logical name.</summary>
    /// <param name="logicalName">The logical name, in lower case.</param>
    /// <returns>The column, or null when the table has none with that name.</returns>
    public static ColumnDefinition? FindColumn(string logicalName) =>
        ColumnsByLogicalName.TryGetValue(logicalName, out var column) ? column : null;

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
}
