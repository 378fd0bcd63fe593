using System.Globalization;

namespace PhoneCallCtx.Cli.Records.Csv;

/// <summary>The words for CSV that cannot be read, the same for every table.</summary>
internal static class CsvFaults
{
    /// <summary>A quote is not closed, or is inside a field that is not quoted.</summary>
    public const string OpenQuote = "a quote is opened and not closed, or is inside a field. Close it, or double it inside a quoted field.";

    /// <summary>Why a record with another count of fields than the header cannot be read.</summary>
    /// <param name="count">The fields of the record.</param>
    /// <param name="columns">The fields of the header.</param>
    public static string WrongCount(int count, int columns) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(count == 1 ? "1 field" : $"{count} fields")} where the header has {columns}. A delimiter is missing, or a field that contains one is not quoted.");
}
