using System;
using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Lab.Load.Ledgers;

/// <summary>A row in the bin.</summary>
/// <param name="Values">Its values.</param>
/// <param name="Earlier">The row that was deleted earlier under the same key; null for none.</param>
internal sealed record Deletion(CallValues Values, Deletion? Earlier);

/// <summary>The expected state of a row: live, in the bin or retained, with its values. It never changes; a write makes a new one.</summary>
/// <param name="Id">The primary key; empty while a row with a key of the platform does not exist.</param>
internal sealed record RowState(Guid Id)
{
    /// <summary>The values of the live row; null if it is not live.</summary>
    public CallValues? Live { get; init; }

    /// <summary>The values of the row that Restore would bring back; null for none.</summary>
    public CallValues? Bin => Deletions?.Values;

    /// <summary>The deleted rows of the key, the latest first; null for none.</summary>
    public Deletion? Deletions { get; init; }

    /// <summary>Whether the bin keeps every deleted row of the key; otherwise the first.</summary>
    public bool KeepsEveryDeletion { get; init; }

    /// <summary>The values of the row in long term retention; null if it is not there.</summary>
    public CallValues? Retained { get; init; }

    public Shares Shares { get; init; }

    /// <summary>Whether the row was read after its last write, so that its version is known.</summary>
    public bool IsVersionRead { get; init; }

    /// <summary>The number of new versions of the row.</summary>
    public int Writes { get; init; }

    /// <summary>Whether neither a live nor a retained row has the key.</summary>
    public bool IsFree => Live is null && Retained is null;

    /// <summary>The state after a write.</summary>
    public RowState Written(CallValues live) => this with { Live = live, IsVersionRead = false, Writes = Writes + 1 };

    /// <summary>The state after a deletion: the shares end, and the row goes to the bin unless the bin keeps one row of a key and has it.</summary>
    public RowState Deleted() => this with { Live = null, Deletions = KeepsEveryDeletion ? new Deletion(Live!, Deletions) : Deletions ?? new Deletion(Live!, null), Shares = default, IsVersionRead = false };

    /// <summary>The state after the last deleted row was restored.</summary>
    public RowState Restored() => Written(Bin!) with { Deletions = Deletions!.Earlier };

    /// <summary>The state after retained rows were purged.</summary>
    public RowState Purged(bool isNamed) => Retained is null ? this : new RowState(isNamed ? Id : Guid.Empty) { Deletions = Deletions, Writes = Writes };

    /// <summary>Whether a user has a right to the live row.</summary>
    public bool Allows(Guid user, AccessRights right) =>
        user == WellKnown.AdministratorId || Live!.Owner == user || Shares.Of(user).HasFlag(right);

    /// <summary>The differences to another state, in words.</summary>
    public IEnumerable<string> DifferencesTo(RowState actual)
    {
        foreach (var (place, expected, found) in new[] { ("live", Live, actual.Live), ("in the bin", Bin, actual.Bin), ("retained", Retained, actual.Retained) })
        {
            if (expected is not null && found is null) yield return $"is lost: it should be {place}";
            else if (expected is null && found is not null) yield return $"is {place}, but should not be";
            else if (expected is not null && found is not null && expected != found) yield return $"({place}) differs from the acknowledged values in {string.Join(", ", expected.DifferentFrom(found))}";
        }

        if (Deletions?.Earlier != actual.Deletions?.Earlier) yield return "lacks the deleted rows of its key in the bin";
        if (Shares != actual.Shares) yield return "does not have the acknowledged shares";
    }
}
