using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Migration;
using PhoneCallCtx.Lab.Fuzzing.Inputs;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Reads the data.xml of a package of the Configuration Migration tool, and evaluates the records.</summary>
internal sealed class MigrationTarget : FuzzTarget
{
    public override string Name => "migration";

    public override InputBounds Bounds { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(10), 8 * 1024 * 1024, 24 * 1024);

    public override InputSizes Sizes { get; } = new(Usual: 4096, Most: 512 * 1024, OnceIn: 4096);

    public override IReadOnlyList<string> Tokens { get; } =
    [
        .. PhoneCallTable.Columns.Select(column => $"<field name=\"{column.LogicalName}\" value=\""), "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<entities>", "</entities>", "<entity name=\"msdyn_ocphonecallengagementctx\">", "<entity name=\"account\">", "</entity>", "<records>",
        "</records>", "<record id=\"", "</record>", "<field ", "\"/>", "</field>", " value=\"", " lookupentity=\"contact\"", " timestamp=\"29/08/2019 17:48:29\"", "<fields>", "<m2mrelationships/>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&lt;", "&#x7;", "&#0;",
        "&#xD800;", "&#x1F4DE;", "&", "<", ">", "'", "\"", " xmlns=\"a\"", " xmlns:a=\"b\"", "a:", "<?a b?>", "2026-01-15T10:00:00.0000000Z", "4/3/2026 10:00:00 AM", "31.01.2026", "True", "424afb42-d04c-42af-b98b-6f0eeaba69aa", "\uFEFF",
    ];

    public override IReadOnlyList<(string Open, string Close)> Brackets { get; } = [("<a>", "</a>"), ("<record>", "</record>"), ("<field>", "</field>"), ("<entity name=\"msdyn_ocphonecallengagementctx\"><records>", "</records></entity>")];

    public override void Run(ReadOnlySpan<byte> input)
    {
        var bytes = input.ToArray();
        var hash = HashOf(input);
        var reading = RecordReading.Of(bytes, int.MaxValue, Open);
        reading.Check(input);
        if (hash % 5 == 0) CheckPieces(reading, RecordReading.Of(bytes, 1 + (int)(hash % 61), Open));
        if (hash % 5 == 1) CheckBehind(reading, bytes);
        RecordEvaluation.Evaluate(reading);
    }

    /// <summary>Requires the same records however the bytes arrive. In a broken end tag over two lines, .NET's reader names the line that it has read.</summary>
    private static void CheckPieces(RecordReading reading, RecordReading pieces)
    {
        const string property = "the pieces of a stream make a difference";
        if (reading.End?.Message.Contains("UTF-16", StringComparison.Ordinal) == true) return;
        BrokenPropertyException.Require(reading.End is null == pieces.End is null, property + ": the ends differ");
        RecordReading.RequireSame(reading.Records, pieces.Records, lines: 0, numbers: 0, property);
    }

    /// <summary>Requires that a record before others changes none of them, where the whole file can be read.</summary>
    private static void CheckBehind(RecordReading reading, byte[] input)
    {
        const string begin = "<records>";
        const string table = "<entity name=\"msdyn_ocphonecallengagementctx\"";
        var text = Encoding.Latin1.GetString(input);
        var place = text.IndexOf(begin, StringComparison.Ordinal);
        if (reading.End is not null || reading.Records.Count == 0 || text.Split(begin).Length != 2 || text.Contains("<!", StringComparison.Ordinal)) return;

        // The records of another table are not read.
        if (!text[..place].Contains(table, StringComparison.Ordinal) || text.LastIndexOf("<entity", place, StringComparison.Ordinal) != text.LastIndexOf(table, place, StringComparison.Ordinal)) return;
        var more = RecordReading.Of(Encoding.Latin1.GetBytes(text.Insert(place + begin.Length, "<record id=\"7\"/>")), int.MaxValue, Open);
        BrokenPropertyException.Require(more.Records.Count == reading.Records.Count + 1 && more.Records[0].Row is null, "a record that cannot be read is not reported");
        RecordReading.RequireSame(reading.Records, [.. more.Records.Skip(1)], lines: 0, numbers: 1, "a record that cannot be read changes those behind it");
    }

    private static MigrationReader Open(InputFile file) => new(new MigrationXml(file), new ColumnNames(note: null), ReadingOptions.Default, note: null);
}
