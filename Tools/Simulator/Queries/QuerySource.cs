using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>The rows that a user may read, for queries.</summary>
internal sealed class QuerySource(RowStore store, SecurityModel security, LocalDataverseOptions options, User user) : IQuerySource
{
    public Guid UserId => user.Id;

    public Guid BusinessUnitId => user.BusinessUnitId;

    public IReadOnlyCollection<Guid> TeamIds => user.TeamIds;

    public DateTime Now => options.Now;

    public IEnumerable<StoredRow> Rows(TableDefinition table, RowArea area)
    {
        var rows = store.Table(table, area).Rows;
        return user.IsAdministrator ? rows : rows.Where(row => security.CanRead(user, row));
    }

    public StoredRow? Find(TableDefinition table, Guid id) => store.Find(table, id) is { } row && security.CanRead(user, row) ? row : null;
}
