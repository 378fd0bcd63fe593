using System;
using System.Collections.Generic;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Store;

/// <summary>One change of a transaction: the row after it, or null when it is gone.</summary>
internal readonly record struct RowWrite(TableDefinition Table, RowArea Area, Guid Id, StoredRow? Row);

/// <summary>Where rows outlive the process.</summary>
internal interface IRowFile : IDisposable
{
    /// <summary>All rows that were kept; of several of one key in the bin, the one that was deleted first comes first.</summary>
    IEnumerable<(RowArea Area, StoredRow Row)> ReadRows();

    /// <summary>The last row version that was given.</summary>
    long ReadVersion();

    /// <summary>Keeps the changes of one transaction: all of them, or none. When it returns they outlive the process and the machine.</summary>
    void Write(IEnumerable<RowWrite> writes, long version);
}
