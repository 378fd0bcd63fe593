using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>The allowed changes of status. Keeping the status is not a change.</summary>
public sealed class StateTransitions
{
    private readonly IReadOnlyDictionary<int, IReadOnlyList<StateOption>>? _allowed;

    private StateTransitions(IReadOnlyDictionary<int, IReadOnlyList<StateOption>>? allowed) => _allowed = allowed;

    /// <summary>Every change that the table reference allows: from each status to each other (its TransitionData is None).</summary>
    public static readonly StateTransitions All = new(null);

    /// <summary>Creates a list of the only allowed changes.</summary>
    /// <param name="allowed">By status (<c>statecode</c>), the statuses that may follow it. A status without an entry allows none.</param>
    /// <returns>The changes.</returns>
    public static StateTransitions Only(IReadOnlyDictionary<int, IReadOnlyList<StateOption>> allowed) =>
        new(allowed ?? throw new ArgumentNullException(nameof(allowed)));

    /// <summary>Whether a row may go from one status to another.</summary>
    /// <param name="from">The status that the row has.</param>
    /// <param name="to">The new status.</param>
    /// <returns>Whether the change is allowed.</returns>
    public bool Allow(StateOption from, StateOption to)
    {
        if (from is null) throw new ArgumentNullException(nameof(from));
        if (to is null) throw new ArgumentNullException(nameof(to));
        if (_allowed is null || from.Value == to.Value) return true;
        if (!_allowed.TryGetValue(from.Value, out var following)) return false;

        foreach (var option in following)
            if (option.Value == to.Value) return true;
        return false;
    }
}
