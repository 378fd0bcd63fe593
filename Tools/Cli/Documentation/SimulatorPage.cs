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
    /// <summary>The columns of every related table, which the list of tables leaves out.</summary>
    private static readonly HashSet<string> CommonColumns = new(StringComparer.Ordinal) { "createdon", "modifiedon", "versionnumber" };

    public static Page Page { get; } = new(
        "simulator.md",
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["messages"] = Messages(isOfTable: true),
            ["other messages"] = Messages(isOfTable: false),
            ["tables"] = Table(["table", "columns"], SimulatorSupport.Tables.Where(table => table.Name != PhoneCallTable.LogicalName).Select(table => new[] { Code(table.Name), Codes(table.Columns.Where(column => !CommonColumns.Contains(column))) })),
            ["operators"] = Operators(),
            ["joins"] = Table(["join", "supported", "remarks"], SimulatorSupport.Joins.Select(join => new[] { Code(join.Name), join.IsSupported ? "yes" : "no", join.Remark })),
            ["fetch"] = FetchAttributes(),
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
            ["message", "events", "parameters", "remarks"],
            SimulatorSupport.Messages.Where(message => names.Contains(message.Name) == isOfTable).Select(message => new[]
            {
                Code(message.Name), message.Events.Count == 0 ? "none" : string.Join(", ", message.Events), message.Parameters.Count == 0 ? "none" : Codes(message.Parameters), message.Remarks,
            }));
    }

    private static string Operators() =>
        Table(["not supported", "reason"], SimulatorSupport.Operators.Where(comparison => !comparison.IsSupported).GroupBy(comparison => comparison.Remark, StringComparer.Ordinal)
            .Select(reason => new[] { Codes(reason.Select(comparison => comparison.Name)), reason.Key }));

    private static string FetchAttributes() => Table(
        ["element", "supported", "without effect", "not supported"],
        SimulatorSupport.FetchAttributes.GroupBy(attribute => attribute.Name.Split(' ')[0], StringComparer.Ordinal).Select(element => new[]
        {
            Code(element.Key),
            Described(element.Where(attribute => attribute.IsSupported && !attribute.IsIgnored)), Names(element.Where(attribute => attribute.IsIgnored)), Names(element.Where(attribute => !attribute.IsSupported)),
        }));

    private static string Names(IEnumerable<QueryFeature> attributes) => Codes(attributes.Select(attribute => attribute.Name.Split(' ')[1]));

    private static string Described(IEnumerable<QueryFeature> attributes) =>
        string.Join(", ", attributes.Select(attribute => Code(attribute.Name.Split(' ')[1]) + (attribute.Remark.Length > 0 ? $" ({attribute.Remark})" : "")));

    private static string Table(string[] header, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", header).Append(" |\n|").Append(string.Concat(Enumerable.Repeat(" --- |", header.Length)));
        foreach (var row in rows) text.Append("\n| ").AppendJoin(" | ", row).Append(" |");
        return text.ToString();
    }

    private static string Codes(IEnumerable<string> texts) => string.Join(", ", texts.Select(Code));

    private static string Code(string text) => $"`{text}`";
}
