using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Queries;

namespace PhoneCallCtx.Cli.Documentation;

/// <summary>The page <c>docs/simulator.md</c> about the local Dataverse.</summary>
internal static class SimulatorPage
{
    /// <summary>Where the tests of a message are: a class of its name and this.</summary>
    public const string TestSuffix = "Tests";

    public static Page Page { get; } = new(
        "simulator.md",
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["messages"] = Messages(isOfTable: true),
            ["other messages"] = Messages(isOfTable: false),
            ["tables"] = Table(["table", "columns"], SimulatorSupport.Tables.Select(table => new[] { Code(table.Name), string.Join(", ", table.Columns.Select(Code)) })),
            ["operators"] = Features("operator", SimulatorSupport.Operators),
            ["joins"] = Features("join", SimulatorSupport.Joins),
            ["fetch"] = Features("attribute", SimulatorSupport.FetchAttributes),
            ["differences"] = string.Join('\n', SimulatorSupport.QueryDifferences.Select(difference => "- " + difference)),
        },
        $"""
        # The local Dataverse

        {Both("messages")}

        {Both("other messages")}

        {Both("tables")}

        {Both("differences")}

        {Both("operators")}

        {Both("joins")}

        {Both("fetch")}

        """);

    private static string Both(string name) => GeneratedParts.BeginOf(name) + "\n" + GeneratedParts.End;

    private static string Messages(bool isOfTable)
    {
        var names = PhoneCallTable.Messages.Select(message => message.Name).ToHashSet(StringComparer.Ordinal);
        return Table(
            ["message", "handler", "test class", "events raised", "parameters", "remarks"],
            SimulatorSupport.Messages.Where(message => names.Contains(message.Name) == isOfTable).Select(message => new[]
            {
                Code(message.Name), Code(message.Handler), Code(message.Name + TestSuffix), message.Events.Count == 0 ? "none" : string.Join(", ", message.Events),
                message.Parameters.Count == 0 ? "none" : string.Join(", ", message.Parameters.Select(Code)), message.Remarks,
            }));
    }

    private static string Features(string what, IReadOnlyList<QueryFeature> features) => Table(
        [what, "supported", "remarks"], features.Select(feature => new[] { Code(feature.Name), feature.IsSupported ? "yes" : "no, a fault that names it", feature.Remark }));

    private static string Table(string[] header, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", header).Append(" |\n|").Append(string.Concat(Enumerable.Repeat(" --- |", header.Length)));
        foreach (var row in rows) text.Append("\n| ").AppendJoin(" | ", row.Select(cell => cell)).Append(" |");
        return text.ToString();
    }

    private static string Code(string text) => $"`{text}`";
}
