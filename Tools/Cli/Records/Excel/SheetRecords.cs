namespace PhoneCallCtx.Cli.Records.Excel;

/// <summary>Records of a worksheet: each row below the header that has a value.</summary>
/// <param name="workbook">The workbook, at the beginning of the worksheet.</param>
/// <param name="shape">The columns.</param>
internal sealed class SheetRecords(Workbook workbook, SheetShape shape) : IRecordReader
{
    private int _number;

    public string Kind => "Excel worksheet";

    public string Place => "row";

    public bool Read(RecordBatch batch)
    {
        while (!batch.IsFull)
        {
            if (!workbook.NextRow()) return false;
            if (workbook.Row > shape.HeaderRow && !workbook.IsBlank(shape.Columns.Length)) batch.Add(Build());
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
