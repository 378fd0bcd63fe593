using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator;

/// <summary>The tables, columns and messages of a local Dataverse, for code that writes requests.</summary>
public static class LocalSchema
{
    /// <summary>The logical names of the tables.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. LocalTables.All.Keys.Order(System.StringComparer.Ordinal)];

    /// <summary>The names of the messages.</summary>
    public static IReadOnlyList<string> Messages { get; } = [.. SimulatorSupport.Messages.Select(message => message.Name)];

    /// <summary>The type of a column.</summary>
    /// <param name="table">The logical name of the table.</param>
    /// <param name="column">The logical name of the column.</param>
    /// <returns>The type; null if there is no such table or column.</returns>
    public static ColumnType? TypeOf(string table, string column) =>
        LocalTables.All.TryGetValue(table, out var definition) ? definition.Find(column)?.Type : null;
}
