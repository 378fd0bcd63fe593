namespace PhoneCallCtx.Plugins.Table;

// The data and the dictionary stand in the other half: only within one file is the order of initialisation defined.
public static partial class PhoneCallTable
{
    /// <summary>The column of that logical name.</summary>
    /// <param name="logicalName">The logical name, in lower case.</param>
    /// <returns>The column, or null when the table has none of that name.</returns>
    public static ColumnDefinition? FindColumn(string logicalName) =>
        ColumnsByLogicalName.TryGetValue(logicalName, out var column) ? column : null;

    /// <summary>The option of <c>statecode</c> with that number.</summary>
    /// <param name="value">The stored number.</param>
    /// <returns>The option, or null when the reference has none.</returns>
    public static StateOption? FindState(int value)
    {
        // By index, since an enumerator of an interface is an allocation.
        for (var index = 0; index < States.Count; index++)
            if (States[index].Value == value) return States[index];
        return null;
    }

    /// <summary>The option of <c>statuscode</c> with that number.</summary>
    /// <param name="value">The stored number.</param>
    /// <returns>The option, or null when the reference has none.</returns>
    public static StatusOption? FindStatus(int value)
    {
        for (var index = 0; index < Statuses.Count; index++)
            if (Statuses[index].Value == value) return Statuses[index];
        return null;
    }
}
