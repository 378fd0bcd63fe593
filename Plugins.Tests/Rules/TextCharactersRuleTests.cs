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
    [Trait("Category", "Volume")]
    public void Every_single_code_unit_is_evaluated_by_its_Unicode_category()
    {
        for (var unit = 1; unit <= char.MaxValue; unit++)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory((char)unit);
            var isUnfit = category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
                || unit is (>= 0xFDD0 and <= 0xFDEF) or 0xFFFE or 0xFFFF;
            var isRejected = Row.Codes(isNew: true, new Row { [Name] = "a" + (char)unit + "b" }) is ["PCC003"];
            if (isRejected != isUnfit) isRejected.Should().Be(isUnfit, $"U+{unit:X4}");
        }
    }

    [Theory]
    [InlineData("\t")]
    [InlineData("\t\r\n")]
    [InlineData(" \u001F ")]
    public void Text_of_nothing_but_control_characters_and_blanks_is_rejected(string text) => Row.Codes(isNew: true, new Row { [Name] = text }).Should().Equal("PCC003");

    [Fact]
    public void The_two_non_characters_of_each_plane_are_the_only_rejected_pairs()
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
        Row.Messages(isNew: true, new Row { [Name] = "a\tb" }).Should().Equal("\"a\\u0009b\" cannot be shown on one line: character 2 is a tab (U+0009). Remove it.");
    }

    [Fact]
    public void Half_of_a_pair_is_named_with_its_place()
    {
        // Not inline data: an attribute cannot contain it.
        Facts("ab\uD83D")["position"].Should().Be("3");
        Facts("\uDCDEab")["character"].Should().Be("U+DCDE");
        Facts("\uD83D\uD83D\uDCDE")["position"].Should().Be("1");
        Facts("📞\uDCDE")["position"].Should().Be("3");
        Facts("\uD83F\uDFFF")["character"].Should().Be("U+1FFFF");
    }

    [Fact]
    public void Names_of_all_scripts_and_their_directional_marks_are_accepted()
    {
        string[] names = ["Siobhán Ní Bhriain", "Łukasz Żółć", "محمد", "\u202Bمحمد\u202C", "नरेन्द्र", "山田 太郎", "İpek", "O\u2019Neil", "👩\u200D💻", "𠮷野家", "a\u00ADb"];
        names.Should().AllSatisfy(name => Row.Codes(isNew: true, new Row { [Name] = name }).Should().BeEmpty(name));
    }

    [Fact]
    public void All_text_columns_are_evaluated()
    {
        var row = new Row();
        foreach (var column in PhoneCallTable.Columns.Where(column => column is { Type: ColumnType.String, IsWritable: true })) row[column] = "+1425\u00075550123";
        Row.Codes(isNew: true, row).Should().Equal(Enumerable.Repeat("PCC003", 5));
    }

    /// <summary>Controls that reverse the text, and controls inside the number, which divide it.</summary>
    public static TheoryData<string, int> Reordered
    {
        get
        {
            var texts = new TheoryData<string, int>();
            foreach (var control in "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069")
                foreach (var (text, position) in new[] { ($"+1425{control}5550123", 6), ($"+1 425 {control} 555 0123", 8), ($"\u202A+{control}14255550123\u202C", 3), ($"sip:ana{control}@example.com", 8) })
                    texts.Add(text, position);
            foreach (var control in "\u202B\u202E\u2067")
                foreach (var (text, position) in new[] { ($"{control}+14255550123", 1), ($"{control}+14255550123\u202C", 1), ($"+14255550123{control}", 13), ($" \u200E{control}+14255550123", 3), ($"{control}anonymous", 1), ($"{control}", 1) })
                    texts.Add(text, position);
            texts.Add("\u202D+14255550123", 1);
            texts.Add("\u202D+1425\u202C5550123", 1);
            texts.Add("+14255550123\u202D\u202C", 13);
            return texts;
        }
    }

    [Theory]
    [MemberData(nameof(Reordered))]
    public void Only_phone_columns_reject_a_number_shown_in_another_order(string text, int position)
    {
        foreach (var column in new[] { PhoneCallTable.CustomerPhoneNumber, PhoneCallTable.OrganizationPhoneNumber })
        {
            var violation = Row.Evaluate(isNew: true, new Row { [column] = text }).Should().ContainSingle().Subject;
            violation.Template.Should().Be("PCC003.Direction");
            violation.Facts.Single(fact => fact.Name == "position").Value.Should().Be(position.ToString(CultureInfo.InvariantCulture));
        }

        Row.Codes(isNew: true, new Row { [Name] = text, [PhoneCallTable.CallIdentifier] = text }).Should().BeEmpty();
    }

    [Theory]
    [InlineData("\u202A+14255550123\u202C")]
    [InlineData("\u202D+1 (425) 555-0123\u202C")]
    [InlineData(" \u202D+1 425 555 0123\u202C\u00A0")]
    [InlineData("\u202A+14255550123")]
    [InlineData("+14255550123\u202C")]
    [InlineData("\u2066+14255550123\u2069")]
    [InlineData("\u2068+14255550123\u2069")]
    [InlineData("\u200E+1425\u200E5550123\u200F")]
    [InlineData("\u200F+14255550123")]
    [InlineData("\u061C+14255550123")]
    [InlineData("+1\u200B425\u2060555\uFEFF0123\u00AD")]
    public void Marks_that_pasting_leaves_around_a_number_are_accepted(string text) =>
        Row.Codes(isNew: true, new Row { [PhoneCallTable.CustomerPhoneNumber] = text, [PhoneCallTable.OrganizationPhoneNumber] = text }).Should().BeEmpty();

    [Fact]
    public void The_message_names_the_control_and_its_place() =>
        Row.Messages(isNew: true, new Row { [PhoneCallTable.CustomerPhoneNumber] = "+1425\u202E5550123" }).Should()
            .Equal("\"+1425\\u202E5550123\" is displayed in a different order than it is stored: character 6 is U+202E. Remove it.");

    private static Dictionary<string, string> Facts(string text) =>
        Row.Evaluate(isNew: true, new Row { [Name] = text }).Single().Facts.ToDictionary(fact => fact.Name, fact => fact.Value);
}
