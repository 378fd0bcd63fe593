using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Generators.NumberingPlan.Writing;

namespace PhoneCallCtx.Generators.Tests.NumberingPlan.Independent;

/// <summary>The committed table and the reference of each automaton, made once for all tests.</summary>
internal static class TableAutomata
{
    private static readonly Lazy<Automaton[]> LazyAll = new(MakeAll);

    /// <summary>The committed table.</summary>
    public static TableView Table { get; } = new(Repository.CommittedTable);

    /// <summary>All automata: for calling codes, general descriptions and short numbers.</summary>
    public static IReadOnlyList<Automaton> All => LazyAll.Value;

    /// <summary>The states, each with ten successors and an outcome.</summary>
    public static int[] Rows { get; } =
        [.. Enumerable.Range(0, Table.StateCount).SelectMany(state => Enumerable.Range(0, 10).Select(digit => Table.Next(state, digit)).Append(Table.Outcome(state)))];

    private static Automaton[] MakeAll() =>
    [
        .. Table.CallingCodes.Select(code => new Automaton("calling code", code.Code.ToString(System.Globalization.CultureInfo.InvariantCulture), code.Start, Reference.OfCallingCode(code.Code))),
        .. Table.Regions.Select(region => new Automaton("general description", region.Key, region.General, Reference.OfGeneral(Reference.MetadataOf(region.Id, region.CallingCode)))),
        .. Table.Regions.Select(region => new Automaton("short numbers", region.Key, region.ShortNumbers, Reference.OfShortNumbers(Reference.ShortMetadataOf(region.Id)))),
    ];
}

/// <summary>An automaton of the table and its reference.</summary>
internal sealed record Automaton(string Kind, string Name, int Start, Reference Reference);
