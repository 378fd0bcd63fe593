using System.Linq;
using System.Text.Json;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Records.Json;

/// <summary>
/// Reads the property that is the key of a record. The first record of an input must have it: then the name is right. A later
/// one may lack it, because programs leave out empty values.
/// </summary>
/// <param name="name">The name of the property, or of the column that it has.</param>
/// <param name="names">Finds the columns.</param>
internal sealed class JsonKey(string name, ColumnNames names)
{
    private bool _isFound;

    /// <summary>The name.</summary>
    public string Name => name;

    /// <summary>The key of a record as text: a string without its quotes, anything else as JSON; null when it is null or absent.</summary>
    /// <param name="json">The record, an object.</param>
    /// <param name="line">The line on which it begins.</param>
    /// <exception cref="InputException">No record has the property so far.</exception>
    public string? Read(JsonElement json, long line)
    {
        var isThere = json.TryGetProperty(name, out var value) || TryFindColumn(json, out value);
        if (!isThere && !_isFound) throw new InputException($"--key: the first record has no property \"{Excerpt.Of(name)}\". The case of names counts. If it may be absent, write null in the first record.", line);
        _isFound |= isThere;
        return value.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.String => RowBuilder.TryGetString(value),
            _ => value.GetRawText(),
        };
    }

    private bool TryFindColumn(JsonElement json, out JsonElement value)
    {
        value = default;
        if (RecordKey.ColumnOf(name) is not { } column) return false;
        foreach (var property in json.EnumerateObject().Where(property => names.PeekInJson(property.Name) == column))
        {
            value = property.Value;
            return true;
        }

        return false;
    }
}
