using System;
using System.Collections.Generic;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Simulator.Store;

/// <summary>
/// A transaction: completed or rolled back as a whole. A request within the transaction of another joins it; the request
/// that began it completes it. A transaction can begin within another: once completed, its changes belong to the outer one.
/// </summary>
internal sealed class Transaction(RowStore store, Transaction? outer = null) : IDisposable
{
    // Most transactions write one row.
    private readonly List<(RowTable Table, Guid Id, StoredRow? Before)> _undo = new(1);
    private List<Action>? _afterCommit;
    private bool _isOver;

    /// <summary>Whether a call within the transaction failed. The transaction can then not be completed, even if a step ignores the fault.</summary>
    public bool IsDoomed { get; set; }

    public void Put(RowTable table, StoredRow row) => Set(table, row.Id, row);

    public void Remove(RowTable table, Guid id) => Set(table, id, null);

    /// <summary>Registers an action for the time after the commit, such as queuing an asynchronous step.</summary>
    public void AfterCommit(Action action) => (_afterCommit ??= []).Add(action);

    /// <exception cref="System.ServiceModel.FaultException">A call within the transaction failed and a step ignored it.</exception>
    public void Complete()
    {
        if (IsDoomed) throw Faults.Create(Faults.NoActiveTransaction, "There is no active transaction: a step ignored a failed request and went on.");
        if (outer is not null)
        {
            outer._undo.AddRange(_undo);
            if (_afterCommit is not null) (outer._afterCommit ??= []).AddRange(_afterCommit);
            _isOver = true;
            return;
        }

        if (_undo.Count > 0 && store.IsKept) store.Keep(Changed());
        _isOver = true;
        if (_afterCommit is null) return;
        foreach (var action in _afterCommit) action();
    }

    public void Dispose()
    {
        if (_isOver) return;
        _isOver = true;
        for (var i = _undo.Count - 1; i >= 0; i--) _undo[i].Table.Set(_undo[i].Id, _undo[i].Before);
    }

    private void Set(RowTable table, Guid id, StoredRow? row) => _undo.Add((table, id, table.Set(id, row)));

    private HashSet<(RowTable Table, Guid Id)> Changed()
    {
        var changed = new HashSet<(RowTable, Guid)>(_undo.Count);
        foreach (var (table, id, _) in _undo) changed.Add((table, id));
        return changed;
    }
}
