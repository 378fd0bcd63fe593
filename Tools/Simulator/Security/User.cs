using System;
using System.Collections.Generic;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Security;

/// <summary>A user, with the properties that decide about access.</summary>
/// <param name="Id">The primary key in <c>systemuser</c>.</param>
/// <param name="BusinessUnitId">The business unit.</param>
/// <param name="IsAdministrator">Whether the user may do everything.</param>
/// <param name="ApplicationId">The application of an application user; empty for a person.</param>
/// <param name="DirectoryObjectId">The identifier of the user in the directory; empty if not known.</param>
/// <param name="TeamIds">The teams of the user.</param>
internal sealed record User(
    Guid Id, Guid BusinessUnitId, bool IsAdministrator, Guid ApplicationId, Guid DirectoryObjectId, IReadOnlyList<Guid> TeamIds)
{
    /// <summary>The reference to the user: one object that all rows share.</summary>
    public RowReference Reference { get; } = new(LocalTables.User, Id);

    /// <summary>Whether a principal is the user or one of the user's teams.</summary>
    public bool Is(Guid principal)
    {
        if (principal == Id) return true;
        for (var i = 0; i < TeamIds.Count; i++)
            if (TeamIds[i] == principal) return true;
        return false;
    }
}
