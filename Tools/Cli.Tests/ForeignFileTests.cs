using System;
using System.Text;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>A file that is neither CSV nor JSON is reported with its kind.</summary>
public sealed class ForeignFileTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "calls.bz2", "BZh91AY&SY"u8.ToArray(), "bzip2" },
        { "calls.xz", Convert.FromHexString("FD377A585A00"), "xz" },
        { "calls.zst", Convert.FromHexString("28B52FFD0458"), "Zstandard" },
        { "calls.7z", Convert.FromHexString("377ABCAF271C"), "7z" },
        { "calls.rar", "Rar!\u001A\u0007"u8.ToArray(), "RAR" },
        { "calls.pdf", "%PDF-1.7\n"u8.ToArray(), "PDF" },
        { "calls.lz4", Convert.FromHexString("04224D18"), "LZ4" },
        { "calls.cab", "MSCF\0\0"u8.ToArray(), "cabinet" },
        { "calls.tar", [.. new byte[257], .. "ustar\0"u8], "tar archive" },
        { "calls.rtf", "{\\rtf1\\ansi"u8.ToArray(), "Rich Text" },
        { "calls.orc", "ORC\n\u0004"u8.ToArray(), "ORC" },
        { "calls.avro", "Obj\u0001\u0004"u8.ToArray(), "Avro" },
        { "calls.arrow", "ARROW1\0\0"u8.ToArray(), "Arrow" },
        { "calls.duckdb", [.. new byte[8], .. "DUCK"u8], "DuckDB" },
        { "calls.accdb", "\0\u0001\0\0Standard ACE DB"u8.ToArray(), "Access" },
        { "calls.db", "SQLite format 3\0"u8.ToArray(), "SQLite" },
        { "calls.png", Convert.FromHexString("89504E470D0A1A0A"), "picture" },
        { "data.xml", "<?xml version=\"1.0\"?><calls><call from=\"112\"/></calls>"u8.ToArray(), "XML" },
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
    [InlineData("ORC,msdyn_fromphone\nx,112\n")]
    [InlineData("BZ,msdyn_fromphone\nx,112\n")]
    [InlineData("msdyn_callername,msdyn_fromphone\n<b>,112\n")]
    public void Text_with_a_similar_beginning_is_read(string content)
    {
        _cli.Check(_cli.File("calls.csv", content));
        _cli.Verdicts.Should().ContainSingle();
    }

    public void Dispose() => _cli.Dispose();
}
