using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

public class TextCharactersRuleTests
{
    private static readonly ColumnDefinition Name = PhoneCallTable.CallerName;

    [Trait("Category", "Exhaustive")]
    [Fact]
    public void Every_code_unit_alone_is_judged_by_what_Unicode_says_of_it()
    {
        for (var unit = 1; unit <= char.MaxValue; unit++)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory((char)unit);
            var isUnfit = category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
                || unit is (>= 0xFDD0 and <= 0xFDEF) or 0xFFFE or 0xFFFF;
            var isRefused = Row.Codes(isNew: true, new Row { [Name] = "a" + (char)unit + "b" }) is ["PCC003"];
            if (isRefused != isUnfit) isRefused.Should().Be(isUnfit, $"U+{unit:X4}");
        }
    }

    [Theory]
    [InlineData("\t")]
    [InlineData("\t\r\n")]
    [InlineData(" \u001F ")]
    public void Text_of_nothing_but_control_characters_and_blanks_is_refused(string text) => Row.Codes(isNew: true, new Row { [Name] = text }).Should().Equal("PCC003");

    [Fact]
    public void Of_the_pairs_only_the_two_non_characters_of_each_plane_are_refused()
    {
        for (var plane = 1; plane <= 16; plane++)
        {
            foreach (var point in new[] { 0x0000, 0x0001, 0xFDD0, 0xFFFD, 0xFFFE, 0xFFFF }.Select(low => (plane * 0x10000) + low))
                (Row.Codes(isNew: true, new Row { [Name] = char.ConvertFromUtf32(point) }) is ["PCC003"]).Should().Be((point & 0xFFFF) >= 0xFFFE, $"U+{point:X}");
        }
    }

    [Theory]
    [InlineData("NUL \0", 5, "U+0000")]
    [InlineData("two\nlines", 4, "U+000A")]
    [InlineData("\u2028", 1, "U+2028")]
    [InlineData("\u0085x", 1, "U+0085")]
    [InlineData("📞\uFFFF", 3, "U+FFFF")]
    public void The_violation_names_the_character_and_its_place(string text, int position, string character)
    {
        var facts = Facts(text);
        facts["position"].Should().Be(position.ToString(CultureInfo.InvariantCulture));
        facts["character"].Should().Be(character);
    }

    [Fact]
    public void The_message_names_the_character_and_its_place()
    {
        Row.Templates(isNew: true, new Row { [Name] = "a\tb" }).Should().Equal("PCC003");
        Row.Messages(isNew: true, new Row { [Name] = "a\tb" }).Should().Equal("\"a\\u0009b\" cannot be shown in one line: character 2 is U+0009. Remove it.");
    }

    [Fact]
    public void Half_of_a_pair_is_named_where_it_stands()
    {
        // Not as inline data: an attribute cannot hold it.
        Facts("ab\uD83D")["position"].Should().Be("3");
        Facts("\uDCDEab")["character"].Should().Be("U+DCDE");
        Facts("\uD83D\uD83D\uDCDE")["position"].Should().Be("1");
        Facts("📞\uDCDE")["position"].Should().Be("3");
        Facts("\uD83F\uDFFF")["character"].Should().Be("U+1FFFF");
    }

    [Fact]
    public void Names_of_all_scripts_and_marks_that_steer_them_are_accepted()
    {
        string[] names = ["Siobhán Ní Bhriain", "Łukasz Żółć", "محمد", "\u202Bمحمد\u202C", "नरेन्द्र", "山田 太郎", "İpek", "O\u2019Neil", "👩\u200D💻", "𠮷野家", "a\u00ADb"];
        names.Should().AllSatisfy(name => Row.Codes(isNew: true, new Row { [Name] = name }).Should().BeEmpty(name));
    }

    [Fact]
    public void All_text_columns_are_judged()
    {
        var row = new Row();
        foreach (var column in PhoneCallTable.Columns.Where(column => column is { Type: ColumnType.String, IsWritable: true })) row[column] = "+1425\u00075550123";
        Row.Codes(isNew: true, row).Should().Equal(Enumerable.Repeat("PCC003", 5));
    }

    private static Dictionary<string, string> Facts(string text) =>
        Row.Judge(isNew: true, new Row { [Name] = text }).Single().Facts.ToDictionary(fact => fact.Name, fact => fact.Value);
}
