using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Generators.TableReference.Model;

namespace PhoneCallCtx.Generators.TableReference.Reading;

/// <summary>Checks that the parts of a reference agree.</summary>
internal static class Consistency
{
    public static void Check(Table table)
    {
        CheckColumns(table);
        CheckOptions(table);
        CheckRelationships(table);
    }

    private static void CheckColumns(Table table)
    {
        foreach (var (column, sameName) in Repeated(table.Columns, column => column.LogicalName))
            throw new ReferenceException(column.Line, $"the column {sameName} is listed twice", "each column once");
        foreach (var (column, sameName) in Repeated(table.Columns, column => column.PropertyName))
            throw new ReferenceException(column.Line, $"another column is called {sameName} as well", "display names that differ, and one column each of the types Uniqueidentifier, State and Status");
        foreach (var column in table.Columns.Where(column => PropertyNames.Taken.Contains(column.PropertyName)))
            throw new ReferenceException(column.Line, $"the column {column.SchemaName} would be called {column.PropertyName}, which has another meaning", "another display name");

        CheckPrimary(table, table.Names.PrimaryIdAttribute, "PrimaryIdAttribute", ColumnType.Uniqueidentifier);
        CheckPrimary(table, table.Names.PrimaryNameAttribute, "PrimaryNameAttribute", ColumnType.String);
        foreach (var type in new[] { ColumnType.State, ColumnType.Status }.Where(type => table.Columns.All(column => column.Type != type)))
            throw new ReferenceException(table.Names.Line, $"the table has no column of type {type}", "one");
    }

    private static void CheckPrimary(Table table, string name, string property, ColumnType type)
    {
        if (table.Columns.FirstOrDefault(column => column.LogicalName == name)?.Type != type)
            throw new ReferenceException(table.Names.Line, $"{property} of the table is {name}", $"a column of type {type}");
    }

    private static void CheckOptions(Table table)
    {
        foreach (var (option, value) in Repeated(table.States, option => option.Value)) throw Twice(option.Line, value);
        foreach (var (option, value) in Repeated(table.Statuses, option => option.Value)) throw Twice(option.Line, value);
        foreach (var (option, label) in Repeated(table.States, option => PropertyNames.Pascal(option.Label))) throw SameName(option.Line, label);
        foreach (var (option, label) in Repeated(table.Statuses, option => PropertyNames.Pascal(option.Label))) throw SameName(option.Line, label);

        foreach (var status in table.Statuses.Where(status => table.States.All(state => state.Value != status.State)))
            throw new ReferenceException(status.Line, $"the status {status.Value} belongs to the unknown state {status.State}", "one of " + string.Join(", ", table.States.Select(state => state.Value)));
        foreach (var state in table.States.Where(state => table.Statuses.All(status => status.Value != state.DefaultStatus || status.State != state.Value)))
            throw new ReferenceException(state.Line, $"DefaultStatus of the state {state.Value} is {state.DefaultStatus}", "a status that belongs to the state");

        static ReferenceException Twice(int line, int value) => new(line, $"the option {value} is listed twice", "each option once");
        static ReferenceException SameName(int line, string name) => new(line, $"another option is called \"{name}\" as well", "labels that differ");
    }

    private static void CheckRelationships(Table table)
    {
        foreach (var relationship in table.ManyToOne)
        {
            var column = table.Columns.FirstOrDefault(column => column.LogicalName == relationship.ReferencingColumn);
            if (column is null || !Refers(column, relationship.ReferencedTable))
                throw new ReferenceException(relationship.Line, $"the column {relationship.ReferencingColumn} does not refer to {relationship.ReferencedTable}", "a lookup with that target");
        }
    }

    /// <summary>Whether a relationship fits a column: that of an owner column names the table "owner", not users and teams.</summary>
    private static bool Refers(Column column, string table) =>
        column.Type == ColumnType.Owner ? table == "owner" : column.Targets.Contains(table, StringComparer.Ordinal);

    private static IEnumerable<(T Item, TKey Key)> Repeated<T, TKey>(IEnumerable<T> items, Func<T, TKey> key)
    {
        var seen = new HashSet<TKey>();
        foreach (var item in items)
            if (!seen.Add(key(item))) yield return (item, key(item));
    }
}
