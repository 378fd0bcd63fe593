using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>The source of the rows of a query.</summary>
internal interface IQuerySource
{
    /// <summary>The user who makes the query.</summary>
    Guid UserId { get; }

    /// <summary>The business unit of the user.</summary>
    Guid BusinessUnitId { get; }

    /// <summary>The teams of the user.</summary>
    IReadOnlyCollection<Guid> TeamIds { get; }

    /// <summary>The current time in UTC.</summary>
    DateTime Now { get; }

    /// <summary>The options for unconfirmed behavior of the platform.</summary>
    PlatformBehavior Behavior { get; }

    /// <summary>The rows of a table that the user may read.</summary>
    IEnumerable<StoredRow> Rows(TableDefinition table, RowArea area);

    /// <summary>A live row by its primary key; null if there is none that the user may read.</summary>
    StoredRow? Find(TableDefinition table, Guid id);

    /// <summary>Whether a row is in long term retention.</summary>
    bool IsRetained(StoredRow row);
}

/// <summary>The rows that a user may read, as the source of queries.</summary>
internal sealed class QuerySource(RowStore store, SecurityModel security, LocalDataverseOptions options, User user) : IQuerySource
{
    public Guid UserId => user.Id;

    public Guid BusinessUnitId => user.BusinessUnitId;

    public IReadOnlyCollection<Guid> TeamIds => user.TeamIds;

    public DateTime Now => options.Now;

    public PlatformBehavior Behavior => options.Behavior;

    public IEnumerable<StoredRow> Rows(TableDefinition table, RowArea area)
    {
        var rows = store.Table(table, area).Rows;
        return user.IsAdministrator ? rows : rows.Where(row => security.CanRead(user, row));
    }

    public StoredRow? Find(TableDefinition table, Guid id) => store.Find(table, id) is { } row && security.CanRead(user, row) ? row : null;

    public bool IsRetained(StoredRow row) => Has(RowArea.Retained, row) || Has(RowArea.Purged, row);

    private bool Has(RowArea area, StoredRow row) => ReferenceEquals(store.Table(row.Table, area).Find(row.Id), row);
}
