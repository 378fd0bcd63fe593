using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;
using PhoneCallCtx.Cli.Tests.Archives;

namespace PhoneCallCtx.Cli.Tests.Excel;

/// <summary>Damaged, foreign and hostile workbooks are reported, with bounded memory.</summary>
[Trait("Category", "Volume")]
public sealed class HostileWorkbookTests : IDisposable
{
    private const string Damaged = "this workbook is damaged, or not complete. Open it in Excel and save it again.";

    private readonly CommandLine _cli = new();

    public static TheoryData<string, byte[], string> Workbooks => new()
    {
        { "a million columns", Book("<row r=\"1\"><c r=\"BDWGN1\"><v>1</v></c></row>"), "has more rows or columns than a worksheet of Excel can have (1048576 and 16384)" },
        { "one column too many", Book("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>"), "has more rows or columns" },
        { "one row too many", Book("<row r=\"1048577\"><c r=\"A1\"><v>1</v></c></row>"), "has more rows or columns" },
        { "a row far away", Book("<row r=\"2147483647\"><c r=\"A1\"><v>1</v></c></row>"), "has more rows or columns" },
        { "a cell far away in both directions", Book("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"), "most of them empty. Delete the empty ones" },
        { "a column that is no number", Book("<row r=\"1\"><c r=\"ZZZZZZZZZZ1\"><v>1</v></c></row>"), "calls.xlsx" },
        { "XML that is cut off", Book("<row><c>"), Damaged },
        { "an entity", Book("&a;"), Damaged },
        { "a document type", new SmallWorkbook().Sheet("A", "").ToBytes().With("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><workbook/>"), Damaged },
        { "no worksheets", new SmallWorkbook().ToBytes(), "this is a workbook without worksheets that can be read" },
        { "a worksheet without a name", new SmallWorkbook().Sheet("A", "").ToBytes().With("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"), "no row of sheet without a name names columns" },
        { "the strict format", new SmallWorkbook { Namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main" }.Sheet("A", "").ToBytes(), "Strict Open XML Spreadsheet" },
        { "a missing worksheet", new SmallWorkbook { Folder = "elsewhere" }.Sheet("A", "").ToBytes(), Damaged },
        { "a binary workbook", Zips.Of(("xl/workbook.bin", "")), "binary workbook of Excel (.xlsb)" },
        { "a Word document", Zips.Of(("word/document.xml", "")), "Word document" },
        { "a Power BI report", Zips.Of(("Report/Layout", "")), "Power BI report" },
        { "a solution", Zips.Of(("solution.xml", ""), ("customizations.xml", "")), "Dataverse solution" },
        { "a zip that is cut off", new SmallWorkbook().Sheet("A", "").ToBytes()[..^30], "a workbook, which is a zip inside, that is damaged or not complete" },
        { "a password", Compound("EncryptedPackage"), "this workbook has a password" },
        { "an older Word document", Compound("WordDocument"), "Word document" },
        { "a message of Outlook", Compound("__properties_version1.0"), "message of Outlook (.msg)" },
        { "another compound file", Compound("Something"), "no workbook" },
        { "an older workbook without content", Compound("Workbook"), Damaged },
        { "half a header of an older Office", Compound("Workbook")[..100], "is damaged, or not complete" },
        { "sectors of a gigabyte", Changed(Compound("Workbook"), 30, 30), "is damaged, or not complete" },
        { "billions of sectors of sectors", Changed(Compound("Workbook"), 72, 0x7FFFFFFF), "is damaged, or not complete" },
        { "a directory behind the end", Changed(Compound("Workbook"), 48, 0x7FFFFFFF), "no workbook" },
        { "a directory that is its own successor", Changed(Compound("Something"), 512, 1), "no workbook" },
    };

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void A_workbook_that_cannot_be_read_is_an_error(string what, byte[] content, string message)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _cli.Check(_cli.File("calls.xlsx", content)).Should().Be(2, what);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(64 * 1024 * 1024);
        _cli.Error.Should().StartWith("error: " + _cli.PathOf("calls.xlsx")).And.Contain(message);
        _cli.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("xl/sharedStrings.xml", "it expands to more than 250 times its compressed size")]
    [InlineData("xl/worksheets/sheet1.xml", "it expands to more than 250 times its compressed size")]
    public void A_part_that_expands_without_end_is_not_unpacked(string part, string message)
    {
        var book = new SmallWorkbook().Sheet("A", "").ToBytes().With(part, new string(' ', 65 * 1024 * 1024));
        book.Length.Should().BeLessThan(300_000);
        _cli.Check(_cli.File("calls.xlsx", book)).Should().Be(2);
        _cli.Error.Should().Contain($"the part {part} of this workbook cannot be read: {message}");
    }

    [Fact]
    public void Every_beginning_of_a_workbook_is_reported_or_read()
    {
        var book = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Excel", "Files", "cases-libreoffice.xls"));
        for (var length = 16; length < book.Length; length += 251)
        {
            _cli.Check(_cli.File("calls.xls", book[..length])).Should().Be(2);
            _cli.Error.Should().StartWith("error: ");
        }
    }

    public void Dispose() => _cli.Dispose();

    private static byte[] Book(string rows) => new SmallWorkbook().Sheet("A", rows).ToBytes();

    /// <summary>A compound file with a stream of a name, and a directory and a table of a sector each.</summary>
    private static byte[] Compound(string name)
    {
        var file = new byte[512 * 4];
        Convert.FromHexString("D0CF11E0A1B11AE1").CopyTo(file, 0);
        Convert.FromHexString("3E000300FEFF09000600").CopyTo(file, 24);
        foreach (var (at, value) in new[] { (44, 1u), (48, 1u), (56, 4096u), (60, 0xFFFFFFFE), (68, 0xFFFFFFFE), (76, 0u), (512, 0xFFFFFFFD), (516, 0xFFFFFFFE) }) BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
        file.AsSpan(80, 512 - 80).Fill(0xFF);
        foreach (var (entry, text) in new[] { (1024, "Root Entry"), (1024 + 128, name) })
        {
            Encoding.Unicode.GetBytes(text).CopyTo(file, entry);
            file[entry + 64] = (byte)((text.Length + 1) * 2);
            file[entry + 66] = (byte)(entry == 1024 ? 5 : 2);
        }

        return file;
    }

    private static byte[] Changed(byte[] file, int at, uint value)
    {
        if (at == 30) file[at] = (byte)value;
        else BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at == 512 ? 516 : at), value);
        return file;
    }
}
