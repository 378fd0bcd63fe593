using System;
using System.IO;
using System.Linq;
using System.Text;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Inputs;

namespace PhoneCallCtx.Cli.Tests.Migration;

/// <summary>XML that is broken, or made to exhaust memory, ends with one clear error.</summary>
[Trait("Category", "Volume")]
public sealed class HostileMigrationTests : IDisposable
{
    private const string Begin = "<entities><entity name=\"msdyn_ocphonecallengagementctx\"><records>\n<record id=\"11111111-2222-3333-4444-555555555555\"/>\n";
    private const int MiB = 1024 * 1024;

    private readonly CommandLine _cli = new();

    [Theory]
    [InlineData("<record id=\"", "line 3: ", "not well-formed")]
    [InlineData("<record id='1' id='2'/>", "line 3: ", "not well-formed")]
    [InlineData("</record>", "line 3: ", "not well-formed")]
    [InlineData("\n<record><field name=\"msdyn_fromphone\" value=\"&lol;\"/></record>", "line 4: ", "not well-formed")]
    [InlineData("<record><field name=\"msdyn_callername\" value=\"Ana\"</record>", "line 3: ", "not well-formed")]
    public void What_is_before_the_broken_place_has_a_verdict(string rest, string line, string error)
    {
        _cli.Check(_cli.File("data.xml", Begin + rest)).Should().Be(2);
        _cli.Verdicts.Should().Equal("1 accepted");
        _cli.Error.Should().Contain(line).And.Contain(error).And.NotContain("Ana");
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE entities [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><entities>&c;</entities>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE entities SYSTEM \"http://127.0.0.1:9/x.dtd\"><entities/>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE entities [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><entities>&x;</entities>")]
    public void A_document_type_is_not_read(string xml)
    {
        _cli.Check(_cli.File("data.xml", xml)).Should().Be(2);
        _cli.Error.Should().Contain("this XML declares a document type (DTD)");
    }

    [Fact]
    public void Elements_may_be_nested_as_deep_as_the_tool_writes_and_not_without_end()
    {
        _cli.Check(_cli.File("data.xml", Begin + string.Concat(Enumerable.Repeat("<a>", 13)) + string.Concat(Enumerable.Repeat("</a>", 13)) + "</records></entity></entities>")).Should().Be(0);
        _cli.Check(_cli.File("data.xml", Begin + string.Concat(Enumerable.Repeat("<a>", 1_000_000)))).Should().Be(2);
        _cli.Error.Should().Contain("line 3: elements are nested deeper than 16");
    }

    [Fact]
    public void Bytes_that_are_no_text_are_reported()
    {
        _cli.Check(_cli.File("data.xml", [.. Encoding.UTF8.GetBytes(Begin), 0xC3, 0x28])).Should().Be(2);
        _cli.Error.Should().Contain("line 3: ").And.Contain("not valid UTF-8");
        _cli.Verdicts.Should().Equal("1 accepted");
        _cli.Check(_cli.File("data.xml", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Begin), 0x00, 0xD8])).Should().Be(2);
        _cli.Error.Should().Contain("not valid UTF-16");
    }

    [Theory]
    [InlineData("<record id=\"")]
    [InlineData("<record><field name=\"msdyn_callername\" value=\"")]
    [InlineData("<record><!-- ")]
    [InlineData("<record>")]
    [InlineData("<")]
    public void A_part_without_end_is_cut_off_at_the_longest_record(string beginning)
    {
        using var endless = new Endless(Encoding.UTF8.GetBytes(Begin + beginning));
        var read = () => ReadAll(endless);
        read.Should().Throw<InputException>().Which.Message.Should().Contain("longer than 16 MiB");
        endless.Passed.Should().BeInRange(16 * MiB, 18 * MiB);
    }

    [Fact]
    public void Records_in_a_long_file_are_not_counted_together()
    {
        var field = $"<record id=\"11111111-2222-3333-4444-555555555555\"><field name=\"new_text\" value=\"{new string('x', MiB)}\"/></record>\n";
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Begin + string.Concat(Enumerable.Repeat(field, 20)) + "</records></entity></entities>"));
        ReadAll(file).Should().Be(21);
    }

    public void Dispose() => _cli.Dispose();

    private static int ReadAll(Stream stream)
    {
        var batch = new RecordBatch();
        var count = 0;
        foreach (var source in RecordInputs.Open(new InputFile("data.xml", stream), InputContext.Default))
        {
            using (source)
            {
                bool isMore;
                do
                {
                    isMore = source.Read(batch);
                    count += batch.Count;
                    batch.Clear();
                }
                while (isMore);
            }
        }

        return count;
    }

    /// <summary>Some bytes, and the letter x forever.</summary>
    private sealed class Endless(byte[] beginning) : Stream
    {
        public long Passed { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            for (var i = 0; i < buffer.Length; i++) buffer[i] = Passed < beginning.Length ? beginning[Passed++] : NextX();
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private byte NextX()
        {
            Passed++;
            return (byte)'x';
        }
    }
}
