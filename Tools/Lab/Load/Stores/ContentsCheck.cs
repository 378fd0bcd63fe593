using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Lab.Load.Ledgers;

namespace PhoneCallCtx.Lab.Load.Stores;

/// <summary>Compares the contents of a store with the acknowledged state.</summary>
internal static class ContentsCheck
{
    /// <summary>The differences in the rows of all writers, and the rows that belong to no writer.</summary>
    public static IEnumerable<string> Compare(StoreContents contents, IReadOnlyCollection<Ledger> ledgers)
    {
        foreach (var fault in contents.Faults) yield return fault;
        foreach (var ledger in ledgers)
        {
            foreach (var fault in Compare(contents, ledger)) yield return fault;
            foreach (var row in ledger.Rows)
                if (row.State.Live is not null && contents.VersionOf(row.State.Id) is var version and not 0 && row.EvaluateVersion(version, row.State) is { } fault) yield return fault;
        }

        foreach (var fault in Strangers(contents, ledgers)) yield return fault;
    }

    /// <summary>The rows that belong to no writer.</summary>
    public static IEnumerable<string> Strangers(StoreContents contents, IEnumerable<Ledger> ledgers)
    {
        var known = ledgers.SelectMany(ledger => ledger.Rows).Select(row => row.State.Id).ToHashSet();
        foreach (var id in contents.Ids)
            if (!known.Contains(id)) yield return $"there is a row {id} that belongs to no writer";
    }

    /// <summary>The differences in the places and values of the rows of one writer.</summary>
    public static IEnumerable<string> Compare(StoreContents contents, Ledger ledger)
    {
        foreach (var row in ledger.Rows)
        {
            if (row.State.Id == Guid.Empty) continue;
            foreach (var difference in row.State.DifferencesTo(contents.StateOf(row.State.Id))) yield return $"the row {row.Sid} {difference}";
        }
    }

    /// <summary>The differences in the counters.</summary>
    public static IEnumerable<string> Compare(StoreContents contents, Counters counters)
    {
        for (var i = 0; i < Counters.Count; i++)
            if (contents.CounterOf(i) is var number && number != counters.Raised(i)) yield return $"counter {i} is {number}, but {counters.Raised(i)} raises were acknowledged";
    }
}
