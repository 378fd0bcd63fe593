using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using PhoneCallCtx.Plugins.Languages;

namespace PhoneCallCtx.Plugins.Tests.Languages;

/// <summary>The conventions of the English templates.</summary>
public partial class EnglishTests
{
    private static readonly IReadOnlyDictionary<string, string> Templates = LanguageCatalog.All[0].Templates;

    /// <summary>The templates that are sentences, not words for terms inside them.</summary>
    private static readonly string[] Sentences =
        [.. Templates.Where(template => !LanguageTests.IsTerm(template.Key)).Select(template => template.Value)];

    public static TheoryData<string, string> Avoided => new()
    {
        { "row", "record" }, { "rows", "records" }, { "Give", "Enter, Provide or Use" }, { "give", "enter, provide or use" }, { "stand", "is allowed" }, { "behind", "after" },
        { "may not", "do not have permission to" }, { "no JSON", "not valid JSON" }, { "an administrator", "your administrator" }, { "caller", "number" }, { "refuse", "reject" }, { "whole address", "complete address" },
    };

    [Fact]
    public void A_sentence_begins_with_a_capital_a_quotation_mark_or_a_placeholder() => Sentences.Should().OnlyContain(sentence => char.IsAsciiLetterUpper(sentence[0]) || sentence[0] == '"' || sentence[0] == '{');

    [Fact]
    public void A_sentence_ends_with_a_period_a_heading_with_a_colon_and_a_list_with_its_last_item() =>
        Sentences.Should().OnlyContain(sentence => sentence.EndsWith('.') || sentence.EndsWith(':') || sentence.EndsWith('}'));

    [Theory]
    [MemberData(nameof(Avoided))]
    public void A_word_that_users_do_not_know_is_avoided(string word, string better)
    {
        var whole = new Regex($@"(?<![\w{{]){Regex.Escape(word)}(?![\w}}])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
        Sentences.Should().NotContain(sentence => whole.IsMatch(sentence), $"messages say \"{better}\"");
    }

    [Fact]
    public void A_cause_follows_without_a_comma() => Sentences.Should().NotContain(sentence => sentence.Contains(", because", StringComparison.Ordinal));

    [Fact]
    public void Apostrophes_and_quotation_marks_are_straight() => Templates.Values.Should().OnlyContain(template => template.All(char.IsAscii));

    [Fact]
    public void Display_names_are_in_quotation_marks() => Templates["Label"].Should().Be("\"{column}\": {text}");

    [Fact]
    public void No_period_follows_a_number_that_a_user_may_copy() =>
        Sentences.Should().NotContain(sentence => sentence.Contains("{e164}.", StringComparison.Ordinal) || sentence.Contains("+14255550123.", StringComparison.Ordinal));

    [Fact]
    public void The_name_of_the_standard_is_explained() => Sentences.Where(sentence => sentence.Contains("E.164", StringComparison.Ordinal)).Should().Equal(Templates["PCC101.NotE164"]).And.OnlyContain(sentence => sentence.Contains("international format (E.164)", StringComparison.Ordinal));

    [Theory]
    [InlineData("PCC101.TooFewDigits")]
    [InlineData("PCC101.TooManyDigits")]
    [InlineData("PCC101.TooShort")]
    [InlineData("PCC101.TooLong")]
    public void A_count_that_may_be_1_is_no_part_of_a_phrase(string key) => Count().Matches(Templates[key]).Should().HaveCount(2);

    [Theory]
    [InlineData("PCC006.Emptied")]
    [InlineData("PCC204")]
    [InlineData("PCC206")]
    [InlineData("PCC301")]
    public void An_agent_reads_first_what_is_possible_in_a_form(string key) => Templates[key].Should().StartWith("This field ").And.Contain(". Leave it unchanged, or ");

    /// <summary>A count after its label.</summary>
    [GeneratedRegex("(?i)(digits|minimum|maximum): \\{(digits|fewest|most)\\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Count();
}
