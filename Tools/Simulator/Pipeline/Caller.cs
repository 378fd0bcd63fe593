using System;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>Who calls, and where.</summary>
/// <param name="UserId">The user (<c>systemuser</c>).</param>
/// <param name="BusinessUnitId">The business unit of the user.</param>
/// <param name="OrganizationId">The organisation.</param>
public sealed record Caller(Guid UserId, Guid BusinessUnitId, Guid OrganizationId)
{
    /// <summary>The user that calls when no other is named.</summary>
    public static Caller Default { get; } = new(
        new Guid("7b0c5d5e-0000-4000-8000-000000000001"),
        new Guid("7b0c5d5e-0000-4000-8000-000000000002"),
        new Guid("7b0c5d5e-0000-4000-8000-000000000003"));
}
