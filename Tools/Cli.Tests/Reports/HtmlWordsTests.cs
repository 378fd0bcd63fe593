using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using PhoneCallCtx.Cli.Reports.Html.Words;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Tests.Reports;

/// <summary>The words of the HTML report, and how its languages write numbers and days.</summary>
public sealed partial class HtmlWordsTests
{
    private const string NoBreakSpace = "\u00A0";

    /// <summary>The words for a record and a rule, as the messages of the plug-in have them.</summary>
    private static readonly Dictionary<string, string[]> Terms = new(StringComparer.Ordinal)
    {
        ["en"] = ["record", "rule"],
        ["de"] = ["Datens", "Regel"],
        ["fr"] = ["enregistrement", "règle"],
        ["es"] = ["registro", "regla"],
        ["it"] = ["record", "regola"],
        ["nl"] = ["record", "regel"],
        ["pt-BR"] = ["registro", "regra"],
        ["da"] = ["post", "regel"],
        ["ja"] = ["レコード", "ルール"],
        ["pl"] = ["rekord", "reguł"],
    };

    public static TheoryData<string> Tags => [.. ReportWords.All.Select(words => words.Tag)];

    [Fact]
    public void The_languages_are_those_of_the_messages() =>
        ReportWords.All.Select(words => words.Tag).Should().Equal(LanguageCatalog.All.Select(language => language.Tag));

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_language_has_every_template_with_every_placeholder(string tag)
    {
        var (templates, english) = (Find(tag), Find("en"));
        templates.Keys.Should().Equal(english.Keys);
        foreach (var (key, template) in templates)
            PlaceholdersOf(template).Should().BeEquivalentTo(PlaceholdersOf(english[key]), $"{tag} {key}: {template}");
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_language_names_every_rule_differently(string tag)
    {
        var names = RuleBook.Default.Rules.Select(rule => ReportWords.Find(tag).RuleName(rule.Code)).Append(ReportWords.Find(tag).RuleName("0x80040217")).ToList();
        names.Should().NotContainNulls().And.OnlyHaveUniqueItems();
        ReportWords.Find(tag).RuleName("PCC999").Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_language_has_no_English_sentence(string tag)
    {
        var sentences = Find(tag).Where(pair => pair.Key.StartsWith("Note.", StringComparison.Ordinal) || pair.Key.StartsWith("Heading.", StringComparison.Ordinal)).Where(pair => pair.Value == Find("en")[pair.Key]).Select(pair => pair.Key);
        if (tag == "en") sentences.Should().NotBeEmpty();
        else sentences.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void English_words_do_not_appear_in_other_languages(string tag)
    {
        var found = Find(tag).SelectMany(pair => EnglishWord().Matches(Placeholder().Replace(pair.Value, "")).Select(match => match.Value)).Where(word => tag is not ("it" or "nl") || word is not ("record" or "records"));
        if (tag == "en") found.Should().Contain(["column", "record", "rejected"]);
        else found.Should().BeEmpty(tag);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Spaces_beside_punctuation_are_those_of_the_language(string tag)
    {
        foreach (var (key, template) in Find(tag))
        {
            Regex.IsMatch(template, tag == "fr" ? "[^\u00A0][:;!?]|  " : @"\s[:;!?.,。、]|  ", RegexOptions.None, TimeSpan.FromMinutes(1)).Should().BeFalse($"{tag} {key}: {template}");
            if (tag != "fr") template.Should().NotContain(NoBreakSpace, key);
            template.Should().Be(template.Trim(), key);
        }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_terms_are_those_of_the_messages(string tag)
    {
        var (templates, terms) = (Find(tag), Terms[tag]);
        templates["Heading.Rows"].Should().MatchRegex($"(?i){terms[0]}");
        templates["Header.Rule"].Should().MatchRegex($"(?i){terms[1]}");
        templates["Note.WouldBeRejected"].Should().MatchRegex($"(?i){terms[0]}").And.MatchRegex($"(?i){terms[1]}");
    }

    [Theory]
    [InlineData("en", "0", "999", "1,000", "1,234,567")]
    [InlineData("de", "0", "999", "1.000", "1.234.567")]
    [InlineData("fr", "0", "999", "1\u202F000", "1\u202F234\u202F567")]
    [InlineData("es", "0", "999", "1000", "1.234.567")]
    [InlineData("pl", "0", "999", "1000", "1\u00A0234\u00A0567")]
    [InlineData("ja", "0", "999", "1,000", "1,234,567")]
    public void Numbers_have_the_groups_of_the_language(string tag, params string[] shown) =>
        new long[] { 0, 999, 1_000, 1_234_567 }.Select(number => ReportWords.Find(tag).Forms.Show(number)).Should().Equal(shown);

    [Theory]
    [MemberData(nameof(Tags))]
    public void Numbers_are_written_as_by_the_culture_of_the_language(string tag)
    {
        var culture = CultureInfo.GetCultureInfo(tag);
        var forms = ReportWords.Find(tag).Forms;
        forms.Group.Should().Be(culture.NumberFormat.NumberGroupSeparator);
        forms.Decimal.Should().Be(culture.NumberFormat.NumberDecimalSeparator);
        forms.ShowMonth(new DateOnly(2026, 3, 4)).Should().Contain("2026");
        forms.Show(new DateOnly(2026, 3, 4)).Should().Contain("2026");
    }

    [Theory]
    [InlineData(0, 0, "0%")]
    [InlineData(0, 9, "0%")]
    [InlineData(1, 1_000_000, "<\u00A00.1%")]
    [InlineData(1, 1_000, "0.1%")]
    [InlineData(1, 8, "12.5%")]
    [InlineData(999, 1_000, "99.9%")]
    [InlineData(999_999, 1_000_000, ">\u00A099.9%")]
    [InlineData(7, 7, "100%")]
    public void A_rate_is_0_for_nothing_alone_and_100_for_everything_alone(long part, long whole, string shown) =>
        ReportWords.Find("en").Forms.ShowRate(part, whole).Should().Be(shown);

    [Theory]
    [InlineData("en", "Mar 4, 2026", "Mar 2026", "12.5%")]
    [InlineData("de", "04.03.2026", "03.2026", "12,5\u00A0%")]
    [InlineData("fr", "04/03/2026", "03/2026", "12,5\u202F%")]
    [InlineData("nl", "04-03-2026", "03-2026", "12,5%")]
    [InlineData("ja", "2026/03/04", "2026/03", "12.5%")]
    public void Days_and_rates_have_the_form_of_the_language(string tag, string day, string month, string rate)
    {
        var forms = ReportWords.Find(tag).Forms;
        (forms.Show(new DateOnly(2026, 3, 4)), forms.ShowMonth(new DateOnly(2026, 3, 4)), forms.ShowRate(1, 8)).Should().Be((day, month, rate));
    }

    private static IReadOnlyDictionary<string, string> Find(string tag) => ReportWords.Find(tag).Templates;

    private static IEnumerable<string> PlaceholdersOf(string template) => Placeholder().Matches(template).Select(match => match.Value);

    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(reason|rows?|columns?|records?|fields?|requests?|values?|rules?|rejected|accepted|must|cannot|and|the|with|there|phone|number|calls?|caller)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex EnglishWord();
}
