using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Generators.TableReference.Reading;

/// <summary>Returns blocks in order, and rejects a block of another kind than expected.</summary>
internal sealed class BlockReader(IReadOnlyList<Block> blocks)
{
    private const string AnchorPrefix = "BKMK_";

    private int _next;

    private Block Next => blocks[_next];

    /// <summary>The next block, which must be a heading with this text.</summary>
    public Heading TakeHeading(int level, string text)
    {
        if (Next is not Heading heading || heading.Level != level || heading.Text != text || heading.Anchor.Length > 0)
            throw Unexpected(new Heading(0, level, "", text).ToString());
        _next++;
        return heading;
    }

    /// <summary>The next block, which must be the heading of the file.</summary>
    public Heading TakeTitle()
    {
        if (Next is not Heading { Level: 1, Anchor: "" } heading) throw Unexpected("the title");
        _next++;
        return heading;
    }

    /// <summary>The next block, which must be a line of text.</summary>
    public Paragraph TakeParagraph()
    {
        if (Next is not Paragraph paragraph) throw Unexpected("a line of text");
        _next++;
        return paragraph;
    }

    /// <summary>The next block, which must be a table with this header.</summary>
    public Grid TakeGrid(string header)
    {
        if (Next is not Grid grid || grid.Header != header) throw Unexpected($"a table \"{header}\"");
        _next++;
        return grid;
    }

    /// <summary>Skips explanatory text.</summary>
    public void SkipParagraphs()
    {
        while (Next is Paragraph) _next++;
    }

    /// <summary>The next block, which must be the end of the file.</summary>
    public void TakeEnd()
    {
        if (Next is not End) throw Unexpected("the end of the file");
    }

    /// <summary>Reads a chapter: a list of its sections, then the sections in the same order.</summary>
    public IReadOnlyList<T> TakeSections<T>(string chapter, Func<Heading, T> readSection)
    {
        TakeHeading(2, chapter);
        SkipParagraphs();
        if (Next is not LinkList list) throw Unexpected("the list of the sections");
        _next++;

        var sections = new List<T>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in list.Items)
        {
            if (!names.Add(item.Text)) throw new ReferenceException(item.Line, $"{item.Text} is listed twice", "each name once");
            if (item.Target != "#" + AnchorPrefix + item.Text) throw new ReferenceException(item.Line, $"the item {item.Text} refers to {item.Target}", "#" + AnchorPrefix + item.Text);
            sections.Add(readSection(TakeSection(item)));
        }

        if (Next is Heading { Anchor.Length: > 0 } more) throw new ReferenceException(more.Line, $"the section {more.Text} is not in the list", "a list of all sections");
        return sections;
    }

    private Heading TakeSection(Link item)
    {
        if (Next is not Heading { Level: 3 } section || section.Text != item.Text) throw Unexpected($"the section {item.Text}, which comes next in the list");
        if (section.Anchor != AnchorPrefix + section.Text) throw new ReferenceException(section.Line, $"the anchor of {section.Text} is {section.Anchor}", AnchorPrefix + section.Text);
        _next++;
        return section;
    }

    private ReferenceException Unexpected(string expected) => new(Next.Line, $"there is {Next}", expected);
}
