using System;
using System.Text;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records.Lake;
using ParquetType = Parquet.Meta.Type;

namespace PhoneCallCtx.Cli.Tests.Lake;

public sealed class PlainValuesTests
{
    [Theory]
    [InlineData(ParquetType.INT32, new byte[] { 0xFF, 0xFF, 0xFF, 0xFF }, "-1")]
    [InlineData(ParquetType.INT64, new byte[] { 0, 0, 0, 0, 1, 0, 0, 0 }, "4294967296")]
    [InlineData(ParquetType.BOOLEAN, new byte[] { 1 }, "true")]
    [InlineData(ParquetType.BOOLEAN, new byte[] { 0xFE }, "false")]
    [InlineData(ParquetType.BYTE_ARRAY, new byte[] { 3, 0, 0, 0, (byte)'A', (byte)'n', (byte)'a' }, "Ana")]
    [InlineData(ParquetType.BYTE_ARRAY, new byte[] { 0, 0, 0, 0 }, "")]
    [InlineData(ParquetType.FIXED_LEN_BYTE_ARRAY, new byte[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 }, "00010203-0405-0607-0809-0a0b0c0d0e0f")]
    public void A_value_is_the_text_that_CSV_would_have(ParquetType type, byte[] bytes, string text) => Read(type, bytes).Should().Be(text);

    [Theory]
    [InlineData(ParquetType.INT32, new byte[] { 1, 0, 0 })]
    [InlineData(ParquetType.INT64, new byte[] { 1, 0, 0, 0, 0, 0, 0 })]
    [InlineData(ParquetType.BOOLEAN, new byte[] { })]
    [InlineData(ParquetType.BYTE_ARRAY, new byte[] { 1, 0, 0 })]
    [InlineData(ParquetType.BYTE_ARRAY, new byte[] { 2, 0, 0, 0, 65 })]
    [InlineData(ParquetType.BYTE_ARRAY, new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 65 })]
    [InlineData(ParquetType.BYTE_ARRAY, new byte[] { 0xFF, 0xFF, 0xFF, 0x7F, 65 })]
    [InlineData(ParquetType.FIXED_LEN_BYTE_ARRAY, new byte[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 })]
    public void A_value_that_is_cut_off_is_an_error(ParquetType type, byte[] bytes)
    {
        Action reading = () => Read(type, bytes);
        reading.Should().Throw<InputException>().WithMessage("*fewer values than it claims*");
    }

    [Fact]
    public void The_ninth_flag_is_in_the_second_byte()
    {
        var values = new PlainValues(ParquetType.BOOLEAN);
        values.Begin([0, 1], 0, 2);
        for (var i = 0; i < 8; i++) values.Next().ToArray().Should().Equal("false"u8.ToArray());
        values.Next().ToArray().Should().Equal("true"u8.ToArray());
    }

    private static string Read(ParquetType type, byte[] bytes)
    {
        var values = new PlainValues(type);
        values.Begin([.. bytes, 0xAA, 0xAA], 0, bytes.Length);
        return Encoding.UTF8.GetString(values.Next());
    }
}
