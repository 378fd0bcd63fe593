using System;
using System.Collections.Generic;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Store;

/// <summary>One change of a transaction: the row after the change; null if it was deleted.</summary>
internal readonly record struct RowWrite(TableDefinition Table, RowArea Area, Guid Id, StoredRow? Row);

/// <summary>A store of rows that outlives the process.</summary>
internal interface IRowFile : IDisposable
{
    /// <summary>All stored rows. Rows of one key in the bin come in the order of their deletion.</summary>
    IEnumerable<(RowArea Area, StoredRow Row)> ReadRows();

    /// <summary>The last assigned row version.</summary>
    long ReadVersion();

    /// <summary>Writes the changes of one transaction, all or none. On return they survive a crash of the process and of the machine.</summary>
    void Write(IEnumerable<RowWrite> writes, long version);
}
