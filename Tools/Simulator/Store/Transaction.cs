using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Simulator.Store;

/// <summary>Remembers how to undo what an operation wrote, and undoes it unless the operation is completed.</summary>
internal sealed class Transaction : IDisposable
{
    private readonly Stack<Action> _undo = new();

    public void OnRollback(Action undo) => _undo.Push(undo);

    public void Complete() => _undo.Clear();

    public void Dispose()
    {
        while (_undo.TryPop(out var undo)) undo();
    }
}
