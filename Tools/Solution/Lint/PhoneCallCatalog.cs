using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Solution.Lint;

/// <summary>The tables that the steps of this project are on, and their messages, as the table references state them.</summary>
public sealed class PhoneCallCatalog : IRegistrationCatalog
{
    private static readonly TableFacts PhoneCalls = new(
        PhoneCallTable.Columns.Select(column => column.LogicalName), PhoneCallTable.Messages.ToDictionary(message => message.Name, message => message.IsEvent, StringComparer.Ordinal));

    private static readonly FrozenDictionary<string, TableFacts> Tables = EnvironmentVariableTables.All.Append(new(PhoneCallTable.LogicalName, PhoneCalls)).ToFrozenDictionary(StringComparer.Ordinal);

    private PhoneCallCatalog()
    {
    }

    /// <summary>The catalog.</summary>
    public static PhoneCallCatalog Instance { get; } = new();

    /// <inheritdoc/>
    public IReadOnlySet<string>? ColumnsOf(string table) => Tables.GetValueOrDefault(table)?.Columns;

    /// <inheritdoc/>
    /// <remarks>A table that is not in the catalog, and a step without a table, have the messages of the phone calls.</remarks>
    public MessageKind KindOf(string table, string message) => Tables.GetValueOrDefault(table, PhoneCalls).KindOf(message);
}
