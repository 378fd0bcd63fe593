using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Csv;
using PhoneCallCtx.Cli.Records.Inputs;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>The records of CSV are those of its grammar, wherever the bytes of the file are cut, and within bounds of memory and time.</summary>
public class CsvRecordsTests
{
    private const int Files = 400;
    private const string Broken = "broken";

    private static readonly string[] Pieces =
    [
        ",", ",", ",", ";", "\t", "\n", "\n", "\r\n", "\r", "\"", "\"\"", "\"a,b\"", "\"a\nb\"", "\"a\rb\"", "\"say \"\"hi\"\"\"", "x", "Ana", "+14255550123", " ", "\u00A0", "é", "📞",
        "0", "1", "true", "\uFEFF", "\0", "a\"b", "\"c\"d",
    ];

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    public void Random_bytes_have_the_records_of_the_grammar(char delimiter)
    {
        var random = new Random(delimiter);
        for (var i = 0; i < Files; i++)
        {
            var file = RandomFile(random, delimiter);
            var number = 0;
            var expected = CsvGrammar.Read(file, delimiter).Skip(1).Select(record => $"{++number} at {record.Line}: {Describe(record.Fields)}");
            Read(file, pieceOf: 1 + random.Next(40)).Select(WithoutWording).Should().Equal(expected, Convert.ToHexString(file));
        }

        static string Describe(string[]? fields)
        {
            if (fields is not { Length: 3 }) return Broken;
            return (fields[0].Length > 0 ? $"msdyn_callername={fields[0]}|" : "") + (fields[1].Length > 0 ? $"msdyn_callsid={fields[1]}|" : "");
        }

        static string WithoutWording(string record)
        {
            var end = record.IndexOf(": ", StringComparison.Ordinal) + 2;
            return record.EndsWith("UTF-8.", StringComparison.Ordinal) || record.EndsWith("quoted field.", StringComparison.Ordinal) || record.EndsWith("is not quoted.", StringComparison.Ordinal) ? record[..end] + Broken : record;
        }
    }

    [Theory]
    [InlineData("a,\"b\"\"c\",d\r\n", 10, 12, 3)]
    [InlineData("a,\"b\nc\"\n", 7, 8, 2)]
    [InlineData("a,b\n", 3, 4, 2)]
    [InlineData("a,b\rc", 3, 4, 2)]
    [InlineData(",\n", 1, 2, 2)]
    [InlineData("\"\"\n", 2, 3, 1)]
    public void A_record_ends_with_its_line_unless_quotes_are_open(string text, int length, int lengthWithEnd, int fields)
    {
        var scanner = new CsvScanner(',', mostFields: 5);
        scanner.Scan(Encoding.UTF8.GetBytes(text), isAtEnd: false).Should().Be(CsvScan.Record);
        (scanner.Length, scanner.LengthWithEnd, scanner.FieldCount).Should().Be((length, lengthWithEnd, fields));
    }

    [Theory]
    [InlineData("a,b\"c\n", 3)]
    [InlineData("a,\"b\"c\n", 5)]
    public void A_record_is_broken_at_the_first_byte_that_is_not_allowed(string text, int at)
    {
        var scanner = new CsvScanner(',', mostFields: 5);
        scanner.Scan(Encoding.UTF8.GetBytes(text), isAtEnd: false).Should().Be(CsvScan.Broken);
        scanner.Length.Should().Be(at);
    }

    [Theory]
    [InlineData("a,b\r")]
    [InlineData("a,b")]
    [InlineData("a,\"b\"")]
    [InlineData("a,\"b")]
    [InlineData("")]
    public void A_record_may_continue_after_the_bytes_that_are_read(string text) =>
        new CsvScanner(',', mostFields: 5).Scan(Encoding.UTF8.GetBytes(text), isAtEnd: false).Should().Be(CsvScan.NeedsMore);

    [Theory]
    [InlineData("a,b\r", true)]
    [InlineData("a,b", true)]
    [InlineData("a,\"b\"", true)]
    [InlineData("a,\"b", false)]
    public void At_the_end_of_the_file_a_record_ends_unless_quotes_are_open(string text, bool isWhole) =>
        new CsvScanner(',', mostFields: 5).Scan(Encoding.UTF8.GetBytes(text), isAtEnd: true).Should().Be(isWhole ? CsvScan.Record : CsvScan.Broken);

    [Fact]
    public void Fields_beyond_those_of_the_header_are_counted_and_not_kept()
    {
        var scanner = new CsvScanner(',', mostFields: 2);
        scanner.Scan("a,bc,d,e\n"u8, isAtEnd: false).Should().Be(CsvScan.Record);
        scanner.FieldCount.Should().Be(4);
        scanner.FieldEnds.ToArray().Should().Equal(1, 4);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(64 * 1024)]
    [Trait("Category", "Volume")]
    public void A_line_of_more_than_16_MiB_is_reported_wherever_the_bytes_end(int pieceOf)
    {
        // After the first two of them there is room for the third, and a part of it that is too short for the parser.
        var tooLong = new string('x', TextLines.Limit + 1);
        var read = Read(Encoding.UTF8.GetBytes($"msdyn_callername\n{tooLong}\n{new string('y', TextLines.Limit - (200 * 1024))}\n{tooLong}\nBob\n"), pieceOf);
        read[0].Should().Be("1 at 2: the line is longer than 16 MiB.");
        read[2..].Should().Equal("3 at 4: the line is longer than 16 MiB.", "4 at 5: msdyn_callername=Bob|");
    }

    [Fact]
    [Trait("Category", "Volume")]
    public void A_line_of_more_than_16_MiB_that_ends_with_a_carriage_return_hides_no_other()
    {
        var read = Read(Encoding.UTF8.GetBytes($"msdyn_callername\r{new string('y', TextLines.Limit + 1)}\rBob\r"), 64 * 1024);
        read.Should().Equal("1 at 2: the line is longer than 16 MiB.", "2 at 3: msdyn_callername=Bob|");
    }

    [Trait("Category", "Exhaustive")]
    [Fact]
    public void Open_quotes_do_not_shorten_a_long_record_after_them()
    {
        // Each of the first lines opens a quote that the last of them closes.
        var file = Encoding.UTF8.GetBytes("msdyn_callername,msdyn_fromphone\n" + string.Concat(Enumerable.Repeat("a\"b,\"c\n", 5000)) + "d\"\n" + string.Concat(Enumerable.Repeat("Ana,112\n", 2000)) + $"\"Bob\n{new string('x', 200_000)}\",112\n");
        var read = Read(file, int.MaxValue);
        read.Should().HaveCount(7002);
        read[^1].Should().StartWith("7002 at 7003: msdyn_callername=Bob\nxxx");
    }

    [Fact]
    [Trait("Category", "Volume")]
    public void A_batch_has_few_long_records()
    {
        var text = new string('x', 3 * 1024 * 1024);
        foreach (var (extension, record) in new[] { (".csv", $"\"{text}\"\n"), (".csv", $"\"{text}\n\"\n"), (".jsonl", $$"""{"msdyn_callername":"{{text}}"}""" + "\n") })
        {
            var folder = Directory.CreateTempSubdirectory("phonecallctx-");
            var path = Path.Combine(folder.FullName, "calls" + extension);
            File.WriteAllText(path, (extension == ".csv" ? "msdyn_callername\n" : "") + string.Concat(Enumerable.Repeat(record, 8)));
            using (var source = RecordInputs.Open(path, InputContext.Default).Single())
            {
                var batch = new RecordBatch();
                var count = 0;
                for (var isMore = true; isMore; batch.Clear())
                {
                    isMore = source.Read(batch);
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
        var file = new List<byte>(Encoding.UTF8.GetBytes($"msdyn_callername{delimiter}msdyn_callsid{delimiter}remark\n"));
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

    private static List<string> Read(byte[] file, int pieceOf)
    {
        var read = new List<string>();
        var rows = new BatchRows();
        using var reader = new CsvRecords(new ByteWindow(new Pieced(file, pieceOf)), new ColumnNames(note: null));
        var batch = new RecordBatch();
        for (var isMore = true; isMore; batch.Clear())
        {
            isMore = reader.Read(batch);
            foreach (var part in batch.Parts)
            {
                var fault = rows.Read(batch, part);
                var what = new StringBuilder().Append(part.Number).Append(" at ").Append(part.Line).Append(": ").Append(fault);
                if (fault is null)
                    foreach (var column in rows.Row.Given) what.Append(column).Append('=').Append(rows.Row[column]).Append('|');
                read.Add(what.ToString());
            }
        }

        return read;
    }

    /// <summary>A stream that gives a few bytes at a time, as a pipe may.</summary>
    private sealed class Pieced(byte[] bytes, int length) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, length));
    }
}
