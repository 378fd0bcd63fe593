using System;

namespace PhoneCallCtx.Simulator.Setup;

/// <summary>The options of a local Dataverse.</summary>
public sealed record LocalDataverseOptions
{
    /// <summary>
    /// The identifier of the organization. By default each object of options has a new one, because plug-ins remember what they
    /// have read by organization: two local Dataverses in one process are two organizations.
    /// </summary>
    public Guid OrganizationId { get; init; } = Guid.NewGuid();

    /// <summary>The name of the organization.</summary>
    public string OrganizationName { get; init; } = "local";

    /// <summary>The SQLite file that keeps the rows; null to keep them in memory only.</summary>
    public string? DatabasePath { get; init; }

    /// <summary>The source of the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The time of the clock, in UTC.</summary>
    internal DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <summary>Whether lookups must point to existing rows. Switch it off to evaluate rows without their related rows.</summary>
    public bool ChecksReferences { get; init; } = true;

    /// <summary>Whether deleted phone calls go to the bin, from which Restore brings them back.</summary>
    public bool IsBinEnabled { get; init; } = true;

    /// <summary>
    /// Whether the bin keeps every row that was deleted under one primary key; Restore then brings back the latest. Otherwise
    /// the bin keeps the first, as an organization does until its setting DoNotEnforcePrimaryKeyOrgSettingRecycleBin is changed
    /// (Microsoft: "Restore deleted records with code").
    /// </summary>
    public bool KeepsEveryDeletion { get; init; } = true;

    /// <summary>
    /// Whether plug-ins get a trace log and a telemetry. Switch it off to evaluate many rows with plug-ins that can do without:
    /// nobody reads these logs.
    /// </summary>
    public bool HasLogs { get; init; } = true;

    /// <summary>The longest time for an operation with its synchronous steps. Two minutes on the platform.</summary>
    /// <remarks>It is checked when a step returns and when it calls the service; a step that does neither is not interrupted.</remarks>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The greatest depth of steps that call each other. Eight on the platform.</summary>
    public int MaxDepth { get; init; } = 8;

    /// <summary>
    /// Whether asynchronous steps run right after the request that queued them. Otherwise they wait for
    /// <see cref="LocalDataverse.RunSystemJobs"/>.
    /// </summary>
    public bool RunsSystemJobsAtOnce { get; init; } = true;

    /// <summary>The options for unconfirmed behavior of the platform.</summary>
    public PlatformBehavior Behavior { get; init; } = PlatformBehavior.Likely;
}
