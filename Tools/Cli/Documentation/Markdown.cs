using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Cli.Documentation;

/// <summary>Pieces of Markdown.</summary>
internal static class Markdown
{
    /// <summary>A table of cells that are Markdown.</summary>
    public static string Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) =>
        string.Join('\n', rows.Prepend(header.Select(_ => "---").ToArray()).Prepend(header).Select(cells => $"| {string.Join(" | ", cells)} |"));

    /// <summary>A name of code in a cell.</summary>
    public static string Code(string text) => $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";

    /// <summary>Text in a cell, on one line.</summary>
    public static string Text(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal).ReplaceLineEndings("<br>");
}
