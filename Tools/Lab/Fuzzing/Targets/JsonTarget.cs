using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Json;
using PhoneCallCtx.Lab.Fuzzing.Inputs;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Reads files of call records in JSON and JSON lines, and evaluates the records.</summary>
internal sealed class JsonTarget : FuzzTarget
{
    public override string Name => "json";

    /// <summary>The limits; input that does not look like JSON is read as CSV.</summary>
    public override InputBounds Bounds { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(10), 8 * 1024 * 1024, 24 * 1024);

    public override InputSizes Sizes { get; } = new(Usual: 4096, Most: 512 * 1024, OnceIn: 4096);

    public override IReadOnlyList<string> Tokens { get; } =
    [
        .. PhoneCallTable.Columns.SelectMany(column => new[] { $"\"{column.LogicalName}\"", $"\"_{column.LogicalName}_value\"", $"\"{column.DisplayName}\":" }), "\"value\"", "{\"value\":[", "{\"body\":", "{\"calls\":[", "\"@odata.context\":\"x\",", "\"@odata.nextLink\"",
        "\"@odata.etag\":\"W/1\"", "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u0000", "\\ud800", "\\udc00", "\\ud83d\\udcde", "true", "false", "null", "nul", "//", "/**/", "{}", "[]", "\"\"", "-", ".", "e", "\n{", "}\n", "},", ",{", "[{", "}]",
        "{\"msdyn_fromphone\":\"112\"}", "\"424afb42-d04c-42af-b98b-6f0eeaba69aa\"", "\"2026-01-31T14:30:00Z\"", "\uFEFF", "1.5", "1e400",
    ];

    public override IReadOnlyList<(string Open, string Close)> Brackets { get; } = [("[", "]"), ("{\"a\":", "}"), ("{\"value\":[", "]}"), ("{\"body\":", "}"), ("{\"calls\":[", "]}"), ("{\"@a\":", "}"), ("[0,", "]")];

    public override void Run(ReadOnlySpan<byte> input)
    {
        var bytes = input.ToArray();
        var hash = HashOf(input);
        Func<InputFile, IRecordReader>? open = (hash % 3) switch
        {
            0 => null,
            1 => OpenLines,
            _ => OpenDocument,
        };
        var reading = RecordReading.Of(bytes, int.MaxValue, open);
        reading.Check(input);
        var piece = bytes.Length > 16 * 1024 ? 4096 : 1 + (int)(hash % 61);
        if (hash % 5 == 0) reading.RequireSame(RecordReading.Of(bytes, piece, open), "the pieces of a stream make a difference");
        if (hash % 5 == 1) CheckForms(bytes);
        RecordEvaluation.Evaluate(reading);
    }

    /// <summary>Requires that records are the same as lines, as a list, and as a response of the Web API, and that a line without a record hides no other.</summary>
    private static void CheckForms(byte[] input)
    {
        var lines = Encoding.Latin1.GetString(input).Split('\n', '\r').Select(Encoding.Latin1.GetBytes).Where(IsJson).Take(50).ToList();
        if (lines.Count == 0) return;
        lines.Insert(lines.Count / 2, [.. "17"u8]);
        var apart = RecordReading.Of(Join(lines, "\n"u8, [], []), int.MaxValue, OpenLines);
        var list = RecordReading.Of(Join(lines, ",\n"u8, "["u8, "]"u8), int.MaxValue);
        var answer = RecordReading.Of(Join(lines, ",\n"u8, "{\"@odata.context\":{\"a\":[1]},\"value\":["u8, "],\"@odata.count\":1}"u8), int.MaxValue);
        apart.RequireSame(list, "a list has other records than its lines");
        apart.RequireSame(answer, "an answer has other records than its lines");
        BrokenPropertyException.Require(apart.Records.Count == lines.Count && apart.Records[(lines.Count - 1) / 2].Row is null, "a line that is no record is not reported");
    }

    private static bool IsJson(byte[] line)
    {
        try
        {
            using var json = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 60 });
            return System.Text.Unicode.Utf8.IsValid(line) && !JsonRows.IsAround(json.RootElement, new ColumnNames(note: null));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static byte[] Join(List<byte[]> lines, ReadOnlySpan<byte> between, ReadOnlySpan<byte> before, ReadOnlySpan<byte> behind)
    {
        var joined = new List<byte>();
        joined.AddRange(before);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0) joined.AddRange(between);
            joined.AddRange(lines[i].AsSpan());
        }

        joined.AddRange(behind);
        return [.. joined];
    }

    private static RecordSequence OpenLines(InputFile file)
    {
        var window = new ByteWindow(file.Content);
        return new RecordSequence("JSON lines", window, new JsonLineRecords(window, new ColumnNames(note: null)).Read());
    }

    private static RecordSequence OpenDocument(InputFile file)
    {
        var window = new ByteWindow(file.Content);
        return new RecordSequence("JSON", window, new JsonDocumentRecords(window, new ColumnNames(note: null), note: null).Read());
    }
}
