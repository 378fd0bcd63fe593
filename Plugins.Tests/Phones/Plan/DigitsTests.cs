using System;
using System.Linq;
using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Tests.Phones.Plan;

public class DigitsTests
{
    private static readonly string Text = string.Concat(Enumerable.Range(0, 80).Select(i => (char)('0' + (i * 7 + i / 10) % 10)));

    [Fact]
    public void Digits_are_kept_in_their_order()
    {
        for (var count = 0; count <= Digits.Capacity; count++)
        {
            var digits = PhoneDigits.Of(Text[..count]);
            digits.Count.Should().Be(count);
            digits.ToString().Should().Be(Text[..count]);
            for (var i = 0; i < count; i++)
                if (digits[i] != Text[i] - '0') digits[i].Should().Be(Text[i] - '0');
            digits.Invoking(value => value[count]).Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Fact]
    public void Skip_and_Take_equal_the_parts_of_the_text()
    {
        for (var count = 0; count <= Digits.Capacity; count++)
        {
            var digits = PhoneDigits.Of(Text[..count]);
            for (var part = 0; part <= count + 2; part++)
            {
                var cut = Math.Min(part, count);
                (digits.Skip(part) == PhoneDigits.Of(Text[cut..count])).Should().BeTrue($"Skip({part}) of {count} is what is behind them");
                (digits.Take(part) == PhoneDigits.Of(Text[..cut])).Should().BeTrue($"Take({part}) of {count} is what is before them");
                digits.StartsWith(digits.Take(part)).Should().BeTrue();
            }
        }

        PhoneDigits.Of("123").StartsWith(PhoneDigits.Of("13")).Should().BeFalse();
        PhoneDigits.Of("12").StartsWith(PhoneDigits.Of("120")).Should().BeFalse();
        PhoneDigits.Of("120").Should().NotBe(PhoneDigits.Of("12"));
        PhoneDigits.Of("12").GetHashCode().Should().Be(PhoneDigits.Of("12").GetHashCode());
        PhoneDigits.Of("12").Equals((object)"12").Should().BeFalse();
        (PhoneDigits.Of("12") != PhoneDigits.Of("12")).Should().BeFalse();
        (PhoneDigits.Of("12") != PhoneDigits.Of("13")).Should().BeTrue();
    }

    [Fact]
    public void Digits_beyond_the_capacity_are_counted_and_read_as_zero()
    {
        var digits = PhoneDigits.Of(Text);
        digits.Count.Should().Be(80);
        digits.ToString().Should().Be(Text[..Digits.Capacity]);
        digits[63].Should().Be(Text[63] - '0');
        digits[64].Should().Be(0);
        digits[79].Should().Be(0);
        digits.Skip(10).Count.Should().Be(70);
        digits.Skip(10)[53].Should().Be(Text[63] - '0');
        digits.Skip(10)[54].Should().Be(0);
        digits.Take(70).Count.Should().Be(70);
        digits.Take(64).Should().Be(PhoneDigits.Of(Text[..64]));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("0", 0)]
    [InlineData("007", 7)]
    [InlineData("9999999999999999999", 9_999_999_999_999_999_999)]
    public void Up_to_19_digits_convert_to_a_number(string text, ulong number) => PhoneDigits.Of(text).ToNumber().Should().Be(number);

    [Fact]
    public void Impossible_arguments_are_rejected()
    {
        var digits = PhoneDigits.Of("1");
        digits.Invoking(value => value.Add(10)).Should().Throw<ArgumentOutOfRangeException>();
        digits.Invoking(value => value.Add(-1)).Should().Throw<ArgumentOutOfRangeException>();
        digits.Invoking(value => value.Skip(-1)).Should().Throw<ArgumentOutOfRangeException>();
        digits.Invoking(value => value.Take(-1)).Should().Throw<ArgumentOutOfRangeException>();
        digits.Invoking(value => value[-1]).Should().Throw<ArgumentOutOfRangeException>();
        PhoneDigits.Of(new string('1', 20)).Invoking(value => value.ToNumber()).Should().Throw<InvalidOperationException>().WithMessage("There are more than 19 digits.");
    }
}
