using System;
using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Lab.Load.Ledgers;

/// <summary>A row in the bin.</summary>
/// <param name="Values">Its values.</param>
/// <param name="Earlier">The row that was deleted under the same key before it; null for none.</param>
internal sealed record Deletion(CallValues Values, Deletion? Earlier);

/// <summary>All that a writer knows of a row: where it is, live or in the bin or retained, and with which values. It never changes; a write makes another one.</summary>
/// <param name="Id">The primary key; empty while a row that the platform names is not there.</param>
internal sealed record RowState(Guid Id)
{
    /// <summary>The row, if it is live.</summary>
    public CallValues? Live { get; init; }

    /// <summary>The row of this key that Restore brings back, from before.</summary>
    public CallValues? Bin => Deletions?.Values;

    /// <summary>The rows of this key in the bin, the latest with the ones that were deleted before it.</summary>
    public Deletion? Deletions { get; init; }

    /// <summary>The row, if it is in long term retention.</summary>
    public CallValues? Retained { get; init; }

    public Shares Shares { get; init; }

    /// <summary>Whether the row was read since it was last written, so that its version is known.</summary>
    public bool IsVersionRead { get; init; }

    /// <summary>How often the row got a new version.</summary>
    public int Writes { get; init; }

    /// <summary>Whether the key is taken by neither a live nor a retained row.</summary>
    public bool IsFree => Live is null && Retained is null;

    /// <summary>The row with other values.</summary>
    public RowState Written(CallValues live) => this with { Live = live, IsVersionRead = false, Writes = Writes + 1 };

    /// <summary>The row when it was deleted: its shares go, and it can be restored, unless a row of its key is in the bin already.</summary>
    public RowState Deleted() => this with { Live = null, Deletions = Deletions ?? new Deletion(Live!, null), Shares = default, IsVersionRead = false };

    /// <summary>The row when the one that was deleted last was restored.</summary>
    public RowState Restored() => Written(Bin!) with { Deletions = Deletions!.Earlier };

    /// <summary>The row when the retained rows were purged.</summary>
    public RowState Purged(bool isNamed) => Retained is null ? this : new RowState(isNamed ? Id : Guid.Empty) { Deletions = Deletions, Writes = Writes };

    /// <summary>Whether a user may do something with the live row.</summary>
    public bool Allows(Guid user, AccessRights right) =>
        user == WellKnown.AdministratorId || Live!.Owner == user || Shares.Of(user).HasFlag(right);

    /// <summary>How another state differs, in words.</summary>
    public IEnumerable<string> DifferencesTo(RowState actual)
    {
        foreach (var (place, expected, found) in new[] { ("live", Live, actual.Live), ("in the bin", Bin, actual.Bin), ("retained", Retained, actual.Retained) })
        {
            if (expected is not null && found is null) yield return $"is lost: it should be {place}";
            else if (expected is null && found is not null) yield return $"is {place}, where it should not be";
            else if (expected is not null && found is not null && expected != found) yield return $"({place}) has other values than were acknowledged: {string.Join(", ", expected.DifferentFrom(found))}";
        }

        if (Deletions?.Earlier != actual.Deletions?.Earlier) yield return "has other rows of its key in the bin than were deleted";
        if (Shares != actual.Shares) yield return "is shared otherwise than was acknowledged";
    }
}
