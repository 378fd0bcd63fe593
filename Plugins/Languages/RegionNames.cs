using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace PhoneCallCtx.Plugins.Languages;

/// <summary>
/// The names of the regions of the numbering plan in all languages but English; the plan itself has the English names. Tools/Generators
/// makes them from Unicode CLDR. They are read from the assembly when a message first names a region.
/// </summary>
public static class RegionNames
{
    private const string Resource = "region-names.tsv";

    /// <summary>A line for each region: its id, then its names; the first line has the tags of the languages. No id begins with another one.</summary>
    private static readonly string[] Lines = Load().Split('\n');

    /// <summary>The name of a region.</summary>
    /// <param name="id">The id of the region, such as DE; 001 for what belongs to no region.</param>
    /// <param name="tag">The tag of a language other than English.</param>
    /// <returns>The name; empty where it is the English name.</returns>
    /// <exception cref="KeyNotFoundException">There is no such region.</exception>
    public static string Find(string id, string tag)
    {
        var language = Array.IndexOf(Lines[0].Split('\t'), tag);
        foreach (var line in Lines)
            if (line.StartsWith(id, StringComparison.Ordinal)) return line.Split('\t')[language];
        throw new KeyNotFoundException(id);
    }

    private static string Load()
    {
        using var stream = typeof(RegionNames).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new BinaryReader(stream);
        return Encoding.UTF8.GetString(reader.ReadBytes((int)stream.Length));
    }
}
