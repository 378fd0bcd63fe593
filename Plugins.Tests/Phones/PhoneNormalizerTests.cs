using System;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Tests.Phones;

/// <summary>Texts from fuzzing: their E.164 form is another number, or one that no column accepts.</summary>
public class PhoneNormalizerTests
{
    private const int ColumnLength = 100;

    public static TheoryData<string?, string, string> Kept => new()
    {
        { "EG", "0001234567", "the zeros at the beginning would be taken for a national prefix once more" },
        { "EG", "\u0660\u0660\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667", "the same in Arabic digits" },
        { null, "+86 28 2452253", "the digits alone are the code of a withheld caller" },
        { "DE", "0301234567890123", "it has more digits than a phone column takes" },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public void A_number_stays_unchanged_when_E164_would_change_or_break_it(string? region, string text, string because) =>
        PhoneNormalizer.Normalize(text, Policy(region), ColumnLength).Should().BeNull(because);

    [Theory]
    [InlineData(null, "+86 28 2452 2530")]
    [InlineData(null, "+1 425 555 0123 ext. 214748364")]
    [InlineData(null, "+1 425 555 0123 ext. 2147483647")]
    [InlineData("DE", "0231")]
    [InlineData("IT", "0039 02 3661 8300")]
    [InlineData("EG", "010 01234567")]
    public void A_normalized_number_is_read_the_same_and_stays_unchanged(string? region, string text)
    {
        var normal = PhoneNormalizer.Normalize(text, Policy(region), ColumnLength)!;
        PhoneReader.Read(normal, Policy(region).DefaultRegion).ToE164().Should().Be(PhoneReader.Read(text, Policy(region).DefaultRegion).ToE164());
        PhoneNormalizer.Normalize(normal, Policy(region), ColumnLength).Should().BeNull();
        new PhoneEvaluator(Policy(region)).Evaluate(normal).Should().BeNull();
    }

    [Fact]
    public void A_number_is_normalized_when_its_column_has_room_for_it()
    {
        PhoneNormalizer.Normalize("+1 (425) 555-0123", Policy(region: null), maxLength: 12).Should().Be("+14255550123");
        PhoneNormalizer.Normalize("+1 (425) 555-0123", Policy(region: null), maxLength: 11).Should().BeNull();
    }

    private static PhonePolicy Policy(string? region) => new() { Normalize = true, DefaultRegion = region is null ? null : NumberingPlan.Current.FindRegion(region) ?? throw new ArgumentException("There is no such region.", nameof(region)) };
}
