using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Excel;

/// <summary>
/// A workbook, read row by row. ExcelDataReader keeps its texts and one row in memory; what it reads is bounded by
/// <see cref="WorkbookStream"/>.
/// </summary>
internal sealed class Workbook : IDisposable
{
    /// <summary>The most rows of a worksheet in Excel.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>The most columns of a worksheet in Excel.</summary>
    public const int MostColumns = 16_384;

    /// <summary>The most cells of a worksheet, empty ones included: one far away makes all rows long.</summary>
    private const long MostCells = 1L << 28;

    private readonly WorkbookParts? _parts;
    private readonly IExcelDataReader _reader;
    private CellsWithoutValue? _cells;
    private int _sheet;

    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Opens a workbook.</summary>
    /// <param name="bytes">Its bytes. They stay open.</param>
    /// <param name="parts">Its parts; null for one of an older Office.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public Workbook(Stream bytes, WorkbookParts? parts)
    {
        _parts = parts;
        _reader = Guard(() => ExcelReaderFactory.CreateReader(new WorkbookStream(bytes), new ExcelReaderConfiguration { LeaveOpen = true }));
    }

    /// <summary>Whether its dates count from 1904.</summary>
    public bool UsesDates1904 => _parts?.UsesDates1904 ?? false;

    /// <summary>The row that was read, from 1; 0 before the first.</summary>
    public int Row { get; private set; }

    /// <summary>The name of the worksheet. A damaged workbook may have one without a name.</summary>
    private string Name => _reader.Name ?? "without a name";

    /// <summary>The shapes of all worksheets.</summary>
    /// <param name="reading">How values are read.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public IReadOnlyList<SheetShape> FindSheets(ReadingOptions reading)
    {
        var shapes = new List<SheetShape>();
        if (_reader.ResultsCount <= 0) return shapes;
        do shapes.Add(new SheetHeader(this, reading).Read(_sheet, Name, _reader.VisibleState is null or "visible", SizeOf(), _reader.MergeCells));
        while (NextSheet());
        return shapes;
    }

    /// <summary>Goes to the beginning of a worksheet.</summary>
    /// <param name="index">Its place, from 0.</param>
    public void GoTo(int index)
    {
        Guard(() => _reader.Reset());
        _cells?.Dispose();
        (_sheet, Row, _cells) = (0, 0, null);
        while (_sheet < index && NextSheet())
        {
        }
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InputException">It cannot be read.</exception>
    public bool NextRow()
    {
        if (!Guard(_reader.Read)) return false;
        Row++;
        return true;
    }

    /// <summary>How many cells the row has.</summary>
    public int CellCount => _reader.FieldCount;

    /// <summary>The value of a cell of the row: a text, a number, a flag, a time or a duration; null for none.</summary>
    /// <param name="column">The place of the cell, from 0.</param>
    public object? this[int column] => _reader.GetValue(column) switch
    {
        string { Length: 0 } => null,
        DateTime time when _parts is { IsDateSystemKnown: false } => CellValue.Shift(time),
        var value => value,
    };

    /// <summary>Why a cell of the row has no value; null when it is empty.</summary>
    /// <param name="column">The place of the cell, from 0.</param>
    public string? Explain(int column)
    {
        // ExcelDataReader gives no value for an error, as for an empty cell.
        if (_parts is null || _reader.GetNumberFormatIndex(column) < 0) return null;
        return Guard(() => (_cells ??= new CellsWithoutValue(_parts.OpenSheet(_sheet))).Explain(Row, column));
    }

    /// <summary>Whether the first cells of the row are empty.</summary>
    /// <param name="count">How many.</param>
    public bool IsBlank(int count)
    {
        for (var i = 0; i < count; i++)
            if (this[i] is not null || Explain(i) is not null) return false;
        return true;
    }

    public void Dispose()
    {
        _cells?.Dispose();
        _reader.Dispose();
    }

    private bool NextSheet()
    {
        if (!Guard(_reader.NextResult)) return false;
        _cells?.Dispose();
        (_sheet, Row, _cells) = (_sheet + 1, 0, null);
        return true;
    }

    private int SizeOf()
    {
        if (_reader.FieldCount is < 0 or > MostColumns || _reader.RowCount is < 0 or > MostRows)
            throw new InputException(FormattableString.Invariant($"sheet {Name} has more rows or columns than a worksheet of Excel can have ({MostRows} and {MostColumns})."));
        if ((long)_reader.FieldCount * _reader.RowCount > MostCells)
            throw new InputException(FormattableString.Invariant($"sheet {Name} has {_reader.RowCount} rows and {_reader.FieldCount} columns, most of them empty. Delete the empty ones and save the workbook."));
        return _reader.RowCount;
    }

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            throw new InputException(CompoundFile.HasPassword);
        }
        catch (Exception exception) when (exception is not InputException)
        {
            // ExcelDataReader names no exceptions for damaged files: there are many.
            throw new InputException("this workbook is damaged, or not complete. Open it in Excel and save it again.");
        }
    }

    private static void Guard(Action read) => Guard(() =>
    {
        read();
        return true;
    });
}
