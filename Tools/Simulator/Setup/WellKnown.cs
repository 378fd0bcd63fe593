using System;

namespace PhoneCallCtx.Simulator.Setup;

/// <summary>The rows of every new local Dataverse.</summary>
public static class WellKnown
{
    /// <summary>The system administrator, the user of all requests for which no other user is named.</summary>
    public static readonly Guid AdministratorId = new("7b0c5d5e-0000-4000-8000-000000000001");

    /// <summary>The root business unit.</summary>
    public static readonly Guid BusinessUnitId = new("7b0c5d5e-0000-4000-8000-000000000002");

    /// <summary>The user SYSTEM, for requests of a plug-in that creates its service without a user.</summary>
    public static readonly Guid SystemUserId = new("7b0c5d5e-0000-4000-8000-000000000004");

    /// <summary>The security role System Administrator. A user with this role may do everything.</summary>
    public static readonly Guid AdministratorRoleId = new("627090ff-40a3-4053-8790-584edc5be201");
}
