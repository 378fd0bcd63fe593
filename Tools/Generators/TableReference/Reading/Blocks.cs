using System.Collections.Generic;

namespace PhoneCallCtx.Generators.TableReference.Reading;

/// <summary>A block of Markdown, and the number of its first line, from 1.</summary>
internal abstract record Block(int Line);

/// <summary>A heading. A heading with an anchor begins a section that a list links to.</summary>
internal sealed record Heading(int Line, int Level, string Anchor, string Text) : Block(Line)
{
    public override string ToString() => $"the heading \"{new string('#', Level)} {Text}\"";
}

/// <summary>A line of text.</summary>
internal sealed record Paragraph(int Line, string Text) : Block(Line)
{
    public override string ToString() => "text";
}

/// <summary>A list of links.</summary>
internal sealed record LinkList(int Line, IReadOnlyList<Link> Items) : Block(Line)
{
    public override string ToString() => "a list";
}

/// <summary>An item of a list.</summary>
internal sealed record Link(int Line, string Text, string Target);

/// <summary>A Markdown table.</summary>
internal sealed record Grid(int Line, string Header, IReadOnlyList<GridRow> Rows) : Block(Line)
{
    public override string ToString() => $"a table \"{Header}\"";
}

/// <summary>A row of a Markdown table.</summary>
internal sealed record GridRow(int Line, IReadOnlyList<string> Cells);

/// <summary>The end of the file.</summary>
internal sealed record End(int Line) : Block(Line)
{
    public override string ToString() => "the end of the file";
}
