using System;
using System.Linq;
using System.Text;
using PhoneCallCtx.Cli.Tests.Excel;

namespace PhoneCallCtx.Cli.Tests.Archives;

/// <summary>What gzip, zip and folders contain is read as if it were there alone.</summary>
public sealed class ArchiveTests : IDisposable
{
    private const string Calls = "msdyn_callername,msdyn_fromphone\nAna,+14255550123\n";
    private const string Rejected = "{\"msdyn_fromphone\":\"CALL ME\"}\n";

    private readonly CommandLine _cli = new();

    [Theory]
    [InlineData("calls.csv.gz")]
    [InlineData("calls.gz")]
    [InlineData("calls.csv")]
    public void A_file_compressed_with_gzip_is_read(string name)
    {
        _cli.Check(_cli.File(name, Zips.Gzip(Calls))).Should().Be(0);
        _cli.Verdicts.Should().Equal("1 accepted");
    }

    [Fact]
    public void Gzip_from_a_pipe_and_with_several_members_is_read()
    {
        _cli.RunWithInput([.. Zips.Gzip(Calls), .. Zips.Gzip("Ben,CALL ME\n")], "check", "-", "--format", "json", "--quiet").Should().Be(1);
        _cli.Verdicts.Should().Equal("1 accepted", "2 rejected");
    }

    [Fact]
    public void Json_lines_in_gzip_are_found_by_the_name_that_they_have_unpacked()
    {
        _cli.Check(_cli.File("calls.jsonl.gz", Zips.Gzip("x\n" + Rejected))).Should().Be(2);
        _cli.Verdicts.Should().Equal("2 rejected");
    }

    [Theory]
    [InlineData(40)]
    [InlineData(11)]
    public void Gzip_that_is_cut_off_or_damaged_is_an_error(int length)
    {
        var whole = Zips.Gzip(string.Concat(Enumerable.Repeat(Calls, 100)));
        _cli.Check(_cli.File("cut.gz", whole[..length])).Should().Be(2);
        _cli.Error.Should().Contain("the compressed data is damaged");

        whole[^8] ^= 1;
        _cli.Check(_cli.File("changed.gz", whole)).Should().Be(2);
        _cli.Error.Should().Contain("the compressed data is damaged");
    }

    [Fact]
    public void Each_member_of_a_zip_is_read_under_its_name()
    {
        var zip = Zips.Of(("calls.csv", Calls), ("folder/", ""), ("folder/more.jsonl", Rejected), ("__MACOSX/folder/._more.jsonl", "x"), (".hidden", "x"), ("folder/.DS_Store", "x"));
        _cli.Check(_cli.File("export.zip", zip)).Should().Be(1);
        _cli.Json.Select(verdict => verdict.GetProperty("file").GetString()).Should().Equal(_cli.PathOf("export.zip") + "/calls.csv", _cli.PathOf("export.zip") + "/folder/more.jsonl");
        _cli.Verdicts.Should().Equal("1 accepted", "1 rejected");
        _cli.Error.Should().BeEmpty();
    }

    [Fact]
    public void A_member_that_cannot_be_read_does_not_hide_the_others()
    {
        var zip = Zips.Of(("a.pdf", "%PDF-1.7\n"), ("b.csv", Calls), ("c.csv", "Name,Phone\nAna,112\n"), ("d.zip", "PK\u0003\u0004"), ("e.csv", Calls));
        _cli.Check(_cli.File("export.zip", zip)).Should().Be(2);
        _cli.Verdicts.Should().Equal("1 accepted", "1 accepted");
        _cli.Error.Should().Contain("export.zip/a.pdf: this is a PDF document.").And.Contain("export.zip/c.csv, line 1: the header names no column").And.Contain("export.zip/d.zip: this is a zip archive that is damaged");
    }

    [Fact]
    public void Workbooks_gzip_and_zips_in_a_zip_are_read_and_no_deeper()
    {
        var book = new SmallWorkbook().Sheet("A", SmallWorkbook.Row("msdyn_fromphone") + SmallWorkbook.Row("112")).ToBytes();
        var inner = Zips.Of(("a.xlsx", book), ("b.csv", Encoding.UTF8.GetBytes(Calls)), ("c.gz", Zips.Gzip(Calls)));
        _cli.Check(_cli.File("export.zip", Zips.Of(("inner.zip", inner), ("d.csv.gz", Zips.Gzip(Calls)), ("e.xlsx", book)))).Should().Be(2);
        _cli.Json.Select(verdict => verdict.GetProperty("file").GetString()![_cli.PathOf("export.zip").Length..]).Should().Equal("/inner.zip/a.xlsx (sheet A)", "/inner.zip/b.csv", "/d.csv.gz", "/e.xlsx (sheet A)");
        _cli.Error.Should().Contain("/inner.zip/c.gz: this is an archive in 2 others, which is not read. Unpack the outer one.");
    }

    [Fact]
    public void Names_in_utf_8_without_its_mark_and_in_code_page_437_are_shown()
    {
        var zip = Zips.Of(("aaaa.csv", Calls), ("bbbb.csv", Calls));
        Rename(zip, "aaaa"u8, "\u00E9\u00E8"u8);
        Rename(zip, "bbbb"u8, [0x82, 0x8A, 0x81, 0x9A]);
        _cli.Check(_cli.File("export.zip", zip)).Should().Be(0);
        _cli.Json.Select(verdict => verdict.GetProperty("file").GetString()![_cli.PathOf("export.zip").Length..]).Should().Equal("/\u00E9\u00E8.csv", "/\u00E9\u00E8\u00FC\u00DC.csv");
    }

    [Fact]
    public void A_member_with_another_checksum_is_an_error()
    {
        var zip = Zips.Of(("calls.csv", Calls));
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 16] ^= 1;
        _cli.Check(_cli.File("export.zip", zip)).Should().Be(2);
        _cli.Error.Should().Contain("export.zip/calls.csv: the compressed data is damaged");
    }

    [Fact]
    public void A_name_in_a_zip_cannot_write_lines_of_its_own()
    {
        _cli.Check(_cli.File("export.zip", Zips.Of(("a\n\u001B[2J.csv", "x\n")))).Should().Be(2);
        _cli.Error.Should().NotContain("\u001B").And.Contain("\\u001B").And.Subject.Count(character => character == '\n').Should().Be(1);
    }

    [Theory]
    [InlineData(0, "there is no file in this zip archive")]
    [InlineData(6, "this member has a password")]
    [InlineData(8, "compressed in a way that is not supported")]
    public void An_archive_without_a_file_that_can_be_read_is_an_error(int at, string message)
    {
        var zip = at == 0 ? Zips.Of(("folder/", "")) : Zips.Of(("calls.csv", Calls));
        var directory = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        if (at == 6) zip[directory + 8] = zip[6] |= 1;
        if (at == 8) zip[directory + 10] = zip[8] = 99;
        _cli.Check(_cli.File("export.zip", zip)).Should().Be(2);
        _cli.Error.Should().Contain(message);
    }

    public void Dispose() => _cli.Dispose();

    /// <summary>Changes the beginning of a name, and takes away the mark of UTF-8.</summary>
    private static void Rename(Span<byte> zip, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        for (var at = zip.IndexOf(from); at >= 0; at = zip.IndexOf(from))
        {
            to.CopyTo(zip[at..]);
            var flags = at > 46 && zip[(at - 46)..].StartsWith("PK\u0001\u0002"u8) ? at - 46 + 8 : at - 30 + 6;
            zip[flags + 1] &= 0xF7;
        }
    }
}
