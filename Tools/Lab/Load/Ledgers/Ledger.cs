using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PhoneCallCtx.Lab.Load.Ledgers;

/// <summary>What one writer was told about its rows: as long as everything holds, they are just so.</summary>
internal sealed class Ledger
{
    /// <param name="writer">The number of the writer.</param>
    /// <param name="rows">How many rows it has at most.</param>
    /// <param name="unnamed">How many of them get their primary keys from the platform.</param>
    public Ledger(int writer, int rows, int unnamed)
    {
        Writer = writer;
        Rows = [.. Enumerable.Range(0, rows).Select(number => new LedgerRow(writer, number, isNamed: number >= unnamed))];
    }

    public int Writer { get; }

    public IReadOnlyList<LedgerRow> Rows { get; }

    /// <summary>What the alternate keys of the writer's rows begin with.</summary>
    public string Prefix => PrefixOf(Writer);

    public static string PrefixOf(int writer) => string.Create(CultureInfo.InvariantCulture, $"w{writer:d2}-");

    /// <summary>A row that fulfils a condition, from anywhere; null when there is none.</summary>
    public LedgerRow? Any(Random random, Predicate<LedgerRow> condition) => Some(random, 1, condition) is [var row] ? row : null;

    /// <summary>Up to a number of rows that fulfil a condition, from anywhere.</summary>
    public IReadOnlyList<LedgerRow> Some(Random random, int count, Predicate<LedgerRow> condition)
    {
        var found = new List<LedgerRow>(count);
        var first = random.Next(Rows.Count);
        for (var i = 0; i < Rows.Count && found.Count < count; i++)
        {
            var row = Rows[(first + i) % Rows.Count];
            if (condition(row)) found.Add(row);
        }

        return found;
    }
}
