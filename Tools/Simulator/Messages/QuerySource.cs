using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>The rows that a user may read, for queries.</summary>
internal sealed class QuerySource(Organization organization, User user) : IQuerySource
{
    public Guid UserId => user.Id;

    public Guid BusinessUnitId => user.BusinessUnitId;

    public IReadOnlyCollection<Guid> TeamIds => user.TeamIds;

    public DateTime Now => organization.Now;

    public IEnumerable<StoredRow> Rows(TableDefinition table, RowArea area)
    {
        var rows = organization.Store.Table(table, area).Rows;
        return user.IsAdministrator ? rows : rows.Where(row => organization.Security.CanRead(user, row));
    }

    public StoredRow? Find(TableDefinition table, Guid id) =>
        organization.Store.Find(table, id) is { } row && organization.Security.CanRead(user, row) ? row : null;
}
