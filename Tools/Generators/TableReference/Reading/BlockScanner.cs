using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Generators.TableReference.Reading;

/// <summary>Splits Markdown into blocks.</summary>
internal sealed class BlockScanner
{
    private const string FrontMatter = "---";

    private readonly string[] _lines;
    private readonly List<Block> _blocks = [];
    private int _index;

    private BlockScanner(string text) => _lines = [.. text.Split('\n').Select(line => line.TrimEnd())];

    private int Line => _index + 1;

    /// <summary>The blocks of a text; the last is its end.</summary>
    public static IReadOnlyList<Block> Scan(string text)
    {
        var scanner = new BlockScanner(text);
        scanner.SkipFrontMatter();
        while (scanner._index < scanner._lines.Length) scanner.ScanBlock();
        scanner._blocks.Add(new End(scanner._lines.Length));
        return scanner._blocks;
    }

    private void SkipFrontMatter()
    {
        var end = _lines[0] == FrontMatter ? Array.IndexOf(_lines, FrontMatter, 1) : -1;
        if (end < 0) throw new ReferenceException(1, "there is no front matter", "front matter between two lines ---");
        _index = end + 1;
    }

    private void ScanBlock()
    {
        var line = _lines[_index];
        if (line.Length == 0) _index++;
        else if (line[0] == '#') _blocks.Add(ScanHeading());
        else if (line[0] == '|') _blocks.Add(ScanGrid());
        else if (line[0] == '-') _blocks.Add(ScanList());
        else if (char.IsAsciiLetter(line[0]) || line[0] == '[') _blocks.Add(new Paragraph(_index + 1, _lines[_index++]));
        else throw new ReferenceException(Line, $"\"{line}\" is of an unknown kind", "a heading, a list, a table or text");
    }

    private Heading ScanHeading()
    {
        const string AnchorStart = "<a name=\"";
        const string AnchorEnd = "\"></a> ";

        var line = _lines[_index];
        var level = line.TakeWhile(character => character == '#').Count();
        if (level == line.Length || line[level] != ' ') throw new ReferenceException(Line, $"\"{line}\" is not a heading", "a space after the #");

        var text = line[(level + 1)..];
        var anchor = "";
        if (text.StartsWith('<'))
        {
            var end = text.IndexOf(AnchorEnd, StringComparison.Ordinal);
            if (end < 0 || !text.StartsWith(AnchorStart, StringComparison.Ordinal))
                throw new ReferenceException(Line, $"\"{text}\" is not an anchor", $"{AnchorStart}NAME{AnchorEnd}NAME");
            anchor = text[AnchorStart.Length..end];
            text = text[(end + AnchorEnd.Length)..];
        }

        return new Heading(_index++ + 1, level, anchor, text);
    }

    private LinkList ScanList()
    {
        var first = Line;
        var items = new List<Link>();
        for (; _index < _lines.Length && _lines[_index].StartsWith('-'); _index++)
        {
            var item = _lines[_index];
            var middle = item.IndexOf("](", StringComparison.Ordinal);
            if (middle < 0 || !item.StartsWith("- [", StringComparison.Ordinal) || !item.EndsWith(')'))
                throw new ReferenceException(Line, $"the item \"{item}\" is not a link", "- [NAME](#ANCHOR)");
            items.Add(new Link(Line, item[3..middle], item[(middle + 2)..^1]));
        }

        return new LinkList(first, items);
    }

    private Grid ScanGrid()
    {
        var first = Line;
        var header = ScanRow();
        if (_index == _lines.Length || !IsRule(_lines[_index])) throw new ReferenceException(Line, "there is no line below the header of the table", "|---|");
        if (ScanRow().Cells.Count != header.Cells.Count) throw new ReferenceException(Line - 1, "the line below the header of the table has another number of cells", $"{header.Cells.Count}");

        var rows = new List<GridRow>();
        while (_index < _lines.Length && _lines[_index].StartsWith('|'))
        {
            var row = ScanRow();
            if (row.Cells.Count != header.Cells.Count) throw new ReferenceException(row.Line, $"the row has {row.Cells.Count} cells", $"{header.Cells.Count}");
            rows.Add(row);
        }

        return new Grid(first, string.Join('|', header.Cells), rows);
    }

    private GridRow ScanRow()
    {
        var line = _lines[_index];
        if (line.Length < 2 || !line.EndsWith('|')) throw new ReferenceException(Line, $"the row \"{line}\" has no end", "| after its last cell");
        return new GridRow(_index++ + 1, [.. line[1..^1].Split('|').Select(cell => cell.Trim())]);
    }

    private static bool IsRule(string line) => line.StartsWith('|') && line.All(character => character is '|' or '-' or ' ');
}
