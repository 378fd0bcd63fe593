namespace PhoneCallCtx.Cli.Records.Excel;

/// <summary>Records of a worksheet: each row below the header that has a value.</summary>
/// <param name="workbook">The workbook, at the beginning of the worksheet.</param>
/// <param name="shape">The columns.</param>
internal sealed class SheetRecords(Workbook workbook, SheetShape shape) : IRecordReader
{
    private int _number;

    public string Kind => "Excel worksheet";

    public string Place => "row";

    /// <summary>Whether a row has no value.</summary>
    public static bool IsBlank(Workbook workbook)
    {
        for (var i = 0; i < workbook.CellCount; i++)
            if (workbook[i] is not null || workbook.Explain(i) is not null) return false;
        return true;
    }

    public bool Read(RecordBatch batch)
    {
        while (!batch.IsFull)
        {
            if (!workbook.NextRow()) return false;
            if (workbook.Row > shape.HeaderRow && !IsBlank(workbook)) batch.Add(Build());
        }

        return true;
    }

    public void Dispose()
    {
    }

    private InputRecord Build()
    {
        var row = new RowBuilder(new RecordRow());
        row.Begin(shape.Reading);
        for (var i = 0; i < shape.Columns.Length; i++)
        {
            if (shape.Columns[i] is not { } column) continue;
            if (workbook[i] is { } value) CellValue.Add(row, column, value, workbook.UsesDates1904);
            else if (workbook.Explain(i) is { } problem) row.AddUnreadable(column, problem);
        }

        return row.Build(++_number, workbook.Row);
    }
}
