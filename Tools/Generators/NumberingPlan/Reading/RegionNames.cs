using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace PhoneCallCtx.Generators.NumberingPlan.Reading;

/// <summary>The English names of the regions, written by hand: those that people use, mostly the ISO 3166 short names.</summary>
internal sealed class RegionNames
{
    private const string Heads = "region,calling code,name";

    private readonly Dictionary<(string Id, int CallingCode), string> _names = [];

    /// <summary>The names that come with the generator.</summary>
    public static RegionNames OfGenerator()
    {
        using var reader = new StreamReader(typeof(RegionNames).Assembly.GetManifestResourceStream("regions.csv")!);
        return Read(reader.ReadToEnd());
    }

    /// <summary>Reads names: a line of heads, then a region, the calling code if the region is 001, and a name without comma in each line.</summary>
    public static RegionNames Read(string text)
    {
        var names = new RegionNames();
        var lines = text.TrimEnd('\n').Split('\n');
        if (lines[0] != Heads) throw new PlanException($"regions.csv(1): the header is \"{lines[0]}\", expected \"{Heads}\"");

        for (var i = 1; i < lines.Length; i++)
        {
            var cells = lines[i].Split(',');
            var callingCode = 0;
            if (cells.Length != 3 || cells[2].Trim().Length == 0 || !string.Equals(cells[2].Trim(), cells[2], StringComparison.Ordinal)
                || (cells[1].Length > 0 && !int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out callingCode)))
                throw new PlanException(string.Create(CultureInfo.InvariantCulture, $"regions.csv({i + 1}): the line is \"{lines[i]}\", expected a region, a calling code or nothing, and a name"));
            if (!names._names.TryAdd((cells[0], callingCode), cells[2]))
                throw new PlanException(string.Create(CultureInfo.InvariantCulture, $"regions.csv({i + 1}): {cells[0]} is listed twice, expected each region once"));
        }

        return names;
    }

    /// <summary>The name of a region.</summary>
    public string NameOf(string id, int callingCode) =>
        _names.TryGetValue((id, id == Model.RegionPlan.NonGeographicId ? callingCode : 0), out var name)
            ? name
            : throw new PlanException(Model.RegionPlan.KeyOf(id, callingCode), "", "the region has no name, expected one in regions.csv");
}
