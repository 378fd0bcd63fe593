using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Store;

/// <summary>
/// The rows of all tables in all areas, in memory. With a file, a transaction is in the file before it counts as completed,
/// and opening the file reads all rows. Only a <see cref="Transaction"/> writes.
/// </summary>
internal sealed class RowStore : IDisposable
{
    private readonly Dictionary<TableDefinition, RowTable[]> _tables;
    private readonly IRowFile? _file;
    private long _version;

    public RowStore(IRowFile? file = null)
    {
        _file = file;
        _tables = LocalTables.All.Values.ToDictionary(table => table, table => Enum.GetValues<RowArea>().Select(area => new RowTable(table, area)).ToArray());
        if (file is null) return;
        try
        {
            foreach (var (area, row) in file.ReadRows())
            {
                var rows = Table(row.Table, area);
                rows.Set(row.Id, area == RowArea.Bin ? row.Over(rows.Find(row.Id)) : row);
            }

            _version = file.ReadVersion();
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Whether a file keeps the rows.</summary>
    public bool IsKept => _file is not null;

    public RowTable Table(TableDefinition table, RowArea area = RowArea.Live) => _tables[table][(int)area];

    public StoredRow? Find(TableDefinition table, Guid id) => Table(table).Find(id);

    /// <summary>The row that a reference points to.</summary>
    public StoredRow? Find(RowReference reference) => LocalTables.All.TryGetValue(reference.Table, out var table) ? Find(table, reference.Id) : null;

    /// <summary>The live row to change; a fault if there is none, or if it is in retention.</summary>
    public StoredRow Existing(TableDefinition table, Guid id)
    {
        if (Find(table, id) is { } row) return row;
        throw Table(table, RowArea.Retained).Find(id) is null
            ? Faults.Create(Faults.RowNotFound, $"{table} With Id = {id} Does Not Exist")
            : Faults.Create(Faults.RowIsReadOnly, $"The row {id} of {table} is in long term retention and cannot be changed.");
    }

    /// <summary>Whether a live or retained row has a primary key, so that no new row can have it.</summary>
    public bool IsTaken(TableDefinition table, Guid id) => Find(table, id) is not null || Table(table, RowArea.Retained).Find(id) is not null;

    /// <summary>The next row version. Versions rise over all tables, as on the platform.</summary>
    public long NextVersion() => ++_version;

    /// <summary>Begins a transaction. Only one can be open, except within another.</summary>
    /// <param name="outer">The transaction that receives the changes; null to keep them.</param>
    public Transaction Begin(Transaction? outer = null) => new(this, outer);

    /// <summary>Joins the transaction of a request, or begins a new one.</summary>
    public TransactionScope Join(Transaction? transaction) => transaction is null ? new TransactionScope(Begin(), isOwn: true) : new TransactionScope(transaction, isOwn: false);

    public void Dispose() => _file?.Dispose();

    /// <summary>Writes the changes of a transaction to the file, if there is one.</summary>
    internal void Keep(IReadOnlyCollection<(RowTable Table, Guid Id)> changed)
    {
        if (_file is null || changed.Count == 0) return;
        _file.Write(changed.Select(change => new RowWrite(change.Table.Definition, change.Table.Area, change.Id, change.Table.Find(change.Id))), _version);
    }
}
