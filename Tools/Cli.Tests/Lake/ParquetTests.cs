using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Parquet;
using Parquet.Schema;

namespace PhoneCallCtx.Cli.Tests.Lake;

public sealed class ParquetTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Theory]
    [InlineData("uncompressed")]
    [InlineData("snappy")]
    [InlineData("gzip")]
    [InlineData("zstd")]
    [InlineData("brotli")]
    [InlineData("lz4_raw")]
    [InlineData("v2")]
    public void Every_codec_of_DuckDB_gives_the_same_verdicts(string name)
    {
        _cli.Check(LakeFiles.PathOf(name + ".parquet")).Should().Be(1);
        _cli.Json.Should().HaveCount(40);
        _cli.Json.Select(verdict => verdict.GetProperty("id").GetString()).Should().Equal(Enumerable.Range(1, 40).Select(number => FormattableString.Invariant($"00000000-0000-4000-8000-{number:000000000000}")));
        _cli.Verdicts.Where(verdict => verdict.EndsWith("rejected", StringComparison.Ordinal)).Should().Equal("7 rejected", "14 rejected", "21 rejected", "28 rejected", "35 rejected");
    }

    [Fact]
    public void Rows_are_numbered_across_row_groups()
    {
        _cli.Check(LakeFiles.PathOf("groups.parquet")).Should().Be(1);
        _cli.Verdicts.Should().Equal(Enumerable.Range(1, 5000).Select(row => FormattableString.Invariant($"{row} {(row % 7 == 0 ? "rejected" : "accepted")}")));
    }

    [Fact]
    public void Values_of_other_types_are_read_as_those_of_their_column()
    {
        _cli.Run("check", "--format", "json", LakeFiles.PathOf("types.parquet")).Should().Be(0, _cli.Error);
        _cli.Json.Select(verdict => verdict.GetProperty("id").GetString()).Should().Equal("00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002");
        _cli.Error.Should().Contain("\"msdyn_callername\" has nested values").And.Contain("no column \"other\"").And.NotContain("ownerid_entitytype");
    }

    [Fact]
    public void A_value_that_cannot_be_read_names_its_row()
    {
        _cli.Check(LakeFiles.PathOf("unreadable.parquet")).Should().Be(2);
        _cli.Error.Should().Contain(" 2: column statuscode: \"1.5\" cannot be read.");
    }

    [Fact]
    public void A_file_without_a_column_of_the_table_is_an_error()
    {
        _cli.Check(LakeFiles.PathOf("foreign.parquet")).Should().Be(2);
        _cli.Error.Should().Contain("no column of this file is a column of msdyn_ocphonecallengagementctx");
    }

    [Fact]
    public void Standard_input_may_be_Parquet()
    {
        _cli.RunWithInput(LakeFiles.Read("snappy.parquet"), "check", "-", "--format", "json").Should().Be(1);
        _cli.Json.Should().HaveCount(40);
    }

    [Fact]
    public void Verdicts_are_those_of_the_same_rows_in_CSV()
    {
        var rows = string.Concat(Enumerable.Range(1, 40).Select(i => FormattableString.Invariant(
            $"00000000-0000-4000-8000-{i:000000000000},{(i % 5 == 0 ? "" : $"Caller {i} é")},{(i % 7 == 0 ? "CALL ME" : $"+1425555{i:0000}")},{(i % 3 == 0 ? "" : "112")},Twilio,{(i % 2 == 0 ? "true" : "false")},0,1\n")));
        _cli.Check(_cli.File("calls.csv", "msdyn_ocphonecallengagementctxid,msdyn_callername,msdyn_fromphone,msdyn_tophone,msdyn_providername,msdyn_ismicrosoftteamsphonenumber,statecode,statuscode\n" + rows));
        var csv = WithoutLines();
        _cli.Check(LakeFiles.PathOf("zstd.parquet"));
        WithoutLines().Should().Equal(csv);

        // The first row of a CSV file is on its second line.
        string[] WithoutLines() => [.. _cli.Json.Select(verdict => string.Join(' ', verdict.EnumerateObject().Where(member => member.Name != "line")))];
    }

    [Theory]
    [InlineData(DateTimeFormat.Impala)]
    [InlineData(DateTimeFormat.DateAndTime)]
    [InlineData(DateTimeFormat.DateAndTimeMicros)]
    public async Task Every_form_of_times_is_read(DateTimeFormat format)
    {
        // Only a date that Dataverse can store is accepted.
        var field = new DateTimeDataField("overriddencreatedon", format);
        await using (var stream = File.Create(_cli.PathOf("times.parquet")))
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(field), stream))
        {
            using var group = writer.CreateRowGroup();
            await group.WriteAsync<DateTime>(field, new[] { new DateTime(2026, 1, 31, 14, 30, 0, DateTimeKind.Utc), new DateTime(1700, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
        }

        _cli.Check(_cli.PathOf("times.parquet")).Should().Be(1, _cli.Error);
        _cli.Verdicts.Should().Equal("1 accepted", "2 rejected");
    }

    [Fact]
    public void A_file_that_is_cut_off_is_an_error()
    {
        _cli.Check(_cli.File("calls.parquet", LakeFiles.Read("snappy.parquet")[..^100])).Should().Be(2);
        _cli.Error.Should().Contain("a part of it is missing");
    }

    [Fact]
    public void A_file_with_its_beginning_only_is_an_error()
    {
        _cli.Check(_cli.File("calls.parquet", "PAR1"u8.ToArray())).Should().Be(2);
        _cli.Error.Should().Contain("it ends before its footer");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_encrypted_file_says_so(bool isFooterEncrypted)
    {
        var file = LakeFiles.Read("snappy.parquet");
        "PARE"u8.CopyTo(isFooterEncrypted ? file.AsSpan(0) : file.AsSpan(file.Length - 4));
        _cli.Check(_cli.File("calls.parquet", file)).Should().Be(2);
        _cli.Error.Should().Contain("is encrypted");
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(2370)]
    public void A_forged_length_of_the_footer_is_an_error(int length)
    {
        var file = LakeFiles.Read("snappy.parquet");
        BitConverter.TryWriteBytes(file.AsSpan(file.Length - 8), length);
        _cli.Check(_cli.File("calls.parquet", file)).Should().Be(2);
        _cli.Error.Should().Contain("cannot be read");
    }

    [Fact]
    public void Broken_bytes_are_an_error_and_never_a_crash()
    {
        var file = LakeFiles.Read("snappy.parquet");
        var random = new Random(25);
        for (var i = 0; i < 40; i++)
        {
            var broken = file.ToArray();
            for (var changes = 0; changes < 3; changes++) broken[random.Next(4, file.Length - 8)] = (byte)random.Next(256);
            _cli.Check(_cli.File("calls.parquet", broken)).Should().BeOneOf(0, 1, 2);
        }
    }

    [Fact]
    public void A_file_of_columns_nested_without_end_is_an_error()
    {
        // The footer: a schema of 50,000 groups with one child each.
        var schema = Enumerable.Repeat<byte[]>([0x48, 1, (byte)'a', 0x15, 2, 0], 50_000).SelectMany(bytes => bytes);
        byte[] footer = [0x15, 2, 0x19, 0xFC, 0xD0, 0x86, 0x03, .. schema, 0];
        _cli.Check(_cli.File("calls.parquet", [.. "PAR1"u8, .. footer, .. BitConverter.GetBytes(footer.Length), .. "PAR1"u8])).Should().Be(2);
        _cli.Error.Should().Contain("nested too deep");
    }

    [Theory]
    [InlineData("true where there is a number", new byte[] { 0x11 })]
    [InlineData("a list where there is a number", new byte[] { 0x19, 0x05 })]
    [InlineData("numbers where there are columns", new byte[] { 0x15, 2, 0x19, 0x15, 2 })]
    [InlineData("a number where there are row groups", new byte[] { 0x15, 2, 0x36, 2 })]
    [InlineData("a number where there is the name of a column", new byte[] { 0x15, 2, 0x19, 0x1C, 0x45, 2, 0 })]
    [InlineData("a list of truths in an unknown field", new byte[] { 0x09, 0x50, 0x21, 1, 1 })]
    [InlineData("a map in an unknown field", new byte[] { 0x0B, 0x50, 0 })]
    public void A_footer_with_another_type_than_its_fields_have_is_an_error(string what, byte[] fields)
    {
        byte[] footer = [.. fields, 0];
        _cli.Check(_cli.File("calls.parquet", [.. "PAR1"u8, .. footer, .. BitConverter.GetBytes(footer.Length), .. "PAR1"u8])).Should().Be(2, what);
        _cli.Error.Should().Contain("a type that it must not have");
    }

    [Fact]
    public void A_page_of_Snappy_that_claims_a_gigabyte_is_an_error()
    {
        // The data of the first page begin with their length, which is 646.
        var file = LakeFiles.Read("snappy.parquet");
        byte[] gigabyte = [0xFF, 0xFF, 0xFF, 0xFF, 0x03];
        gigabyte.CopyTo(file.AsSpan(file.AsSpan().IndexOf([(byte)0x86, (byte)0x05, (byte)0x18])));
        _cli.Check(_cli.File("calls.parquet", file)).Should().Be(2);
        _cli.Error.Should().Contain("column msdyn_ocphonecallengagementctxid: the size of a page is wrong");
    }

    [Fact]
    public void A_text_that_is_not_UTF_8_is_an_error_of_its_row()
    {
        var file = LakeFiles.Read("uncompressed.parquet");
        for (int at; (at = file.AsSpan().IndexOf("CALL ME"u8)) >= 0;) file[at] = 0xFF;
        _cli.Check(_cli.File("calls.parquet", file)).Should().Be(2);
        _cli.Error.Should().Contain("row 7, id 00000000-0000-4000-8000-000000000007: column msdyn_fromphone: the text is not valid UTF-8.");
    }

    [Theory]
    [InlineData(new byte[] { 0x05, 0x50, 2 })]
    [InlineData(new byte[] { 0x01, 0x50 })]
    [InlineData(new byte[] { 0x09, 0x50, 0x28, 1, (byte)'a', 0 })]
    [InlineData(new byte[] { 0x0C, 0x50, 0x15, 2, 0x17, 0, 0, 0, 0, 0, 0, 0, 0, 0 })]
    public void A_field_that_a_later_version_adds_to_the_footer_is_ignored(byte[] field)
    {
        var file = LakeFiles.Read("snappy.parquet");
        var length = BitConverter.ToInt32(file, file.Length - 8) + field.Length;
        _cli.Check(_cli.File("calls.parquet", [.. file[..^9], .. field, 0, .. BitConverter.GetBytes(length), .. "PAR1"u8])).Should().Be(1);
        _cli.Json.Should().HaveCount(40);
    }

    public void Dispose() => _cli.Dispose();
}
