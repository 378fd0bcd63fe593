using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Generators.LocalNames;

/// <summary>
/// The file of region names that the plug-in embeds: a line for each region, a column for each language, separated by tabs. A name that
/// is the English one is left out, which makes the file a quarter smaller.
/// </summary>
internal static class RegionNamesFile
{
    /// <summary>The file, below the root of the repository.</summary>
    public const string Path = "Plugins/Languages/region-names.tsv";

    /// <summary>The folder of the files of CLDR, one for each locale, below the root of the repository.</summary>
    public const string Source = "docs/reference/cldr";

    /// <summary>The version of CLDR that the files are from.</summary>
    public const string Version = "48.2.0";

    /// <summary>The tags of the plug-in's languages, and the locales that CLDR has for them. English is not here: the numbering plan has the English names.</summary>
    public static readonly IReadOnlyList<(string Tag, string Locale)> Languages =
        [("de", "de"), ("fr", "fr"), ("es", "es"), ("it", "it"), ("nl", "nl"), ("pt-BR", "pt"), ("da", "da"), ("ja", "ja"), ("pl", "pl")];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the file.</summary>
    /// <param name="regions">The ids and English names of the regions of the numbering plan.</param>
    /// <param name="read">Reads the file of a locale.</param>
    /// <exception cref="InvalidDataException">A file is not one of CLDR, or has no usable name for a region.</exception>
    public static byte[] Write(IEnumerable<(string Id, string Name)> regions, Func<string, byte[]> read)
    {
        var territories = Languages.Select(language => (language.Locale, Names: CldrTerritories.Read(read(language.Locale), language.Locale))).ToArray();
        var lines = regions.DistinctBy(region => region.Id, StringComparer.Ordinal).OrderBy(region => region.Id, StringComparer.Ordinal)
            .Select(region => string.Join('\t', territories.Select(territory => NameOf(region.Id, territory.Locale, territory.Names)).Select(name => name == region.Name ? "" : name).Prepend(region.Id)));
        return Utf8.GetBytes(string.Join('\n', lines.Prepend(string.Join('\t', Languages.Select(language => language.Tag).Prepend("region")))) + "\n");
    }

    private static string NameOf(string id, string locale, IReadOnlyDictionary<string, string> names)
    {
        if (!names.TryGetValue(id, out var name)) throw new InvalidDataException($"{locale}.json has no name of the region {id}");
        return name.Length > 0 && !name.Any(character => char.IsControl(character) || character is '{' or '}')
            ? name
            : throw new InvalidDataException($"{locale}.json: the name of the region {id} is empty, or has a brace or a control character");
    }
}
