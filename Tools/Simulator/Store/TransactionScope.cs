using System;

namespace PhoneCallCtx.Simulator.Store;

/// <summary>A request's part of a transaction: its own, which it completes, or that of another, which that completes.</summary>
internal readonly struct TransactionScope(Transaction transaction, bool isOwn) : IDisposable
{
    public Transaction Transaction { get; } = transaction;

    public void Complete()
    {
        if (isOwn) Transaction.Complete();
    }

    public void Dispose()
    {
        if (isOwn) Transaction.Dispose();
    }
}
