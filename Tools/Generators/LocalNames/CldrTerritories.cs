using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace PhoneCallCtx.Generators.LocalNames;

/// <summary>The names of territories in one locale, as a file <c>territories.json</c> of Unicode CLDR has them.</summary>
internal static class CldrTerritories
{
    /// <summary>Reads the names by id, such as DE or 001.</summary>
    /// <param name="json">The file.</param>
    /// <param name="locale">The locale of CLDR that it is for.</param>
    /// <exception cref="InvalidDataException">It is not a file of that locale.</exception>
    public static IReadOnlyDictionary<string, string> Read(byte[] json, string locale)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.GetProperty("main").GetProperty(locale).GetProperty("localeDisplayNames").GetProperty("territories")
                .EnumerateObject().ToDictionary(territory => territory.Name, territory => territory.Value.GetString() ?? "", StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException($"{locale}.json is not a territories.json of the locale {locale}: {exception.Message}", exception);
        }
    }
}
