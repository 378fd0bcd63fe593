using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Simulator.Tables;
using PhoneCallCtx.Solution.Lint;

namespace PhoneCallCtx.Simulator.Registration;

/// <summary>The names that a registration may use: the tables of the local Dataverse, and the messages that their references state.</summary>
internal sealed class LocalCatalog : IRegistrationCatalog
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Columns = LocalTables.All.Values.ToFrozenDictionary(
        table => table.LogicalName, table => table.Columns.Select(column => column.LogicalName).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private LocalCatalog()
    {
    }

    public static LocalCatalog Instance { get; } = new();

    public IReadOnlySet<string>? ColumnsOf(string table) => Columns.GetValueOrDefault(table);

    public MessageKind KindOf(string table, string message) => PhoneCallCatalog.Instance.KindOf(table, message);
}
