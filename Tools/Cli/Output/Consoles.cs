using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Output;

/// <summary>Standard input, output and error of one run of the command line.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output: results, and nothing else.</param>
/// <param name="Error">Standard error: notes, errors and progress.</param>
/// <param name="IsOutputTerminal">Whether standard output is a terminal.</param>
/// <param name="IsErrorTerminal">Whether standard error is a terminal.</param>
internal sealed record Consoles(Stream Input, StreamWriter Output, TextWriter Error, bool IsOutputTerminal, bool IsErrorTerminal)
{
    /// <summary>Text that goes to a file or a pipe is not folded.</summary>
    private const int Unfolded = 1_000_000;

    /// <summary>Reports on standard error what is wrong with an input or output.</summary>
    /// <param name="name">The name of the input or output.</param>
    /// <param name="line">The line, from 1; 0 when it is not about a line.</param>
    /// <param name="fault">What is wrong.</param>
    public void ReportError(string name, long line, string fault) =>
        Error.WriteLine(line == 0 ? $"error: {Shown.Line(name)}: {Shown.Line(fault)}" : string.Create(CultureInfo.InvariantCulture, $"error: {Shown.Line(name)}, line {line}: {Shown.Line(fault)}"));

    /// <summary>Reports on standard error why a record cannot be read.</summary>
    /// <param name="name">The name of the input.</param>
    /// <param name="unit">The word for what <paramref name="line"/> counts.</param>
    /// <param name="line">The line, from 1; 0 when it is not known.</param>
    /// <param name="id">The primary key of the record; null when it is not known.</param>
    /// <param name="fault">What is wrong.</param>
    public void ReportRecord(string name, string unit, long line, Guid? id, string fault)
    {
        var place = line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {unit} {line}");
        var key = id is null ? "" : string.Create(CultureInfo.InvariantCulture, $", id {id}");
        Error.WriteLine($"error: {Shown.Line(name)}{place}{key}: {Shown.Line(fault)}");
    }

    /// <summary>Reports an error on standard error.</summary>
    public void ReportError(string fault) => Report("error: " + fault);

    /// <summary>Reports a note on standard error: worth knowing, and no error.</summary>
    /// <param name="name">What it is about.</param>
    /// <param name="text">The note.</param>
    public void Note(string name, string text) => Error.WriteLine($"note: {Shown.Line(name)}: {Shown.Line(text)}");

    /// <summary>Writes a line to standard error.</summary>
    public void Report(string line) => Error.WriteLine(Shown.Line(line));

    /// <summary>Writes a line of the result.</summary>
    public void WriteLine(string line) => Output.WriteLine(Shown.Line(line));

    /// <summary>Writes a line in the words of a language. It may be long, and the no-break spaces of French stay.</summary>
    public void WriteWords(string line) => Output.WriteLine(string.Join('\u00A0', line.Split('\u00A0').Select(part => Shown.Line(part, int.MaxValue))));

    /// <summary>A console that writes to a writer, in color and folded to the width when it is a terminal.</summary>
    public static IAnsiConsole For(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isTerminal) console.Profile.Width = Unfolded;
        return console;
    }

    /// <summary>Whether a console shows colors.</summary>
    public static bool HasColor(IAnsiConsole console) => console.Profile.Capabilities is { Ansi: true, ColorSystem: not ColorSystem.NoColors };
}
