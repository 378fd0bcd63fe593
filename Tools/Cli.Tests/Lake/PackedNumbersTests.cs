using System;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records.Lake;

namespace PhoneCallCtx.Cli.Tests.Lake;

public sealed class PackedNumbersTests
{
    [Fact]
    public void A_run_is_one_number_again_and_again() => Read(width: 3, 4, [8 << 1, 5, 2 << 1, 1]).Should().Equal(5, 5, 5, 5);

    [Fact]
    public void A_run_of_numbers_of_several_bytes_is_read() => Read(width: 12, 2, [2 << 1, 0x34, 0x02]).Should().Equal(0x234, 0x234);

    [Fact]
    public void Packed_bits_begin_at_the_lowest() => Read(width: 3, 8, [(1 << 1) | 1, 0b10001000, 0b11000110, 0b11111010]).Should().Equal(0, 1, 2, 3, 4, 5, 6, 7);

    [Fact]
    public void Packed_numbers_follow_a_run() => Read(width: 1, 6, [2 << 1, 1, (1 << 1) | 1, 0b00000110]).Should().Equal(1, 1, 0, 1, 1, 0);

    [Fact]
    public void Numbers_without_bits_are_zero_without_end() => Read(width: 0, 100, []).Should().AllBeEquivalentTo(0U).And.HaveCount(100);

    [Fact]
    public void A_last_group_may_be_cut_off_behind_its_numbers() => Read(width: 8, 3, [(1 << 1) | 1, 7, 8, 9]).Should().Equal(7, 8, 9);

    [Theory]
    [InlineData(4, new byte[] { (1 << 1) | 1, 7, 8, 9 })]
    [InlineData(3, new byte[] { 2 << 1, 5 })]
    [InlineData(1, new byte[] { })]
    [InlineData(1, new byte[] { 2 << 1 })]
    [InlineData(1, new byte[] { (1 << 1) | 1 })]
    [InlineData(1, new byte[] { 0x80 })]
    public void One_number_too_few_is_an_error(int count, byte[] bytes) => Reading(width: 8, count, bytes).Should().Throw<InputException>();

    [Fact]
    public void A_run_may_claim_more_numbers_than_there_are_rows() => Read(width: 8, 2, [0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01, 9]).Should().Equal(9, 9);

    [Fact]
    public void Packed_numbers_may_claim_more_groups_than_there_are_bytes() => Read(width: 8, 1, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01, 9]).Should().Equal(9);

    [Fact]
    public void Numbers_of_32_bits_are_the_longest()
    {
        Read(width: 32, 1, [1 << 1, 0xFF, 0xFF, 0xFF, 0xFF]).Should().Equal(uint.MaxValue);
        Reading(width: 33, 1, [1 << 1, 0, 0, 0, 0, 0]).Should().Throw<InputException>();
    }

    private static Action Reading(int width, int count, byte[] bytes) => () => Read(width, count, bytes);

    private static uint[] Read(int width, int count, byte[] bytes)
    {
        var numbers = new PackedNumbers([.. bytes, .. new byte[PackedNumbers.Slack]], 0, bytes.Length, width);
        var read = new uint[count];
        for (var i = 0; i < count; i++) read[i] = numbers.Next();
        return read;
    }
}
