using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Parquet;
using Parquet.Schema;
using PhoneCallCtx.Cli.Records.Csv;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>Writes the records of a CSV file as Parquet, with the types that a lake has: identifiers, flags, whole numbers and texts.</summary>
internal static class ParquetFile
{
    /// <summary>A usual number of rows in a row group.</summary>
    public const int UsualGroup = 122_880;

    private const int MostFields = 64;

    /// <summary>Writes a file.</summary>
    /// <param name="csv">The CSV file, with a header and a record on each line.</param>
    /// <param name="path">The file to write.</param>
    /// <param name="rowsOfGroup">The most rows of a row group.</param>
    public static void Write(string csv, string path, int rowsOfGroup)
    {
        using var lines = File.ReadLines(csv).GetEnumerator();
        lines.MoveNext();
        var fields = lines.Current.Split(',').Select(FieldOf).ToArray();
        var options = new ParquetOptions();
        foreach (var text in fields.OfType<DataField<string>>()) options.ColumnEncodingHints[text.Name] = EncodingHint.Dictionary;
        using var file = File.Create(path);
        using var writer = new Disposed(ParquetWriter.CreateAsync(new ParquetSchema(fields), file, options).GetAwaiter().GetResult());
        foreach (var rows in Groups(lines, fields.Length, rowsOfGroup))
        {
            using var group = writer.Writer.CreateRowGroup();
            for (var i = 0; i < fields.Length; i++) Write(group, fields[i], rows, i);
        }
    }

    private static DataField FieldOf(string name) => name switch
    {
        "msdyn_ocphonecallengagementctxid" => new DataField<Guid?>(name),
        "msdyn_ismicrosoftteamsphonenumber" => new DataField<bool?>(name),
        "statecode" or "statuscode" => new DataField<int?>(name),
        _ => new DataField<string>(name),
    };

    private static IEnumerable<List<string[]>> Groups(IEnumerator<string> lines, int columns, int rowsOfGroup)
    {
        var scanner = new CsvScanner(',', MostFields);
        var fields = new CsvFields();
        var rows = new List<string[]>();
        while (lines.MoveNext())
        {
            var bytes = Encoding.UTF8.GetBytes(lines.Current);
            scanner.Restart();
            scanner.Scan(bytes, isAtEnd: true);
            fields.TryDecode(bytes, scanner.FieldEnds);
            rows.Add([.. Enumerable.Range(0, columns).Select(i => fields.Field(i).ToString())]);
            if (rows.Count < rowsOfGroup) continue;
            yield return rows;
            rows = [];
        }

        if (rows.Count > 0) yield return rows;
    }

    private static void Write(ParquetRowGroupWriter group, DataField field, List<string[]> rows, int column)
    {
        var writing = field switch
        {
            DataField<Guid?> => group.WriteAsync<Guid>(field, Values(rows, column, Guid.Parse)),
            DataField<bool?> => group.WriteAsync<bool>(field, Values(rows, column, bool.Parse)),
            DataField<int?> => group.WriteAsync<int>(field, Values(rows, column, text => int.Parse(text, CultureInfo.InvariantCulture))),
            _ => group.WriteAsync(field, (IReadOnlyCollection<string?>)[.. rows.Select(row => row[column] is { Length: > 0 } text ? text : null)]),
        };
        writing.GetAwaiter().GetResult();
    }

    private static ReadOnlyMemory<T?> Values<T>(List<string[]> rows, int column, Func<string, T> parse)
        where T : struct => rows.Select(row => row[column].Length == 0 ? (T?)null : parse(row[column])).ToArray();

    /// <summary>Ends a writer, which writes the footer then.</summary>
    private sealed record Disposed(ParquetWriter Writer) : IDisposable
    {
        public void Dispose() => Writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
