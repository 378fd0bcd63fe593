using System;
using System.Collections;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>
/// The name columns, which no row stores. Each lookup, choice and yes/no column has one: its name with "name" appended. The
/// value is the name of the referenced row, or the label.
/// </summary>
internal static class NameColumns
{
    /// <summary>The suffix of a name column.</summary>
    public const string Suffix = "name";

    /// <summary>The column behind a name column; null if there is no such name column.</summary>
    public static TableColumn? BaseOf(TableDefinition table, string name) =>
        name.EndsWith(Suffix, StringComparison.Ordinal) && table.Find(name[..^Suffix.Length]) is { } column && (column.IsChoice || column.Type is ColumnType.Boolean or ColumnType.Lookup or ColumnType.Owner)
            ? column
            : null;

    /// <summary>The name or label of a stored value; null for none.</summary>
    public static string? TextOf(TableDefinition table, TableColumn column, object? stored, Func<RowReference, string?> nameOf) => stored switch
    {
        RowReference reference => nameOf(reference),
        bool flag => flag ? column.Labels.True : column.Labels.False,
        int option => LabelOf(table, column, option),
        _ => null,
    };

    /// <summary>The label of an option; null if the choice does not have it.</summary>
    public static string? LabelOf(TableDefinition table, TableColumn column, int option) => column.Type switch
    {
        ColumnType.State => table.FindState(option)?.Label,
        ColumnType.Status => table.FindStatus(option)?.Label,
        _ => column.Options.FirstOrDefault(known => known.Value == option)?.Label,
    };

    /// <summary>Replaces a label in a condition by its option or flag; other values stay.</summary>
    public static object? ByLabel(TableDefinition table, TableColumn column, ConditionOperator comparison, object? value) => value switch
    {
        _ when comparison is not (ConditionOperator.Equal or ConditionOperator.NotEqual or ConditionOperator.In or ConditionOperator.NotIn) => value,
        string text => Find(table, column, text) ?? value,
        IEnumerable several => several.Cast<object?>().Select(one => ByLabel(table, column, comparison, one)).ToArray(),
        _ => value,
    };

    private static object? Find(TableDefinition table, TableColumn column, string label)
    {
        return column.Type switch
        {
            ColumnType.State => table.States.FirstOrDefault(state => Is(state.Label) || Is(state.InvariantName))?.Value,
            ColumnType.Status => table.Statuses.FirstOrDefault(status => Is(status.Label))?.Value,
            ColumnType.Boolean => Is(column.Labels.True) ? true : Is(column.Labels.False) ? false : null,
            _ => column.Options.FirstOrDefault(option => Is(option.Label))?.Value,
        };

        bool Is(string known) => string.Equals(known, label, StringComparison.OrdinalIgnoreCase);
    }
}
