using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Mapping;

/// <summary>Reads the file of the option <c>--columns</c>: strict JSON, as <c>docs/columns.schema.json</c> describes it.</summary>
internal sealed class ColumnMapReader
{
    private const string Columns = "columns";
    private const string Values = "values";
    private const string Schema = "$schema";

    private readonly byte[] _json;
    private readonly Dictionary<string, ColumnDefinition?> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ColumnDefinition, Dictionary<string, object?>> _labels = [];

    private ColumnMapReader(byte[] json) => _json = json;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path, or <c>-</c>.</param>
    /// <param name="standardInput">The stream of standard input.</param>
    /// <exception cref="InputException">It cannot be read, or is no map of names and labels.</exception>
    public static ColumnMap Read(string path, Stream standardInput)
    {
        var reader = new ColumnMapReader(Encoding.UTF8.GetBytes(SettingsFile.ReadText(path, standardInput)));
        try
        {
            return reader.ReadMap();
        }
        catch (JsonException exception)
        {
            throw new InputException(JsonProblem.Explain(exception), (exception.LineNumber ?? 0) + 1);
        }
    }

    private ColumnMap ReadMap()
    {
        var json = new Utf8JsonReader(_json);
        json.Read();
        var members = new HashSet<string>(StringComparer.Ordinal);
        BeginObject(json, "the map");
        while (NextName(ref json, members) is { } name)
        {
            json.Read();
            switch (name)
            {
                case Columns:
                    ReadColumns(ref json);
                    break;
                case Values:
                    ReadValues(ref json);
                    break;
                case Schema when json.TokenType == JsonTokenType.String:
                    break;
                default:
                    throw Fault(json, $"\"{Excerpt.Of(name)}\" is no member of the map. It has \"{Columns}\" and \"{Values}\", as in {{\"{Columns}\":{{\"Telefon\":\"{PhoneCallTable.CustomerPhoneNumber}\"}},\"{Values}\":{{\"{PhoneCallTable.State}\":{{\"Offen\":0}}}}}}.");
            }
        }

        json.Read();
        return new ColumnMap(_columns, _labels);
    }

    /// <summary>Reads the column of each name.</summary>
    private void ReadColumns(ref Utf8JsonReader json)
    {
        BeginObject(json, $"\"{Columns}\"");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (NextName(ref json, names) is { } name)
        {
            json.Read();
            _columns.Add(name, json.TokenType switch
            {
                JsonTokenType.Null => null,
                JsonTokenType.String => FindColumn(json, TextOf(json)),
                _ => throw Fault(json, $"name \"{Excerpt.Of(name)}\": give the logical name of a column as text, or null to ignore the name."),
            });
        }
    }

    /// <summary>Reads the labels of each column.</summary>
    private void ReadValues(ref Utf8JsonReader json)
    {
        BeginObject(json, $"\"{Values}\"");
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (NextName(ref json, names) is { } name)
        {
            var column = FindColumn(json, name);
            json.Read();
            BeginObject(json, $"\"{name}\"");
            var labels = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            while (NextName(ref json, seen) is { } label)
            {
                json.Read();
                labels.Add(label, ReadValue(json, column));
            }

            _labels.Add(column, labels);
        }
    }

    /// <summary>The value of a label.</summary>
    private object? ReadValue(in Utf8JsonReader json, ColumnDefinition column)
    {
        object? value = (json.TokenType, column.Type) switch
        {
            (JsonTokenType.True, ColumnType.Boolean) => true,
            (JsonTokenType.False, ColumnType.Boolean) => false,
            (JsonTokenType.String, ColumnType.String) => TextOf(json),
            (JsonTokenType.Number, ColumnType.State) when json.TryGetInt32(out var state) && PhoneCallTable.States.Any(option => option.Value == state) => ColumnText.Option(state),
            (JsonTokenType.Number, ColumnType.Status) when json.TryGetInt32(out var status) && PhoneCallTable.Statuses.Any(option => option.Value == status) => ColumnText.Option(status),
            _ => null,
        };
        if (value is not null || json.TokenType == JsonTokenType.Null) return value;
        throw Fault(json, $"this is no value of column {column}. Give {Expected(column)}null for no value.");
    }

    private static string Expected(ColumnDefinition column) => column.Type switch
    {
        ColumnType.Boolean => "true, false, or ",
        ColumnType.String => "text, or ",
        ColumnType.State => $"{string.Join(", ", PhoneCallTable.States.Select(option => FormattableString.Invariant($"{option.Value} ({option.Label})")))}, or ",
        ColumnType.Status => $"{string.Join(", ", PhoneCallTable.Statuses.Select(option => FormattableString.Invariant($"{option.Value} ({option.Label})")))}, or ",
        _ => "",
    };

    private ColumnDefinition FindColumn(in Utf8JsonReader json, string name)
    {
        foreach (var column in PhoneCallTable.Columns)
            if (column.LogicalName == name) return column;

        var advice = ColumnNames.FindColumn(name) is { } other
            ? $"Give the logical name: {other}"
            : $"The nearest are {string.Join(", ", NearestNames.Of(name, PhoneCallTable.Columns.Select(column => column.LogicalName)))}";
        throw Fault(json, $"the table has no column \"{Excerpt.Of(name)}\". {advice}.");
    }

    private void BeginObject(in Utf8JsonReader json, string what)
    {
        if (json.TokenType != JsonTokenType.StartObject) throw Fault(json, $"{what} is a JSON object.");
    }

    /// <summary>Takes the next name of an object, or its end.</summary>
    /// <param name="json">The reader, in the object.</param>
    /// <param name="before">The names so far.</param>
    /// <returns>The name without blanks around it; null for the end.</returns>
    private string? NextName(ref Utf8JsonReader json, HashSet<string> before)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.EndObject) return null;
        var name = TextOf(json).Trim();
        return before.Add(name) ? name : throw Fault(json, $"\"{Excerpt.Of(name)}\" is there twice. Remove one of them; the case of letters does not distinguish names.");
    }

    private string TextOf(in Utf8JsonReader json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Fault(json, "the text has half of a surrogate pair.");
        }
    }

    private InputException Fault(in Utf8JsonReader json, string problem) => new(problem, TextLines.CountEnds(_json.AsSpan(0, (int)json.TokenStartIndex)) + 1);
}
