using System.Linq;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

public class TextLengthRuleTests
{
    public static TheoryData<string> TextColumns => ["msdyn_callername", "msdyn_callsid", "msdyn_fromphone", "msdyn_providername", "msdyn_tophone"];

    [Theory]
    [MemberData(nameof(TextColumns))]
    public void Only_text_of_up_to_100_units_fits(string name)
    {
        var column = PhoneCallTable.FindColumn(name)!;
        foreach (var length in Enumerable.Range(1, 120))
            Row.Codes(isNew: true, new Row { [column] = TextOf(name, length) }).Contains("PCC001").Should().Be(length > 100, $"{length} units");
    }

    [Theory]
    [MemberData(nameof(TextColumns))]
    public void Empty_text_and_null_are_accepted(string name)
    {
        Row.Codes(isNew: true, new Row { [PhoneCallTable.FindColumn(name)!] = "" }).Should().BeEmpty();
        Row.Codes(isNew: true, new Row { [PhoneCallTable.FindColumn(name)!] = null }).Should().BeEmpty();
    }

    [Fact]
    public void A_character_outside_the_basic_plane_counts_two()
    {
        Row.Codes(isNew: true, new Row { [PhoneCallTable.CallerName] = Repeat("📞", 50) }).Should().BeEmpty();
        Row.Codes(isNew: true, new Row { [PhoneCallTable.CallerName] = Repeat("📞", 50) + "a" }).Should().Equal("PCC001");
        Row.Codes(isNew: true, new Row { [PhoneCallTable.CallerName] = Repeat("📞", 51) }).Should().Equal("PCC001");
    }

    [Fact]
    public void A_combining_mark_counts_as_a_separate_unit()
    {
        Row.Codes(isNew: true, new Row { [PhoneCallTable.CallerName] = Repeat("e\u0301", 50) }).Should().BeEmpty();
        Row.Codes(isNew: true, new Row { [PhoneCallTable.CallerName] = Repeat("e\u0301", 51) }).Should().Equal("PCC001");
    }

    [Fact]
    public void The_violation_has_the_length_and_the_beginning_of_the_text()
    {
        var violation = Row.Evaluate(isNew: true, new Row { [PhoneCallTable.CallerName] = Repeat("abcdefghij", 11) }).Single();
        violation.Facts.ToDictionary(fact => fact.Name, fact => fact.Value).Should().BeEquivalentTo(new System.Collections.Generic.Dictionary<string, string>
        {
            ["value"] = "abcdefghijabcdefghijabcdefghijabcdefghij…",
            ["length"] = "110",
            ["limit"] = "100",
            ["excess"] = "10",
        });
    }

    [Fact]
    public void The_message_names_the_lengths()
    {
        Row.Templates(isNew: true, new Row { [PhoneCallTable.CallerName] = Repeat("a", 101) }).Should().Equal("PCC001");
        Row.Messages(isNew: true, new Row { [PhoneCallTable.CallerName] = Repeat("a", 101) }).Should().Equal($"\"{Repeat("a", 40)}…\" is 101 characters long, 1 too many. Shorten it to 100 characters.");
    }

    [Fact]
    public void Over_long_phone_text_is_only_too_long() =>
        Row.Codes(isNew: true, new Row { [PhoneCallTable.CustomerPhoneNumber] = Repeat("x", 101) }).Should().Equal("PCC001");

    [Fact]
    public void Over_long_stored_text_is_not_evaluated_again()
    {
        var old = new Row { [PhoneCallTable.CallerName] = Repeat("a", 150) };
        Row.Codes(isNew: false, new Row { [PhoneCallTable.CallerName] = Repeat("a", 150) }, old).Should().BeEmpty();
        Row.Codes(isNew: false, new Row { [PhoneCallTable.CallerName] = Repeat("a", 149) }, old).Should().Equal("PCC001");
        Row.Codes(isNew: false, new Row { [PhoneCallTable.CallerName] = Repeat("a", 150) }).Should().Equal("PCC001");
    }

    private static string TextOf(string column, int length) =>
        column is "msdyn_fromphone" or "msdyn_tophone" && length > 8 ? "sip:a@" + Repeat("b", length - 6) : Repeat("1", length);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
