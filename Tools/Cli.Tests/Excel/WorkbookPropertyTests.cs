using System;
using System.Linq;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Tests.Excel;

/// <summary>A workbook and a CSV file with the same rows have the same verdicts.</summary>
public sealed class WorkbookPropertyTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_rows_have_the_same_verdicts_in_a_workbook(int seed)
    {
        var csv = RandomRecords.Csv(new Random(seed), 200);
        var rows = CsvGrammar.Read(System.Text.Encoding.UTF8.GetBytes(csv), ',').Select(record => record.Fields!).ToArray();

        // A workbook has no records without a value.
        rows = [.. rows.Where(row => Array.Exists(row, field => field.Length > 0))];
        var header = string.Join(',', PhoneCallTable.Columns.Select(column => column.LogicalName));
        var text = string.Join('\n', rows.Skip(1).Select(row => string.Join(',', row.Select(field => '"' + field.Replace("\"", "\"\"", StringComparison.Ordinal) + '"'))).Prepend(header));
        _cli.Run("check", _cli.File("calls.csv", text), "--format", "json", "--quiet");
        var expected = (Verdicts(), Faults());
        expected.Item1.Should().HaveCountGreaterThan(100);

        var book = new SmallWorkbook().Sheet("Calls", string.Concat(rows.Select(SmallWorkbook.Row)));
        _cli.Run("check", _cli.File("calls.xlsx", book.ToBytes()), "--format", "json", "--quiet");
        (Verdicts(), Faults()).Should().BeEquivalentTo(expected);
    }

    public void Dispose() => _cli.Dispose();

    private string[] Verdicts() => [.. _cli.Json.Select(verdict => string.Join(' ', verdict.GetProperty("row"), verdict.GetProperty("id"), verdict.GetProperty("verdict"), verdict.GetProperty("violations"), verdict.GetProperty("changes")))];

    /// <summary>The messages about records that cannot be read, without their places.</summary>
    private string[] Faults() => [.. _cli.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[line.IndexOf(": column", StringComparison.Ordinal)..])];
}
