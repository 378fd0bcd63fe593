using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Documentation;

/// <summary>Lists of rules for people and for programs.</summary>
internal static class RuleLists
{
    /// <summary>The most columns that a line of the table names; the other formats name all.</summary>
    private const int NamedColumns = 2;

    /// <summary>A table.</summary>
    public static void WriteTable(IAnsiConsole console, IEnumerable<RuleEntry> rules)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns("code", "rule", "columns", "severity", "setting", "by default");
        foreach (var rule in rules)
        {
            table.AddRow(
                new Text(rule.Code), new Text(rule.Title), new Text(rule.Columns.Count > NamedColumns ? string.Create(CultureInfo.InvariantCulture, $"{rule.Columns.Count} columns") : string.Join(", ", rule.Columns)), new Text(RuleEntry.Show(rule.DefaultSeverity)),
                new Text(rule.Setting ?? ""), new Text(rule.IsByDefault ? "yes" : "no"));
        }

        console.Write(table);
    }

    /// <summary>JSON lines: one object for each rule.</summary>
    public static void WriteJson(TextWriter output, IEnumerable<RuleEntry> rules)
    {
        var line = new ArrayBufferWriter<byte>(512);
        foreach (var rule in rules)
        {
            line.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(line))
            {
                json.WriteStartObject();
                json.WriteString("code", rule.Code);
                json.WriteString("title", rule.Title);
                json.WriteStartArray("columns");
                foreach (var column in rule.Columns) json.WriteStringValue(column);
                json.WriteEndArray();
                json.WriteString("severity", RuleEntry.Show(rule.DefaultSeverity));
                json.WriteString("setting", rule.Setting);
                json.WriteBoolean("byDefault", rule.IsByDefault);
                json.WriteEndObject();
            }

            output.Write(Encoding.UTF8.GetString(line.WrittenSpan));
            output.Write('\n');
        }
    }
}
