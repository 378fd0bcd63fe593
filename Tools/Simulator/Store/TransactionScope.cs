using System;

namespace PhoneCallCtx.Simulator.Store;

/// <summary>The transaction of a request: its own, which it completes, or that of another request, which completes it.</summary>
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
