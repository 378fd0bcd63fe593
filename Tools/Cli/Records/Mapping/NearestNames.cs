using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Cli.Records.Mapping;

/// <summary>Finds the names that a mistyped name may mean.</summary>
internal static class NearestNames
{
    /// <summary>How many names are found.</summary>
    private const int Most = 3;

    /// <summary>How much of a name counts, in UTF-16 code units.</summary>
    private const int Longest = 100;

    /// <summary>The nearest names by the count of letters to insert, delete or replace (Levenshtein), nearest first.</summary>
    /// <param name="name">The mistyped name.</param>
    /// <param name="known">The names that there are.</param>
    public static IEnumerable<string> Of(string name, IEnumerable<string> known) =>
        known.OrderBy(candidate => Distance(name.Length > Longest ? name[..Longest] : name, candidate)).ThenBy(candidate => candidate, StringComparer.Ordinal).Take(Most);

    private static int Distance(string from, string to)
    {
        var distances = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 0; i < from.Length; i++)
        {
            var before = distances[0]++;
            for (var j = 0; j < to.Length; j++)
            {
                var replaced = before + (char.ToUpperInvariant(from[i]) == char.ToUpperInvariant(to[j]) ? 0 : 1);
                before = distances[j + 1];
                distances[j + 1] = Math.Min(replaced, 1 + Math.Min(distances[j], distances[j + 1]));
            }
        }

        return distances[^1];
    }
}
