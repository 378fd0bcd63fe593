using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.WebApi.Model;

/// <summary>A column of a table as a property of its rows.</summary>
/// <param name="LogicalName">The logical name.</param>
/// <param name="Property">The name of the property: the logical name, or <c>_x_value</c> for a lookup.</param>
/// <param name="Type">The type of the values.</param>
/// <param name="Label">The English display name.</param>
internal sealed record ApiColumn(string LogicalName, string Property, ColumnType Type, string Label)
{
    /// <summary>Whether the column refers to a row.</summary>
    public bool IsLookup => Type is ColumnType.Lookup or ColumnType.Owner;

    /// <summary>Whether the values are options.</summary>
    public bool IsChoice => Type is ColumnType.State or ColumnType.Status;
}
