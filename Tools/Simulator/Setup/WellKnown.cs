using System;

namespace PhoneCallCtx.Simulator.Setup;

/// <summary>The rows that every local Dataverse begins with.</summary>
public static class WellKnown
{
    /// <summary>The system administrator, who makes the requests for which no other user is named.</summary>
    public static readonly Guid AdministratorId = new("7b0c5d5e-0000-4000-8000-000000000001");

    /// <summary>The root business unit.</summary>
    public static readonly Guid BusinessUnitId = new("7b0c5d5e-0000-4000-8000-000000000002");

    /// <summary>The user SYSTEM, as which a plug-in makes requests when it creates the service with no user.</summary>
    public static readonly Guid SystemUserId = new("7b0c5d5e-0000-4000-8000-000000000004");

    /// <summary>The security role System Administrator; a user who has it may do everything.</summary>
    public static readonly Guid AdministratorRoleId = new("627090ff-40a3-4053-8790-584edc5be201");
}
