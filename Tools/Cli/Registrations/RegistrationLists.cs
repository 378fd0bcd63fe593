using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Documentation;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Solution.Registration;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Registrations;

/// <summary>What an assembly declares, for people.</summary>
internal static class RegistrationLists
{
    /// <summary>Tables under headings.</summary>
    public static void WriteTables(IAnsiConsole console, AssemblyRegistration assembly)
    {
        console.WriteLine(Shown.Line(assembly.FullName));
        foreach (var part in RegistrationPart.Of(assembly))
        {
            console.WriteLine();
            console.WriteLine(Shown.Line(part.Heading));
            var table = new Table().Border(TableBorder.Rounded);
            if (part.Header.Count == 0) table.HideHeaders();
            foreach (var name in HeaderOf(part)) table.AddColumn(name);
            foreach (var row in part.Rows) table.AddRow(row.Select(cell => new Text(Shown.Lines(cell))));
            console.Write(table);
        }
    }

    /// <summary>A document.</summary>
    public static void WriteMarkdown(TextWriter output, AssemblyRegistration assembly)
    {
        output.Write($"# {Shown.Line(assembly.FullName)}\n");
        foreach (var part in RegistrationPart.Of(assembly))
            output.Write($"\n## {Shown.Line(part.Heading)}\n\n{Markdown.Table(HeaderOf(part), part.Rows.Select(row => row.Select(cell => Markdown.Text(Shown.Lines(cell))).ToArray()))}\n");
    }

    private static IReadOnlyList<string> HeaderOf(RegistrationPart part) => part.Header.Count == 0 ? ["", ""] : part.Header;
}
