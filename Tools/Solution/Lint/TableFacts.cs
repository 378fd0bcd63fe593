using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace PhoneCallCtx.Solution.Lint;

/// <summary>What the reference of a table says about columns and messages.</summary>
/// <param name="columns">The logical names of the columns.</param>
/// <param name="messages">For each message, whether it raises an event.</param>
internal sealed class TableFacts(IEnumerable<string> columns, IReadOnlyDictionary<string, bool> messages)
{
    /// <summary>The older form of SetState: the references do not list it, and clients still raise it.</summary>
    private const string OlderSetState = "SetStateDynamicEntity";

    private readonly FrozenDictionary<string, bool> _messages = messages.ToFrozenDictionary(StringComparer.Ordinal);

    public FrozenSet<string> Columns { get; } = columns.ToFrozenSet(StringComparer.Ordinal);

    public MessageKind KindOf(string message) =>
        message == OlderSetState ? MessageKind.Event
        : !_messages.TryGetValue(message, out var isEvent) ? MessageKind.Unknown
        : isEvent ? MessageKind.Event : MessageKind.WithoutEvent;
}
