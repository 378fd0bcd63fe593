using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Solution.Lint;

/// <summary>The table of the phone calls and its messages, as the table reference states them.</summary>
public sealed class PhoneCallCatalog : IRegistrationCatalog
{
    /// <summary>The older form of SetState: the reference does not list it, and clients still raise it.</summary>
    private const string OlderSetState = "SetStateDynamicEntity";

    private static readonly FrozenSet<string> Columns = PhoneCallTable.Columns.Select(column => column.LogicalName).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, MessageKind> Messages = PhoneCallTable.Messages
        .Select(message => (message.Name, Kind: message.IsEvent ? MessageKind.Event : MessageKind.WithoutEvent)).Append((OlderSetState, MessageKind.Event))
        .ToFrozenDictionary(message => message.Item1, message => message.Item2, StringComparer.Ordinal);

    private PhoneCallCatalog()
    {
    }

    /// <summary>The catalog.</summary>
    public static PhoneCallCatalog Instance { get; } = new();

    /// <inheritdoc/>
    public IReadOnlySet<string>? ColumnsOf(string table) => table == PhoneCallTable.LogicalName ? Columns : null;

    /// <inheritdoc/>
    public MessageKind KindOf(string message) => Messages.GetValueOrDefault(message, MessageKind.Unknown);
}
