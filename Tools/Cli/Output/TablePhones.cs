using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Output;

/// <summary>Phone texts for people, as a table; when there are very many, as several.</summary>
internal sealed class TablePhones(IAnsiConsole console) : IPhoneWriter
{
    /// <summary>The most rows of one table: no more are kept in memory.</summary>
    public const int MostRows = 500;

    private Table? _table;

    public void Write(string text, in PhoneNumber number, string? reason, string? columnProblem)
    {
        _table ??= Begin();
        _table.AddRow(
            new Text(Excerpt.Of(text)), new Text(number.Kind.Name()), new Text(number.ToE164() ?? ""), new Text(number.ToExtension() ?? ""), new Text(number.Region?.Id ?? ""),
            new Text(number.CallingCode is null ? "" : number.Type.LibraryName()), new Text(Evaluate(number)), new Text(reason ?? ""), new Text(Evaluate(reason, columnProblem)));
        if (_table.Rows.Count == MostRows) Flush();
    }

    /// <summary>Ends the table.</summary>
    public void Flush()
    {
        if (_table is not null) console.Write(_table);
        _table = null;
    }

    private static Table Begin()
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns("text", "kind", "number", "extension", "region", "type", "validity", "reason", "in a column");
        return table;
    }

    /// <summary>Does not repeat the reason.</summary>
    private static string Evaluate(string? reason, string? columnProblem) =>
        columnProblem is null ? "accepted" : columnProblem == reason ? "rejected" : "rejected: " + columnProblem;

    private static string Evaluate(in PhoneNumber number) =>
        number.CallingCode is null ? "" : number.IsValid ? "valid" : number.IsPossible ? "possible" : "not possible";
}
