using System;
using System.Collections.Generic;
using System.IO;
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
