using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator;

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
            ["operators"] = Operators(),
            ["fetch"] = Table(["element", "attributes"], SimulatorSupport.FetchElements.Select(element => new[] { Code($"<{element.Element}>"), string.Join(", ", element.Attributes.Select(Code)) })),
        },
        $"""
        # The local Dataverse

        {Both("messages")}

        {Both("other messages")}

        {Both("tables")}

        {Both("operators")}

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

    private static string Operators()
    {
        var supported = SimulatorSupport.Operators.Where(comparison => comparison.IsSupported).Select(comparison => comparison.FetchName.Length == 0 ? Code(comparison.Name) : $"{Code(comparison.Name)} ({comparison.FetchName})");
        var unsupported = SimulatorSupport.Operators.Where(comparison => !comparison.IsSupported).Select(comparison => Code(comparison.Name));
        return $"Supported: {string.Join(", ", supported)}.\n\nA fault that names it: {string.Join(", ", unsupported)}.\n\nJoins: {string.Join(", ", SimulatorSupport.Joins.Select(Code))}; any other is a fault.";
    }

    private static string Table(string[] header, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", header).Append(" |\n|").Append(string.Concat(Enumerable.Repeat(" --- |", header.Length)));
        foreach (var row in rows) text.Append("\n| ").AppendJoin(" | ", row.Select(cell => cell.Length == 0 ? "none" : cell)).Append(" |");
        return text.ToString();
    }

    private static string Code(string text) => $"`{text}`";
}
