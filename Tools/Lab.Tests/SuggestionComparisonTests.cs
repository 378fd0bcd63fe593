using System.IO;
using PhoneCallCtx.Lab.Commands;

namespace PhoneCallCtx.Lab.Tests;

/// <summary>No correction that check suggests is another number for libphonenumber.</summary>
public class SuggestionComparisonTests
{
    [Theory]
    [InlineData(1)]
    public void A_correction_is_the_same_number(int seed) => Compare(seed, 1_000);

    [Theory]
    [InlineData(2)]
    [Trait("Category", "Exhaustive")]
    public void Corrections_of_many_texts_are_the_same_numbers(int seed) => Compare(seed, 100_000);

    private static void Compare(int seed, int count)
    {
        using var output = new StringWriter();
        CompareCommand.Create(output).Parse(["--suggestions", "--count", $"{count}", "--seed", $"{seed}"]).Invoke().Should().Be(0, output.ToString());
        output.ToString().Should().MatchRegex($"^seed {seed}: {count} texts, [0-9]{{3,}} suggestions, 0 are another number; ");
    }
}
