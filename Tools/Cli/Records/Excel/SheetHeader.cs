using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ExcelDataReader;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Excel;

/// <summary>Finds the row of a worksheet that names its columns, and the order of dates that are text.</summary>
/// <param name="workbook">The workbook, at the beginning of the worksheet.</param>
/// <param name="reading">How values are read.</param>
internal sealed class SheetHeader(Workbook workbook, ReadingOptions reading)
{
    /// <summary>How many rows are searched for the order of dates.</summary>
    private const int MostSearched = 4096;

    /// <summary>The last row that may be the header.</summary>
    private const int MostBefore = 1024;

    private readonly List<string> _notes = [];

    /// <summary>Reads the first rows.</summary>
    /// <param name="index">The place of the worksheet, from 0.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isVisible">Whether Excel shows it.</param>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="merged">Its merged cells; null for none.</param>
    /// <exception cref="InputException">It cannot be read, or names a column twice.</exception>
    public SheetShape Read(int index, string name, bool isVisible, int rows, CellRange[]? merged)
    {
        var columns = FindColumns(name);
        var header = workbook.Row;
        if (columns.Length > 0 && Array.Exists(merged ?? [], range => range.ToRow >= header && range.ToRow > range.FromRow))
            _notes.Add("there are merged cells below the header. Their value counts for their first row only.");
        return new SheetShape(index, name, isVisible, rows, columns, header, columns.Length > 0 ? FindDates(columns) : reading, _notes);
    }

    private ColumnDefinition?[] FindColumns(string sheet)
    {
        var names = new ColumnNames(_notes.Add, reading.Columns);
        HeaderCells? first = null;
        var firstRow = 0;
        for (var titles = 0; titles <= HeaderCells.MostTitles && NextRow(); titles++)
        {
            var cells = new HeaderCells(Cells(), names);
            if (first is null) (first, firstRow) = (cells, workbook.Row);
            if (!cells.IsBelow(first)) continue;
            if (workbook.Row > firstRow) _notes.Add(HeaderCells.TitlesNote("row", firstRow, workbook.Row));
            try
            {
                return cells.Find(workbook.Row);
            }
            catch (InputException exception)
            {
                throw new InputException(string.Create(CultureInfo.InvariantCulture, $"sheet {sheet}, row {workbook.Row}: {exception.Message}"));
            }
        }

        return [];
    }

    /// <summary>Goes to the next row with a value.</summary>
    private bool NextRow()
    {
        while (workbook.Row < MostBefore && workbook.NextRow())
            if (!workbook.IsBlank(workbook.CellCount)) return true;
        return false;
    }

    /// <summary>The texts of the row, up to the last that is not empty.</summary>
    private List<string> Cells()
    {
        var cells = Enumerable.Range(0, workbook.CellCount).Select(column => CellValue.TextOf(workbook[column])).ToList();
        return cells[..(cells.FindLastIndex(cell => cell.Length > 0) + 1)];
    }

    private ReadingOptions FindDates(ColumnDefinition?[] columns)
    {
        if (!DateOrderSearch.HasDates(columns)) return reading;
        if (reading.Dates is { } given)
        {
            _notes.Add(DateOrderSearch.GivenNote(given));
            return reading;
        }

        var search = new DateOrderSearch(columns, reading);
        for (var last = workbook.Row + MostSearched; workbook.Row < last && workbook.NextRow();)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                if (workbook[i] is not string text || search.OrderOf(i, text) is not { } order) continue;
                if (order == DateOrder.YearFirst) return reading;
                _notes.Add(DateOrderSearch.FoundNote(order, "row", workbook.Row));
                return reading.With(order);
            }
        }

        return reading;
    }
}
