using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using PhoneCallCtx.Lab.Fuzzing.Inputs;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;
using PhoneCallCtx.Plugins.Table;
using static PhoneCallCtx.Lab.Fuzzing.Targets.BrokenPropertyException;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Reads the configuration of a step, and compares the plug-in's JSON reader with that of .NET.</summary>
internal sealed class SettingsTarget : FuzzTarget
{
    /// <summary>The greatest depth of values that the plug-in reads.</summary>
    private const int MostDepth = 32;

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 100_000 };

    public override string Name => "settings";

    public override InputBounds Bounds { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(10), 1024 * 1024, 512);

    public override InputSizes Sizes { get; } = new(Usual: 4096, Most: 256 * 1024, OnceIn: 2048);

    public override IReadOnlyList<string> Tokens { get; } =
    [
        .. SettingsReader.Keys.Select(key => $"\"{key}\""), .. RuleBook.Default.Rules.Select(rule => $"\"{rule.Code}\""), .. PhoneCallTable.Columns.Select(column => $"\"{column.LogicalName}\""),
        .. NumberingPlan.Current.Regions.Take(8).Select(region => $"\"{region.Id}\""), .. Enum.GetValues<NumberType>().Select(type => $"\"{type.LibraryName()}\""),
        "\"enforce\"", "\"audit\"", "\"off\"", "\"reject\"", "\"trace\"", "\"level\"", "\"allow\"", "\"regions\"", "\"types\"", "\"defaultRegion\"", "\"normalize\"", "\"plausible\"", "\"possible\"", "\"valid\"", "\"e164\"",
        "\"withheld\"", "\"sip\"", "\"tel\"", "\"short\"", "\"extension\"", "\"vanity\"", "\"nonGeographic\"", "\"Active\"", "\"Inactive\"", "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u", "\\u0000", "\\ud800", "\\udc00", "\\\"", "\\/", "\\x",
        "true", "false", "null", "True", "nul", "//", "/**/", "{}", "[]", "\"\"", "-", "+1", ".", "e", "{\"mode\":\"audit\"}", "\"phones\":{", "\"severity\":{",
    ];

    public override IReadOnlyList<(string Open, string Close)> Brackets { get; } = [("[", "]"), ("{\"a\":", "}"), ("{\"phones\":", "}"), ("[0,", "]"), ("{\"0123456789012345678901234567890123456789\":[", "]}")];

    public override void Run(ReadOnlySpan<byte> input)
    {
        var text = LooseText.Decode(input);
        var (settings, fault) = Read(text);
        Require(Read(text).Fault?.Message == fault?.Message, "reading twice gives two answers");
        if (settings is not null) Rows.Evaluate(new RuleBook(settings));
        if (fault is not null) CheckMessage(fault);
        if (!string.IsNullOrWhiteSpace(text)) CheckPlace(text, fault);
    }

    private static (RuleSettings? Settings, ProblemException? Fault) Read(string text)
    {
        try
        {
            return (SettingsReader.Read(text), null);
        }
        catch (ProblemException exception)
        {
            return (null, exception);
        }
    }

    private static void CheckMessage(ProblemException fault)
    {
        Require(fault.Message.StartsWith("\"" + fault.Place + "\": ", StringComparison.Ordinal) && fault.Message.Length < 8192, "a message has no place, or no end");
        Require(!fault.Message.Contains('{', StringComparison.Ordinal) || fault.Message.Length > fault.Place?.Length + 4, "a message has nothing but a place");
    }

    /// <summary>Requires that a fault has a place in the text: line and column for text that is not JSON, otherwise the path of a value.</summary>
    private static void CheckPlace(string text, ProblemException? fault)
    {
        using var json = Parse(text);
        var isJson = json is not null && DepthOf(json.RootElement, 0) <= MostDepth;
        if (fault?.Place is not { } place || place.StartsWith('$'))
        {
            Require(isJson, "text that is not JSON is accepted");
            if (fault is not null && text.Length < 64 * 1024 && HasPlainNames(text)) Require(PathsOf(json!.RootElement, "$").Contains(fault.Place, StringComparer.Ordinal), "the place is no path of the text: " + fault.Place);
            return;
        }

        Require(!isJson, "JSON is rejected: " + fault.Message);
        var numbers = place.Split(':');
        var lines = text.Split('\n');
        Require(numbers.Length == 2 && int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var line) && int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out var column)
            && line >= 1 && line <= lines.Length && column >= 1 && column <= lines[line - 1].Length + 1, "the place is not in the text: " + place);
    }

    private static JsonDocument? Parse(string text)
    {
        try
        {
            // A reader of UTF-16 accepts half a surrogate pair; UTF-8 cannot contain it.
            return JsonDocument.Parse(Encoding.UTF8.GetBytes(text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text), Deep);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int DepthOf(JsonElement json, int depth)
    {
        if (depth > MostDepth + 1) return depth;
        return json.ValueKind switch
        {
            JsonValueKind.Array => json.EnumerateArray().Select(item => DepthOf(item, depth + 1)).Append(depth).Max(),
            JsonValueKind.Object => json.EnumerateObject().Select(member => DepthOf(member.Value, depth + 1)).Append(depth).Max(),
            _ => depth,
        };
    }

    private static IEnumerable<string> PathsOf(JsonElement json, string place)
    {
        yield return place;
        switch (json.ValueKind)
        {
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in json.EnumerateArray())
                    foreach (var path in PathsOf(item, string.Create(CultureInfo.InvariantCulture, $"{place}[{index++}]"))) yield return path;
                break;
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                    foreach (var path in PathsOf(member.Value, place + "." + Excerpt.Of(member.Name))) yield return path;
                break;
        }
    }

    /// <summary>Whether no name can contain half a surrogate pair, for which .NET's reader has no text.</summary>
    private static bool HasPlainNames(string text) => !text.Contains("\\u", StringComparison.Ordinal) && !text.Any(char.IsSurrogate);
}
