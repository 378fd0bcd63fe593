using System;
using System.Globalization;
using System.IO;
using System.Xml;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Records.Excel;

/// <summary>The cells of a worksheet that are not empty and have no value: errors such as <c>#N/A</c>, and formulas that were not computed.</summary>
/// <param name="sheet">The XML of the worksheet.</param>
internal sealed class CellsWithoutValue(Stream sheet) : IDisposable
{
    private const string NotComputed = "the cell has a formula without a value. Open the workbook in Excel and save it.";

    private readonly XmlReader _xml = XmlReader.Create(sheet, new XmlReaderSettings { CloseInput = true });
    private int _row;
    private int _column;
    private string? _problem;

    /// <summary>Why a cell has no value; null when it is empty or has one. Cells are given in the order of the worksheet.</summary>
    /// <param name="row">Its row, from 1.</param>
    /// <param name="column">Its place in the row, from 0.</param>
    public string? Explain(int row, int column)
    {
        while (_row < row || (_row == row && _column < column)) ReadNext();
        return (_row, _column) == (row, column) ? _problem : null;
    }

    public void Dispose() => _xml.Dispose();

    /// <summary>Goes to the next such cell.</summary>
    private void ReadNext()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element) continue;
            if (_xml.LocalName == "row")
            {
                _row = int.TryParse(_xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : _row + 1;
                _column = -1;
            }
            else if (_xml.LocalName == "c")
            {
                _column = ColumnOf(_xml.GetAttribute("r")) ?? _column + 1;
                if ((_problem = ExplainCell()) is not null) return;
            }
        }

        _row = int.MaxValue;
    }

    /// <summary>The place of the column of a cell such as <c>AB12</c>, from 0; null when there is none.</summary>
    private static int? ColumnOf(string? cell)
    {
        var column = 0;
        foreach (var letter in cell ?? "")
        {
            if (letter is < 'A' or > 'Z') break;
            column = unchecked((column * 26) + (letter - 'A' + 1));
        }

        return column == 0 ? null : column - 1;
    }

    private string? ExplainCell()
    {
        var type = _xml.GetAttribute("t");
        var hasFormula = false;
        var value = "";
        var isEmpty = _xml.IsEmptyElement;
        for (var depth = _xml.Depth; !isEmpty && value.Length == 0 && _xml.Read() && _xml.Depth > depth;)
        {
            if (_xml.NodeType != XmlNodeType.Element) continue;
            hasFormula |= _xml.LocalName == "f";
            if (_xml is { LocalName: "v", IsEmptyElement: false }) value = _xml.ReadElementContentAsString();
        }

        if (type == "e") return $"the cell has the error {Excerpt.Of(value)}. Correct its formula, or empty it.";
        return hasFormula && value.Length == 0 && type != "str" ? NotComputed : null;
    }
}
