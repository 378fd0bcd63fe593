using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Csv;

/// <summary>What the first lines of a CSV file show about its records.</summary>
/// <param name="Columns">The column of each field; null for a field that is ignored.</param>
/// <param name="Marks">The mark of each field; null for a field that is none.</param>
/// <param name="Delimiter">The character between fields.</param>
/// <param name="HeaderLine">The line that names the columns, from 1; 0 when something else does.</param>
/// <param name="Reading">How the values are read.</param>
internal sealed record CsvShape(ColumnDefinition?[] Columns, RowMark?[] Marks, char Delimiter, long HeaderLine, ReadingOptions Reading) : IRecordForm
{
    /// <summary>The place of the field that is the key of a row, from 0; -1 for none.</summary>
    public int KeyField { get; init; } = -1;

    /// <summary>Whether a record may have fewer fields: columns that were added to the table later are missing at its end.</summary>
    public bool MayEndEarly { get; init; }

    public IRowReader NewReader() => new CsvRows(this);

    /// <summary>Why a record with another count of fields cannot be read.</summary>
    public string WrongCount(int count) => CsvFaults.WrongCount(count, Columns.Length);
}
