using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Simulator;

namespace PhoneCallCtx.Lab.Load.Stores;

/// <summary>The complete contents of a store while nobody writes.</summary>
internal sealed class StoreContents
{
    private readonly Dictionary<Guid, (CallValues Values, long Version)> _live = [];
    private readonly Dictionary<Guid, Deletion> _bin = [];
    private readonly Dictionary<Guid, CallValues> _retained;
    private readonly Dictionary<Guid, Shares> _shares = [];
    private readonly long[] _counters = Enumerable.Repeat(-1L, Counters.Count).ToArray();
    private readonly List<string> _faults = [];

    public StoreContents(ILoadTarget target)
    {
        var administrator = target.Administrator;
        foreach (var row in target.ReadAll(Columns.Table)) AddLive(row);
        foreach (var row in Read(administrator, new QueryExpression(Columns.Table) { DataSource = "bin" }).OrderBy(row => row.GetAttributeValue<long>(Columns.Version)))
            _bin[row.Id] = new Deletion(CallValues.Of(row), _bin.GetValueOrDefault(row.Id));

        // The data source "retained" would also return copies of purged rows.
        var marked = new QueryExpression(Columns.Table);
        marked.Criteria.AddCondition("msft_datastate", ConditionOperator.Equal, 1);
        _retained = Read(administrator, marked).ToDictionary(row => row.Id, CallValues.Of);
        foreach (var share in target.ReadAll("principalobjectaccess")) AddShare(share);
        ReadVersions(target);
    }

    /// <summary>The number of live phone calls.</summary>
    public int LiveRows => _live.Count;

    /// <summary>The highest row version of all rows.</summary>
    public long HighestVersion { get; private set; }

    /// <summary>The mistakes within the contents: a version of two rows, a duplicate share.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>The row version of a live row; 0 if there is none.</summary>
    public long VersionOf(Guid id) => _live.TryGetValue(id, out var row) ? row.Version : 0;

    /// <summary>The number of a counter; -1 if it is missing.</summary>
    public long CounterOf(int counter) => _counters[counter];

    /// <summary>The state of a primary key.</summary>
    public RowState StateOf(Guid id) => new(id)
    {
        Live = _live.TryGetValue(id, out var live) ? live.Values : null,
        Deletions = _bin.GetValueOrDefault(id),
        Retained = _retained.GetValueOrDefault(id),
        Shares = _shares.GetValueOrDefault(id),
        IsVersionRead = live.Values is not null,
    };

    /// <summary>The primary keys of all phone calls in all areas, and of all shared rows.</summary>
    public IEnumerable<Guid> Ids => _live.Keys.Concat(_bin.Keys).Concat(_retained.Keys).Concat(_shares.Keys).Distinct();

    /// <summary>A ledger for a writer that continues with these rows; the writer sets all their primary keys.</summary>
    /// <param name="writer">The number of the writer.</param>
    /// <param name="rows">The most rows.</param>
    /// <param name="keepsEveryDeletion">Whether the bin keeps every deleted row of a key; otherwise the first.</param>
    public Ledger LedgerOf(int writer, int rows, bool keepsEveryDeletion)
    {
        var ledger = new Ledger(writer, rows, unnamed: 0);
        foreach (var row in ledger.Rows) (row.State, row.Version) = (StateOf(row.Name) with { KeepsEveryDeletion = keepsEveryDeletion }, VersionOf(row.Name));
        return ledger;
    }

    private void AddLive(Entity row)
    {
        var (values, version) = (CallValues.Of(row), row.GetAttributeValue<long>(Columns.Version));
        if (Counters.IndexOf(row.Id) is var counter and >= 0) _counters[counter] = Counters.Number(values.Name);
        else if (!_live.TryAdd(row.Id, (values, version))) _faults.Add($"two live rows have the primary key {row.Id}");
    }

    private void AddShare(Entity share)
    {
        var (row, user) = (share.GetAttributeValue<Guid>("objectid"), share.GetAttributeValue<Guid>("principalid"));
        var shares = _shares.GetValueOrDefault(row);
        if (shares.Of(user) != AccessRights.None) _faults.Add($"the row {row} is shared twice with one user");
        _shares[row] = shares.With(user, (AccessRights)share.GetAttributeValue<int>("accessrightsmask"));
    }

    private void ReadVersions(ILoadTarget target)
    {
        var rows = new Dictionary<long, string>();
        foreach (var table in LocalSchema.Tables)
        {
            foreach (var row in target.ReadAll(table))
            {
                var version = row.GetAttributeValue<long>(Columns.Version);
                HighestVersion = Math.Max(HighestVersion, version);
                if (!rows.TryAdd(version, table)) _faults.Add($"two rows have the row version {version}: one of {rows[version]} and one of {table}");
            }
        }
    }

    private static List<Entity> Read(IOrganizationService administrator, QueryExpression query)
    {
        var rows = new List<Entity>();
        query.ColumnSet = new ColumnSet(true);
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = 5_000 };
        for (var hasMore = true; hasMore; query.PageInfo.PageNumber++)
        {
            var page = administrator.RetrieveMultiple(query);
            rows.AddRange(page.Entities);
            hasMore = page.MoreRecords;
        }

        return rows;
    }
}
