using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Records.Latest;

/// <summary>Counts the records that are read and not evaluated, since they are no rows any more.</summary>
internal sealed class PassedRows
{
    /// <summary>The records that say that their row was deleted.</summary>
    public int Deleted { get; private set; }

    /// <summary>The versions of rows that have a later one.</summary>
    public int Earlier { get; private set; }

    /// <summary>The records without a primary key, which are evaluated.</summary>
    public int WithoutId { get; private set; }

    /// <summary>The records that are versions of rows.</summary>
    public int Versions { get; private set; }

    /// <summary>All that are not evaluated.</summary>
    public int All => Deleted + Earlier;

    /// <summary>Finds out whether a record is evaluated.</summary>
    /// <param name="row">The record.</param>
    /// <param name="place">Its place among all records, from 1.</param>
    /// <param name="latest">Which versions are the last ones; null when all are evaluated.</param>
    /// <returns>Whether it is not, and is counted.</returns>
    public bool Passes(RecordRow row, long place, LatestVersions? latest)
    {
        if (row.Mark.WrittenOn is not null || row.Mark.IsDeleted) Versions++;
        if (row.Mark.IsDeleted)
        {
            Deleted++;
            return true;
        }

        if (latest is null) return false;
        if (row.Id is null) WithoutId++;
        if (latest.IsLast(row, place)) return false;
        Earlier++;
        return true;
    }

    /// <summary>Adds the counts of a part.</summary>
    public void Add(PassedRows part)
    {
        Deleted += part.Deleted;
        Earlier += part.Earlier;
        WithoutId += part.WithoutId;
        Versions += part.Versions;
    }

    /// <summary>Sets all counts to zero.</summary>
    public void Clear() => (Deleted, Earlier, WithoutId, Versions) = (0, 0, 0, 0);

    /// <summary>A sentence for each count.</summary>
    /// <param name="latest">Which versions are the last ones; null when all are evaluated.</param>
    public IEnumerable<string> Describe(LatestVersions? latest)
    {
        if (Deleted > 0) yield return FormattableString.Invariant($"deleted rows (IsDelete), which are not evaluated: {Deleted}.");
        if (latest is null)
        {
            if (Versions > 0) yield return "an export of Synapse Link or Fabric can have several versions of a row. To evaluate only the last version of each, give --latest.";
            yield break;
        }

        yield return FormattableString.Invariant($"earlier versions of rows, which are not evaluated: {Earlier}. The last version is the one with {latest.Order}.");
        if (WithoutId > 0) yield return FormattableString.Invariant($"records without a primary key, which are all evaluated: {WithoutId}.");
    }
}
