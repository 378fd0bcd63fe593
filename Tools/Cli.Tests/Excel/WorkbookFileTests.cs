using System;
using System.IO;
using System.Linq;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Tests.Excel;

/// <summary>Workbooks that openpyxl and LibreOffice wrote (eng/exports/files.py).</summary>
public sealed class WorkbookFileTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Theory]
    [InlineData("dynamics.xlsx")]
    [InlineData("dynamics-libreoffice.xlsx")]
    [InlineData("dynamics-libreoffice.xls")]
    public void An_export_of_Dynamics_has_the_verdicts_of_its_rows_with_their_ids(string name)
    {
        _cli.Run("check", PathOf(name), "--format", "json").Should().Be(1);
        _cli.Error.Should().NotContain("hiddenSheet").And.NotContain("Do Not Modify");
        _cli.Verdicts.Should().Equal("1 accepted", "2 rejected", "3 rejected");
        _cli.Json.Select(verdict => verdict.GetProperty("id").GetString()).Should().Equal("00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002", "00000000-0000-4000-8000-000000000003");
        _cli.Output.Should().Contain("PCC003").And.Contain("U+0007").And.Contain("PCC101").And.Contain("PCC203");

        var row = ReadSources.RecordsOf(File.ReadAllBytes(PathOf(name)), name)[0].Row!;
        row[PhoneCallTable.OverriddenCreatedOn].Should().Be(new DateTime(2026, 3, 14, 10, 30, 0, DateTimeKind.Utc));
        row[PhoneCallTable.CallerName].Should().Be("Ana Kovač");
        row[PhoneCallTable.ImportSequenceNumber].Should().Be(5);
        row[PhoneCallTable.IsMicrosoftTeamsPhoneNumber].Should().Be(true);
    }

    [Theory]
    [InlineData("cases-libreoffice.xlsx")]
    [InlineData("cases-libreoffice.xls")]
    public void Numbers_formulas_and_dates_of_a_workbook_are_read_as_what_they_show(string name)
    {
        var sources = ReadSources.Of(File.ReadAllBytes(PathOf(name)), name);
        sources.Select(source => (source.Name, source.Kind, source.Place)).Should().Equal(($"{name} (sheet Calls)", "Excel worksheet", "row"), ($"{name} (sheet More)", "Excel worksheet", "row"));
        var records = sources[0].Records;
        records.Select(record => record.Number).Should().Equal(Enumerable.Range(1, records.Count));
        records.Take(5).Select(record => record.Line).Should().Equal(4, 5, 7, 8, 9);

        var time = new DateTime(2026, 3, 14, 10, 30, 0, DateTimeKind.Utc);
        records[0].Row![PhoneCallTable.CustomerPhoneNumber].Should().Be("14255550123");
        records[0].Row![PhoneCallTable.OverriddenCreatedOn].Should().Be(time);
        records[1].Row![PhoneCallTable.CustomerPhoneNumber].Should().Be("+14255550123");
        records[1].Row![PhoneCallTable.OrganizationPhoneNumber].Should().Be("493023125001");
        records[1].Row![PhoneCallTable.OverriddenCreatedOn].Should().Be(time);
        records[1].Row![PhoneCallTable.ImportSequenceNumber].Should().Be(6);
        records[1].Row![PhoneCallTable.IsMicrosoftTeamsPhoneNumber].Should().Be(false);
        records[2].Row![PhoneCallTable.CallerName].Should().Be("Cyd");
        records[2].Row![PhoneCallTable.CustomerPhoneNumber].Should().Be("+14255550123");
        records[2].Row![PhoneCallTable.OverriddenCreatedOn].Should().Be(time.Date);
        records[2].Row![PhoneCallTable.IsMicrosoftTeamsPhoneNumber].Should().Be(true);
        records[5].Row![PhoneCallTable.CustomerPhoneNumber].Should().Be("0.5");
        records[5].Row![PhoneCallTable.OverriddenCreatedOn].Should().Be(time, "row 10 shows that the day is first");
        sources[1].Records.Should().ContainSingle().Which.Row![PhoneCallTable.CustomerPhoneNumber].Should().Be("4021");
    }

    [Fact]
    public void Each_sheet_and_row_is_named_in_messages()
    {
        _cli.Run("check", PathOf("cases-libreoffice.xlsx"), "--format", "json").Should().Be(2);
        _cli.Error.Should().Contain("cases-libreoffice.xlsx (sheet Calls): no row of sheet Notes names columns of the table, so it is not read.")
            .And.Contain("row 3 is the first row that names columns, so it is the header. The rows before it, from row 1 on, are ignored.")
            .And.Contain("dates are read day first (dmy), as row 10 shows.")
            .And.Contain("there are merged cells below the header.")
            .And.MatchRegex(@"cases-libreoffice\.xlsx \(sheet Calls\), \w+ 8\b.*: column msdyn_fromphone: the cell has the error #N/A\.")
            .And.MatchRegex(@"cases-libreoffice\.xlsx \(sheet Calls\), \w+ 9\b.*: column msdyn_ismicrosoftteamsphonenumber: ""maybe"" cannot be read\.");
    }

    [Fact]
    public void A_formula_that_was_never_computed_is_not_taken_for_an_empty_cell()
    {
        _cli.Check(PathOf("cases.xlsx")).Should().Be(2);
        _cli.Error.Should().Contain("column msdyn_callername: the cell has a formula without a value. Open the workbook in Excel and save it.");
    }

    [Theory]
    [InlineData("dates1904.xlsx", 2)]
    [InlineData("dates1904-libreoffice.xlsx", 2)]
    [InlineData("dates1904-libreoffice.xls", 1)]
    public void Dates_may_count_from_1904(string name, int rows) =>
        ReadSources.RecordsOf(File.ReadAllBytes(PathOf(name)), name).Take(rows).Select(record => record.Row![PhoneCallTable.OverriddenCreatedOn])
            .Should().OnlyContain(time => Equals(time, new DateTime(2026, 3, 14, 10, 30, 0, DateTimeKind.Utc)));

    [Fact]
    public void A_spreadsheet_of_another_format_names_the_way_to_one_that_is_read()
    {
        _cli.Check(PathOf("dynamics-libreoffice.ods")).Should().Be(2);
        _cli.Error.Should().Contain("this is a document in the OpenDocument format").And.Contain("save it as");
    }

    public void Dispose() => _cli.Dispose();

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Excel", "Files", name);
}
