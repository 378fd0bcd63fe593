using System;

namespace PhoneCallCtx.Simulator.Setup;

/// <summary>How a local Dataverse is set up.</summary>
public sealed record LocalDataverseOptions
{
    /// <summary>The identifier of the organization.</summary>
    public Guid OrganizationId { get; init; } = new("7b0c5d5e-0000-4000-8000-000000000003");

    /// <summary>The name of the organization.</summary>
    public string OrganizationName { get; init; } = "local";

    /// <summary>The SQLite file that keeps the rows; null to keep them in memory only.</summary>
    public string? DatabasePath { get; init; }

    /// <summary>Where the time comes from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The time of the clock, in UTC.</summary>
    internal DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <summary>Whether a row that a lookup points to must be there. Switched off to evaluate rows whose related rows are elsewhere.</summary>
    public bool ChecksReferences { get; init; } = true;

    /// <summary>Whether deleted phone calls go to the bin, from where Restore brings them back.</summary>
    public bool IsBinEnabled { get; init; } = true;

    /// <summary>
    /// Whether the bin keeps each of several rows that were deleted under one primary key, of which Restore brings back the
    /// latest. Otherwise it keeps the first, as an organization does until its setting
    /// DoNotEnforcePrimaryKeyOrgSettingRecycleBin is changed (Microsoft: "Restore deleted records with code").
    /// </summary>
    public bool KeepsEveryDeletion { get; init; } = true;

    /// <summary>How long an operation with its synchronous steps may take. Two minutes on the platform.</summary>
    /// <remarks>Looked at when a step returns and when it calls the service: a step that does neither is not interrupted.</remarks>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How deep steps may call each other. Eight on the platform.</summary>
    public int MaxDepth { get; init; } = 8;

    /// <summary>
    /// Whether asynchronous steps run as soon as the request that queued them is over. Otherwise they wait for
    /// <see cref="LocalDataverse.RunSystemJobs"/>.
    /// </summary>
    public bool RunsSystemJobsAtOnce { get; init; } = true;

    /// <summary>The answers to what is not confirmed about the platform.</summary>
    public PlatformBehavior Behavior { get; init; } = PlatformBehavior.Likely;
}
