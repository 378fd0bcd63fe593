using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using PhoneCallCtx.Cli.Settings.Explaining.Words;
using PhoneCallCtx.Plugins.Languages;

namespace PhoneCallCtx.Cli.Tests.Settings;

/// <summary>The words that explain settings, in each language.</summary>
public sealed partial class ExplanationWordsTests
{
    private const string NoBreakSpace = "\u00A0";

    /// <summary>The words for a record, a request, a rule and the trace log, as the messages of the plug-in have them.</summary>
    private static readonly Dictionary<string, string[]> Terms = new(StringComparer.Ordinal)
    {
        ["en"] = ["record", "request", "rule", "trace log"],
        ["de"] = ["Datensatz", "Anforderung", "Regel", "Ablaufverfolgungsprotokoll"],
        ["fr"] = ["enregistrement", "demande", "règle", "journal de suivi"],
        ["es"] = ["registro", "solicitud", "regla", "registro de seguimiento"],
        ["it"] = ["record", "richiesta", "regola", "log di traccia"],
        ["nl"] = ["record", "aanvraag", "regel", "traceerlogboek"],
        ["pt-BR"] = ["registro", "solicitação", "regra", "log de rastreamento"],
        ["da"] = ["post", "anmodning", "regel", "sporingsloggen"],
        ["ja"] = ["レコード", "要求", "ルール", "トレース ログ"],
        ["pl"] = ["rekord", "żądani", "reguł", "dzienniku śledzenia"],
    };

    public static TheoryData<string> Tags => [.. ExplanationWords.All.Select(words => words.Tag)];

    [Fact]
    public void The_languages_are_those_of_the_messages() =>
        ExplanationWords.All.Select(words => words.Tag).Should().Equal(LanguageCatalog.All.Select(language => language.Tag));

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
    public void A_language_has_no_English_sentence_and_no_two_equal_templates(string tag)
    {
        Find(tag).Values.Should().OnlyHaveUniqueItems(tag);
        if (tag != "en") Find(tag).Where(pair => pair.Value == Find("en")[pair.Key] && !IsTerm(pair.Key)).Should().BeEmpty(tag);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_sentence_begins_with_a_capital_and_ends_with_a_period(string tag)
    {
        var end = tag == "ja" ? '。' : '.';
        foreach (var (key, template) in Find(tag).Where(pair => !IsTerm(pair.Key) && !IsHeading(pair.Key)))
        {
            template.Should().EndWith(end.ToString(), key);
            template.Should().Be(template.Trim(), key);
            (char.IsUpper(template[0]) || tag == "ja").Should().BeTrue($"{key}: {template}");
        }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_heading_and_a_term_are_words_without_punctuation(string tag)
    {
        var words = Find(tag).Where(pair => IsTerm(pair.Key) || (IsHeading(pair.Key) && tag is not "de" and not "da" and not "pl")).ToList();
        words.Should().NotBeEmpty();
        words.Where(word => word.Value.Any(char.IsPunctuation) && !word.Value.Contains('-', StringComparison.Ordinal)).Should().BeEmpty(tag);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void English_words_do_not_appear_in_other_languages(string tag)
    {
        var found = Find(tag).SelectMany(pair => EnglishWord().Matches(Placeholder().Replace(pair.Value, "")).Select(match => match.Value)).Where(word => tag is not ("it" or "nl") || word != "record");
        if (tag == "en") found.Should().Contain(["column", "record", "request"]);
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
        }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_terms_are_those_of_the_messages(string tag)
    {
        var (templates, terms) = (Find(tag), Terms[tag]);
        foreach (var (key, term) in new[] { ("PCC005", terms[0]), ("Mode.Enforce", terms[1]), ("Effect.Off", terms[2]), ("Effect.Trace", terms[3]) })
            templates[key].Should().MatchRegex($"(?i){term}", $"{tag} {key}");
        LanguageCatalog.All.Single(language => language.Tag == tag).Templates["PCC900"].Should().MatchRegex($"(?i){terms[3]}");
    }

    private static IReadOnlyDictionary<string, string> Find(string tag) => ExplanationWords.All.Single(words => words.Tag == tag).Templates;

    private static bool IsTerm(string key) => key.StartsWith("Form.", StringComparison.Ordinal);

    private static bool IsHeading(string key) => key.StartsWith("Heading.", StringComparison.Ordinal);

    private static IEnumerable<string> PlaceholdersOf(string template) => Placeholder().Matches(template).Select(match => match.Value);

    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(reason|rows?|columns?|records?|fields?|requests?|values?|rules?|rejected|accepted|sent|saved|must|cannot|and|the|with|there|phone|number|calls?|caller)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex EnglishWord();
}
