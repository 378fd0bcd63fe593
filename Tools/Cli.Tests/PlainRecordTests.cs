using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>What is read of plain records without a parser is what the parser reads of them, and it finds those that are not plain.</summary>
public class PlainRecordTests
{
    private const int Files = 400;

    private static readonly string[] Pieces =
    [
        ",", ",", ",", ";", "\t", "\n", "\n", "\r\n", "\r", "\"", "\"\"", "\"a,b\"", "\"a\nb\"", "\"say \"\"hi\"\"\"", "x", "Ana", "+14255550123", " ", "\u00A0", "é", "📞",
        "0", "1", "true", "\uFEFF", "\0", "a\"b", "\"c\"d",
    ];

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    public void Both_read_the_same_of_whatever_bytes(char delimiter)
    {
        var random = new Random(delimiter);
        for (var i = 0; i < Files; i++)
        {
            var file = RandomFile(random, delimiter);
            Read(file, parsesAll: false, pieceOf: 1 + random.Next(40)).Should().Equal(Read(file, parsesAll: true, pieceOf: int.MaxValue), Convert.ToHexString(file));
        }
    }

    [Fact]
    public void Plain_is_what_is_on_one_line_with_quotes_around_whole_fields()
    {
        PlainRecord.FindEnd("a,\"b\"\"c\",d\r\n"u8, (byte)',', isAtEnd: false, out var withEnd).Should().Be(10);
        withEnd.Should().Be(12);
        PlainRecord.FindEnd("a,\"b\nc\"\n"u8, (byte)',', isAtEnd: false, out _).Should().Be(PlainRecord.NotPlain);
        PlainRecord.FindEnd("a,b\"c\n"u8, (byte)',', isAtEnd: false, out _).Should().Be(PlainRecord.NotPlain);
        PlainRecord.FindEnd("a,\"b\"c\n"u8, (byte)',', isAtEnd: false, out _).Should().Be(PlainRecord.NotPlain);
        PlainRecord.FindEnd("a,b\r"u8, (byte)',', isAtEnd: false, out _).Should().Be(PlainRecord.Unknown);
        PlainRecord.FindEnd("a,\"b\""u8, (byte)',', isAtEnd: false, out _).Should().Be(PlainRecord.Unknown);
        PlainRecord.FindEnd("a,\"b\""u8, (byte)',', isAtEnd: true, out _).Should().Be(5);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(64 * 1024)]
    public void A_line_of_more_than_16_MiB_is_told_wherever_the_bytes_end(int pieceOf)
    {
        // Behind the first two of them there is room for the third, and a part of it that is too short for the parser.
        var tooLong = new string('x', LineReader.Limit + 1);
        var read = Read(Encoding.UTF8.GetBytes($"msdyn_callername\n{tooLong}\n{new string('y', LineReader.Limit - (200 * 1024))}\n{tooLong}\nBob\n"), parsesAll: false, pieceOf);
        read[0].Should().Be("1 at 2: the line is longer than 16 MiB.");
        read[2..].Should().Equal("3 at 4: the line is longer than 16 MiB.", "4 at 5: msdyn_callername=Bob|");
    }

    [Fact]
    public void A_line_of_more_than_16_MiB_that_ends_with_a_carriage_return_hides_none()
    {
        var read = Read(Encoding.UTF8.GetBytes($"msdyn_callername\r{new string('y', LineReader.Limit + 1)}\rBob\r"), parsesAll: false, 64 * 1024);
        read.Should().Equal("1 at 2: the line is longer than 16 MiB.", "2 at 3: msdyn_callername=Bob|");
    }

    [Trait("Category", "Exhaustive")]
    [Fact]
    public void Plain_records_give_back_what_open_quotes_have_used_up()
    {
        // Each of the first lines opens a quote that the last of them closes.
        var file = Encoding.UTF8.GetBytes("msdyn_callername,msdyn_fromphone\n" + string.Concat(Enumerable.Repeat("a\"b,\"c\n", 5000)) + "d\"\n" + string.Concat(Enumerable.Repeat("Ana,112\n", 2000)) + $"\"Bob\n{new string('x', 200_000)}\",112\n");
        var read = Read(file, parsesAll: false, int.MaxValue);
        read.Should().Equal(Read(file, parsesAll: true, int.MaxValue));
        read[^1].Should().StartWith("7002 at 7003: msdyn_callername=Bob\nxxx");
    }

    [Fact]
    public void Batches_of_long_records_have_few()
    {
        var text = new string('x', 3 * 1024 * 1024);
        foreach (var (extension, record) in new[] { (".csv", $"\"{text}\"\n"), (".csv", $"\"{text}\n\"\n"), (".jsonl", $$"""{"msdyn_callername":"{{text}}"}""" + "\n") })
        {
            var folder = Directory.CreateTempSubdirectory("phonecallctx-");
            var path = Path.Combine(folder.FullName, "calls" + extension);
            File.WriteAllText(path, (extension == ".csv" ? "msdyn_callername\n" : "") + string.Concat(Enumerable.Repeat(record, 8)));
            using (var file = InputFile.Open(path, Stream.Null))
            using (var reader = RecordReaders.For(file, note: null))
            {
                var batch = new RecordBatch();
                var count = 0;
                for (var isMore = true; isMore; batch.Clear())
                {
                    isMore = reader.Read(batch);
                    batch.Count.Should().BeLessThan(3, extension);
                    count += batch.Count;
                }

                count.Should().Be(8);
            }

            folder.Delete(recursive: true);
        }
    }

    private static byte[] RandomFile(Random random, char delimiter)
    {
        var file = new List<byte>(Encoding.UTF8.GetBytes($"msdyn_callername{delimiter}statecode{delimiter}remark\n"));
        for (var record = random.Next(30); record >= 0; record--)
        {
            if (random.Next(3) == 0)
            {
                for (var piece = random.Next(12); piece >= 0; piece--) file.AddRange(Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
            }
            else
            {
                file.AddRange(Encoding.UTF8.GetBytes($"Ana {record}{delimiter}{random.Next(3)}{delimiter}\"{delimiter}\"\n"));
            }

            if (random.Next(15) == 0) file.Add((byte)random.Next(0x80, 0x100));
        }

        return [.. file];
    }

    private static List<string> Read(byte[] file, bool parsesAll, int pieceOf)
    {
        var notes = new List<string>();
        var read = new List<string>();
        var fields = new CsvFields();
        using var reader = new CsvRecords(new ByteWindow(new Pieced(file, pieceOf)), new ColumnNames(notes.Add), parsesAll);
        var batch = new RecordBatch();
        for (var isMore = true; isMore; batch.Clear())
        {
            isMore = reader.Read(batch);
            foreach (var part in batch.Parts)
            {
                var fault = part.Record is { } record ? record.Fault : fields.Read(batch.TextOf(part), batch.Shape!);
                var row = part.Record?.Row ?? fields.Row;
                var what = new StringBuilder().Append(part.Number).Append(" at ").Append(part.Line).Append(": ").Append(fault);
                if (fault is null)
                    foreach (var (name, value) in row.ToEntity().Attributes) what.Append(name).Append('=').Append(value is Microsoft.Xrm.Sdk.OptionSetValue option ? option.Value : value).Append('|');
                read.Add(what.ToString());
            }
        }

        read.AddRange(notes);
        return read;
    }

    /// <summary>A stream that gives a few bytes at a time, as a pipe may.</summary>
    private sealed class Pieced(byte[] bytes, int length) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, length));
    }
}
