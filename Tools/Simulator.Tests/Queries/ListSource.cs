using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Tests.Queries;

/// <summary>A list of rows as the source of queries, without a Dataverse.</summary>
internal sealed class ListSource : IQuerySource
{
    private readonly Dictionary<(string Table, RowArea Area), List<StoredRow>> _rows = [];
    private readonly Dictionary<Guid, StoredRow> _byId = [];

    public Guid UserId { get; set; } = Guid.NewGuid();

    public Guid BusinessUnitId { get; set; } = Guid.NewGuid();

    public IReadOnlyCollection<Guid> TeamIds { get; set; } = [];

    public DateTime Now { get; set; } = new(2026, 11, 24, 8, 0, 0, DateTimeKind.Utc);

    public PlatformBehavior Behavior { get; set; } = PlatformBehavior.Likely;

    /// <summary>The number of full scans of a table.</summary>
    public int Scans { get; private set; }

    /// <summary>Changes the order of all rows, as a store may.</summary>
    public void Shuffle(Random random)
    {
        foreach (var key in _rows.Keys.ToArray()) _rows[key] = [.. _rows[key].OrderBy(_ => random.Next())];
    }

    public Guid Add(string table, params (string Column, object? Value)[] values) => Add(table, RowArea.Live, values);

    public Guid Add(string table, RowArea area, params (string Column, object? Value)[] values)
    {
        var definition = LocalTables.Get(table);
        var stored = new object?[definition.Columns.Count];
        foreach (var (column, value) in values) stored[definition.Find(column)!.Ordinal] = value;
        var id = stored[definition.PrimaryId.Ordinal] as Guid? ?? Guid.NewGuid();
        var row = StoredRow.Of(definition, id, stored);
        if (!_rows.TryGetValue((table, area), out var rows)) _rows.Add((table, area), rows = []);
        rows.Add(row);
        if (area == RowArea.Live) _byId.Add(id, row);
        return id;
    }

    public IEnumerable<StoredRow> Rows(TableDefinition table, RowArea area)
    {
        Scans++;
        return _rows.TryGetValue((table.LogicalName, area), out var rows) ? rows : [];
    }

    public StoredRow? Find(TableDefinition table, Guid id) => _byId.TryGetValue(id, out var row) && row.Table == table ? row : null;

    public bool IsRetained(StoredRow row) => Has(row, RowArea.Retained) || Has(row, RowArea.Purged);

    public EntityCollection Run(QueryBase query) => QueryEngine.Run(query, this);

    public EntityCollection Run(string fetchXml) => QueryEngine.Run(new FetchExpression(fetchXml), this);

    public Guid[] Ids(QueryBase query) => [.. Run(query).Entities.Select(row => row.Id)];

    private bool Has(StoredRow row, RowArea area) => _rows.TryGetValue((row.Table.LogicalName, area), out var rows) && rows.Contains(row);

    /// <summary>The values of a text column in the result, with a question mark for none.</summary>
    public string Texts(string fetchXml, string column) => string.Join(' ', Run(fetchXml).Entities.Select(row => row.Contains(column) ? row[column] is AliasedValue aliased ? aliased.Value : row[column] : "?"));
}
