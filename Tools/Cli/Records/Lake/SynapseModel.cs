using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>The table of phone calls in a <c>model.json</c> of the Common Data Model, which describes files of CSV without header lines.</summary>
/// <param name="Name">The name of the table, as the model and its folder have it.</param>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Partitions">The files that the model names: addresses, or paths in the folder.</param>
/// <param name="Delimiter">The character between fields.</param>
/// <param name="HasHeader">Whether the files have header lines after all.</param>
internal sealed record SynapseModel(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Partitions, char Delimiter, bool HasHeader)
{
    /// <summary>The name of the file in its folder.</summary>
    public const string FileName = "model.json";

    /// <summary>The most bytes of a model. That of 1,000 tables has about 20 MB.</summary>
    private const int MostBytes = 256 * 1024 * 1024;

    private const int MostNamed = 10;

    /// <summary>Reads a model.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The table; null when the model does not have it.</returns>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static SynapseModel? TryRead(string path)
    {
        using var file = InputFile.Open(path, Stream.Null);
        if (file.Length > MostBytes) throw Broken("it is too long");
        return TryRead(file.Content, out _);
    }

    /// <summary>Reads a model that must have the table.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">It cannot be read, or does not have the table.</exception>
    public static SynapseModel Read(string path)
    {
        using var file = InputFile.Open(path, Stream.Null);
        if (TryRead(file.Content, out var names) is { } found) return found;
        var others = names.Length > MostNamed ? ", ..." : "";
        throw new InputException($"{FileName} has no table {PhoneCallTable.LogicalName}, but: {Excerpt.Of(string.Join(", ", names.Take(MostNamed)))}{others}. Add the table to the link, or name another folder.");
    }

    /// <summary>Reads a model.</summary>
    /// <param name="content">The file.</param>
    /// <param name="names">The names of the tables that it has.</param>
    /// <returns>The table; null when the model does not have it.</returns>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static SynapseModel? TryRead(Stream content, out string[] names)
    {
        try
        {
            using var model = JsonDocument.Parse(content);
            var tables = Tables(model).ToArray();
            names = Array.ConvertAll(tables, NameOf);
            var at = Array.FindIndex(names, name => name.Equals(PhoneCallTable.LogicalName, StringComparison.OrdinalIgnoreCase));
            return at < 0 ? null : Read(tables[at]);
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException)
        {
            throw Broken("it does not describe tables as the Common Data Model does");
        }
        catch (Exception exception) when (exception is JsonException or IOException or DecoderFallbackException)
        {
            throw Broken("it is no JSON");
        }
    }

    private static SynapseModel Read(JsonElement table)
    {
        var columns = table.GetProperty("attributes").EnumerateArray().Select(NameOf).ToArray();
        var partitions = table.TryGetProperty("partitions", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToArray() : [];
        var format = partitions.Select(partition => partition.TryGetProperty("fileFormatSettings", out var settings) ? settings : default).FirstOrDefault();
        var delimiter = format.ValueKind == JsonValueKind.Object && format.TryGetProperty("delimiter", out var character) && character.GetString() is [var only] ? only : ',';
        var hasHeader = format.ValueKind == JsonValueKind.Object && format.TryGetProperty("columnHeaders", out var headers) && headers.ValueKind == JsonValueKind.True;
        if (delimiter is >= (char)0x7F or '"' or '\r' or '\n') throw Broken("its delimiter is none that CSV can have");
        var locations = partitions.Select(partition => partition.TryGetProperty("location", out var location) ? location.GetString() : null);
        return new SynapseModel(NameOf(table), columns, [.. locations.OfType<string>()], delimiter, hasHeader);
    }

    private static JsonElement.ArrayEnumerator Tables(JsonDocument model) =>
        model.RootElement.ValueKind == JsonValueKind.Object && model.RootElement.TryGetProperty("entities", out var entities) ? entities.EnumerateArray() : throw Broken("it has no tables");

    private static string NameOf(JsonElement element) => element.GetProperty("name").GetString() ?? "";

    private static InputException Broken(string why) => new(string.Create(CultureInfo.InvariantCulture, $"{FileName} cannot be read: {why}. Copy the folder again."));
}
