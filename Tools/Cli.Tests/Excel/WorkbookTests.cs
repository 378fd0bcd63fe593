using System;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Tests.Excel;

/// <summary>What a workbook contains, cell by cell.</summary>
public sealed class WorkbookTests : IDisposable
{
    private const string Header = "<row><c t=\"inlineStr\"><is><t>msdyn_callername</t></is></c><c t=\"inlineStr\"><is><t>msdyn_fromphone</t></is></c><c t=\"inlineStr\"><is><t>overriddencreatedon</t></is></c></row>";

    private readonly CommandLine _cli = new();

    [Theory]
    [InlineData("14255550123", "14255550123")]
    [InlineData("4.93023125001E+11", "493023125001")]
    [InlineData("-7", "-7")]
    [InlineData("123456789012345678", "123456789012345680")]
    [InlineData("1.5", "1.5")]
    [InlineData("1E+300", "1E+300")]
    public void A_number_in_a_column_of_text_is_its_digits(string number, string text) =>
        CellOf(SmallWorkbook.Number(number)).Should().Be(text);

    [Theory]
    [InlineData("<c t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c t=\"b\"><v>0</v></c>", "FALSE")]
    [InlineData("<c t=\"str\"><f>1</f><v>=x</v></c>", "=x")]
    [InlineData("<c t=\"s\"><v>0</v></c>", "shared")]
    [InlineData("<c s=\"1\"><v>46095</v></c>", "2026-03-14")]
    [InlineData("<c s=\"1\"><v>46095.5</v></c>", "2026-03-14 12:00:00")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>+1425</t></r><r><t>5550123</t></r></is></c>", "+14255550123")]
    [InlineData("<c t=\"inlineStr\"><is><t>a_x0009_b_x005F_x0009_</t></is></c>", "a\tb_x0009_")]
    public void Every_kind_of_cell_has_a_text(string cell, string text) => CellOf(cell).Should().Be(text);

    [Theory]
    [InlineData("<c/>")]
    [InlineData("<c s=\"1\"/>")]
    [InlineData("<c t=\"str\"><f>1</f><v></v></c>")]
    public void An_empty_cell_gives_no_value(string cell) => CellOf(cell).Should().BeNull();

    [Theory]
    [InlineData("0", "1899-12-31", "")]
    [InlineData("1", "1900-01-01", "")]
    [InlineData("61", "1900-03-01", "")]
    [InlineData("46095", "2026-03-14", "")]
    [InlineData("46095", "2026-03-14", "date1904=\"0\"")]
    [InlineData("2958465", "9999-12-31", "")]
    [InlineData("0", "1904-01-01", "date1904=\"1\"")]
    [InlineData("44633", "2026-03-14", "date1904=\"1\"")]
    [InlineData("44633", "2026-03-14", "date1904=\"true\"")]
    public void A_serial_number_is_a_day_with_and_without_the_format_of_a_date(string serial, string day, string properties)
    {
        foreach (var style in new[] { 0, 1 })
        {
            var book = new SmallWorkbook { Properties = properties }.Sheet("Calls", Header + $"<row><c/><c/>{SmallWorkbook.Number(serial, style)}</row>").ToBytes();
            ReadSources.RecordsOf(book)[0].Row![PhoneCallTable.OverriddenCreatedOn].Should().Be(DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("2958466")]
    [InlineData("1E+300")]
    public void A_number_that_is_no_day_leaves_the_record_unreadable(string serial) =>
        ReadSources.RecordsOf(new SmallWorkbook().Sheet("Calls", Header + $"<row><c/><c/>{SmallWorkbook.Number(serial)}</row>").ToBytes())[0]
            .Fault.Should().StartWith("column overriddencreatedon: ").And.Contain("cannot be read");

    [Fact]
    public void A_record_keeps_the_number_of_its_row()
    {
        var book = new SmallWorkbook().Sheet("Calls", $"<row r=\"3\">{Header[5..]}<row r=\"7\"><c r=\"B7\"><v>112</v></c></row><row r=\"9\"/><row r=\"10\"><c r=\"B10\" t=\"e\"><v>#REF!</v></c></row>").ToBytes();
        ReadSources.RecordsOf(book).Select(record => (record.Number, record.Line, record.Fault)).Should().Equal(
            (1, 7, null), (2, 10, "column msdyn_fromphone: the cell has the error #REF!. Correct its formula, or empty it."));
    }

    [Fact]
    public void A_workbook_without_the_columns_is_an_error_that_names_its_sheets()
    {
        _cli.Check(_cli.File("a.xlsx", new SmallWorkbook().Sheet("One", SmallWorkbook.Row("a", "b")).Sheet("Two", "").ToBytes())).Should().Be(2);
        _cli.Error.Should().Contain("a.xlsx: this is a workbook, and no row of the sheets One, Two names columns of msdyn_ocphonecallengagementctx.");
    }

    [Fact]
    public void A_column_that_the_header_names_twice_is_an_error_with_its_row()
    {
        _cli.Check(_cli.File("a.xlsx", new SmallWorkbook().Sheet("One", SmallWorkbook.Row("Calls", "") + SmallWorkbook.Row("Caller Name", "msdyn_callername")).ToBytes())).Should().Be(2);
        _cli.Error.Should().Contain("sheet One, row 2: the header names column msdyn_callername twice");
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void Up_to_eight_rows_above_the_header_are_titles(int titles, bool isRead)
    {
        var rows = string.Concat(Enumerable.Repeat(SmallWorkbook.Row("Calls of March"), titles));
        _cli.Check(_cli.File("a.xlsx", new SmallWorkbook().Sheet("One", rows + Header + SmallWorkbook.Row("Ana", "112")).ToBytes())).Should().Be(isRead ? 0 : 2);
    }

    [Fact]
    public void Every_sheet_with_a_header_is_read_and_named()
    {
        var book = new SmallWorkbook().Sheet("hiddenSheet", SmallWorkbook.Row("x"), "veryHidden").Sheet("One", Header + SmallWorkbook.Row("Ana", "112")).Sheet("Two", Header + SmallWorkbook.Row("Ana", "CALL ME"), "hidden");
        _cli.Run("check", _cli.File("a.xlsx", book.ToBytes()), "--format", "json").Should().Be(1);
        _cli.Json.Select(verdict => verdict.GetProperty("file").GetString()).Should().Equal(_cli.PathOf("a.xlsx") + " (sheet One)", _cli.PathOf("a.xlsx") + " (sheet Two)");
        _cli.Error.Should().NotContain("hiddenSheet");
    }

    [Fact]
    public void A_workbook_comes_from_standard_input_too()
    {
        _cli.RunWithInput(new SmallWorkbook().Sheet("One", Header + SmallWorkbook.Row("Ana", "112")).ToBytes(), "check", "-", "--format", "json", "--quiet").Should().Be(0);
        _cli.Verdicts.Should().Equal("1 accepted");
    }

    public void Dispose() => _cli.Dispose();

    private static object? CellOf(string cell) =>
        ReadSources.RecordsOf(new SmallWorkbook { Texts = ["shared"] }.Sheet("Calls", Header + $"<row>{SmallWorkbook.Text("x")}{cell}</row>").ToBytes())[0].Row![PhoneCallTable.CustomerPhoneNumber];
}
