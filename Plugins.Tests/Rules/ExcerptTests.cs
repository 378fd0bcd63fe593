using System.Linq;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

/// <summary>How a rejection shows the wrong value.</summary>
public class ExcerptTests
{
    [Theory]
    [InlineData("CALL ME", "CALL ME")]
    [InlineData("x\t\r\n\0y", "x\\u0009\\u000D\\u000A\\u0000y")]
    [InlineData("x\u202Ey", "x\\u202Ey")]
    [InlineData("x\u00A0y z", "x\\u00A0y z")]
    [InlineData("x📞y", "x📞y")]
    [InlineData("x\u2028y\uFFFEz", "x\\u2028y\\uFFFEz")]
    [InlineData("{0} {value} %s", "{0} {value} %s")]
    public void An_invisible_character_is_shown_as_its_code(string value, string shown) => Shown(value).Should().Be(shown);

    [Fact]
    public void Half_of_a_surrogate_pair_is_shown_as_its_code()
    {
        // Not inline data: an attribute cannot contain it.
        Shown("x\uD83Dy").Should().Be("x\\uD83Dy");
        Shown("x\uDCDEy").Should().Be("x\\uDCDEy");
        Shown("xy\uD83D").Should().Be("xy\\uD83D");
    }

    [Fact]
    public void A_value_of_more_than_40_units_is_cut()
    {
        Shown(new string('x', 40)).Should().Be(new string('x', 40));
        Shown(new string('x', 41)).Should().Be(new string('x', 40) + "…");
        Shown(new string('x', 39) + '\uD83D').Should().Be(new string('x', 39) + "\\uD83D");
    }

    [Fact]
    public void A_surrogate_pair_is_never_cut_in_two() =>
        Shown(new string('x', 39) + "📞y").Should().Be(new string('x', 39) + "…");

    [Theory]
    [InlineData("a📞b", 0, "a")]
    [InlineData("a📞b", 1, "📞")]
    [InlineData("a📞b", 2, "📞")]
    [InlineData("a📞b", 3, "b")]
    [InlineData("📞", 0, "📞")]
    [InlineData("a\u202E", 1, "\\u202E")]
    public void A_character_is_shown_whole_for_the_index_of_either_unit(string value, int index, string shown) => Excerpt.OfCharacter(value, index).Should().Be(shown);

    [Fact]
    public void Half_of_a_pair_is_a_separate_character()
    {
        // Not inline data: an attribute cannot contain it.
        Excerpt.OfCharacter("\uD83D\uD83D\uDCDE", 0).Should().Be("\\uD83D");
        Excerpt.OfCharacter("📞\uDCDE", 2).Should().Be("\\uDCDE");
        Excerpt.OfCharacter("x\uD83D", 1).Should().Be("\\uD83D");
    }

    private static string Shown(string value) =>
        Row.Evaluate(isNew: true, new Row { [PhoneCallTable.CustomerPhoneNumber] = value }).Single().Facts.Single(fact => fact.Name == "value").Value;
}
