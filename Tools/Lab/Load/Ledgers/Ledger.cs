using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PhoneCallCtx.Lab.Load.Ledgers;

/// <summary>The expected state of the rows of one writer, from the responses that it received.</summary>
internal sealed class Ledger
{
    /// <param name="writer">The number of the writer.</param>
    /// <param name="rows">The most rows.</param>
    /// <param name="unnamed">The number of rows that get their primary keys from the platform.</param>
    public Ledger(int writer, int rows, int unnamed)
    {
        Writer = writer;
        Rows = [.. Enumerable.Range(0, rows).Select(number => new LedgerRow(writer, number, isNamed: number >= unnamed))];
    }

    public int Writer { get; }

    public IReadOnlyList<LedgerRow> Rows { get; }

    /// <summary>The beginning of the alternate keys of the writer's rows.</summary>
    public string Prefix => PrefixOf(Writer);

    public static string PrefixOf(int writer) => string.Create(CultureInfo.InvariantCulture, $"w{writer:d2}-");

    /// <summary>A random row that fulfills a condition; null if there is none.</summary>
    public LedgerRow? Any(Random random, Predicate<LedgerRow> condition) => Some(random, 1, condition) is [var row] ? row : null;

    /// <summary>Random rows that fulfil a condition, up to a number.</summary>
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
