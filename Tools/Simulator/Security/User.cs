using System;
using System.Collections.Generic;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Security;

/// <summary>A user, as far as it decides what a request may do.</summary>
/// <param name="Id">The primary key in <c>systemuser</c>.</param>
/// <param name="BusinessUnitId">The business unit.</param>
/// <param name="IsAdministrator">Whether the user may do everything.</param>
/// <param name="ApplicationId">The application that the user stands for; empty for a person.</param>
/// <param name="DirectoryObjectId">The user in the directory; empty when not known.</param>
/// <param name="TeamIds">The teams of the user.</param>
internal sealed record User(
    Guid Id, Guid BusinessUnitId, bool IsAdministrator, Guid ApplicationId, Guid DirectoryObjectId, IReadOnlyList<Guid> TeamIds)
{
    /// <summary>The user as rows refer to it: one object for all of them.</summary>
    public RowReference Reference { get; } = new(LocalTables.User, Id);

    /// <summary>Whether rows of an owner are the user's own, directly or through a team.</summary>
    public bool Is(Guid principal)
    {
        if (principal == Id) return true;
        for (var i = 0; i < TeamIds.Count; i++)
            if (TeamIds[i] == principal) return true;
        return false;
    }
}
