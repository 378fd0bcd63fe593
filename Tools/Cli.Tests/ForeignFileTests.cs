using System;
using System.Text;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>A file that is neither CSV nor JSON is reported with its kind.</summary>
public sealed class ForeignFileTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "calls.xlsx", Convert.FromHexString("504B0304140006000800000021"), "Excel" },
        { "calls.bin", [.. Convert.FromHexString("504B030414000600080000002100000000000000000000000000000000000000"), .. "[Content_Types].xml"u8], "workbook" },
        { "calls.ods", Convert.FromHexString("504B030414"), "workbook" },
        { "calls.zip", Convert.FromHexString("504B0304140000000800"), "zip archive" },
        { "empty.zip", Convert.FromHexString("504B05060000"), "zip archive" },
        { "calls.xls", Convert.FromHexString("D0CF11E0A1B11AE1"), "Excel workbook (.xls)" },
        { "calls.csv.gz", Convert.FromHexString("1F8B0800000000000003"), "gzip" },
        { "calls.csv", Convert.FromHexString("1F8B0800000000000003"), "gzip" },
        { "calls.bz2", "BZh91AY&SY"u8.ToArray(), "compressed" },
        { "calls.xz", Convert.FromHexString("FD377A585A00"), "compressed" },
        { "calls.zst", Convert.FromHexString("28B52FFD0458"), "compressed" },
        { "calls.7z", Convert.FromHexString("377ABCAF271C"), "7z" },
        { "calls.rar", "Rar!\u001A\u0007"u8.ToArray(), "RAR" },
        { "calls.pdf", "%PDF-1.7\n"u8.ToArray(), "PDF" },
        { "calls.db", "SQLite format 3\0"u8.ToArray(), "SQLite" },
        { "calls.png", Convert.FromHexString("89504E470D0A1A0A"), "picture" },
        { "data.xml", "<?xml version=\"1.0\"?><entities><entity name=\"x\"/></entities>"u8.ToArray(), "XML" },
        { "data.json", "\r\n <rows/>"u8.ToArray(), "XML" },
        { "data.xml", [.. Encoding.UTF8.GetPreamble(), .. "<rows/>"u8], "XML" },
        { "data.xml", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\"?><rows/>")], "XML" },
        { "page.csv", "<!DOCTYPE html><html><body>Sign in</body></html>"u8.ToArray(), "HTML" },
        { "page.jsonl", "<HTML><body>Sign in</body></HTML>"u8.ToArray(), "HTML" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_foreign_file_is_reported_with_its_kind_and_what_to_do(string name, byte[] content, string kind)
    {
        _cli.Check(_cli.File(name, content)).Should().Be(2);
        _cli.Error.Should().Contain(kind).And.NotContain("Save the file as UTF-8").And.ContainAny("CSV", "Unpack");
        _cli.Output.Should().BeEmpty();

        _cli.RunWithInput(content, "check", "-", "--format", "json", "--quiet").Should().Be(2);
        _cli.Error.Should().StartWith("error: standard input: this is ");
    }

    [Theory]
    [InlineData("PK,msdyn_fromphone\nx,112\n")]
    [InlineData("BZ,msdyn_fromphone\nx,112\n")]
    [InlineData("msdyn_callername,msdyn_fromphone\n<b>,112\n")]
    public void Text_with_a_similar_beginning_is_read(string content)
    {
        _cli.Check(_cli.File("calls.csv", content));
        _cli.Verdicts.Should().ContainSingle();
    }

    public void Dispose() => _cli.Dispose();
}
