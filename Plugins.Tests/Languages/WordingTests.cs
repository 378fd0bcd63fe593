using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using PhoneCallCtx.Plugins.Languages;

namespace PhoneCallCtx.Plugins.Tests.Languages;

/// <summary>The conventions of the languages that a program can verify: beginnings, quotation marks, spaces, and one word for one thing.</summary>
public partial class WordingTests
{
    private const string Label = "Label";

    /// <summary>Every character that is a quotation mark or an apostrophe somewhere.</summary>
    private const string Marks = "\"'‘’‚‛“”„‟«»‹›「」『』";

    private static readonly Dictionary<string, Convention> Conventions = new()
    {
        ["de"] = new("„“", "", "datensatz|datensätze", "anforderung", "anfragen?|aufrufs?|zeilen?|nebenstelle"),
        ["fr"] = new("«»", "’", "enregistrement", "demande", "requêtes?|appelant|rangée|omettez|omettre"),
        ["es"] = new("«»", "", "registro", "solicitud", "petición|filas?|líneas?|récord|omita la columna"),
        ["it"] = new("«»", "’", "record", "richiesta", "righe|riga|registrazione|domanda|posto sbagliato|(?<!paese/)area geografica|(?<!paesi/)aree geografiche"),
        ["nl"] = new("“”", "’", "record", "aanvraag", "aanroep|verzoek|rij|rijen|regels?|mag"),
        ["pt-BR"] = new("\"\"", "", "registro", "solicitação", "requisição|linhas?|verdadeiro|falso|omita a coluna"),
        ["da"] = new("\"\"", "'", "post", "anmodning", "forespørgsel|rækker?|linjer?|sand|falsk|må ikke"),
        ["ja"] = new("「」", "", "レコード", "要求", "行|リクエスト|呼び出し|不明です"),
        ["pl"] = new("„”", "", "rekord", "żądani", "wierszy?|wiersza|wierszu|linii|linia|zapytani[ea]|prawd[aęy]|fałsz|klucz"),
    };

    /// <summary>Keys of messages that are about a record, and of those that are about a request.</summary>
    private static readonly (string[] Record, string[] Request) Named =
        (["Rejected", "RejectedMany", "Failed", "PCC002.Lookup", "PCC005", "PCC005.NoTable", "PCC301", "Input.Row", "Input.Table"],
         ["RejectedMany", "Unanswered", "UnansweredFailed", "UnansweredMisregistered", "UnansweredMisconfigured", "PCC206"]);

    /// <summary>Messages and terms about a line of text, where its word is right.</summary>
    private static readonly string[] AboutLines = ["PCC003", "Type.FIXED_LINE", "Type.FIXED_LINE_OR_MOBILE", "Character.U+000A", "Character.U+2028"];

    public static TheoryData<string> Tags => [.. Conventions.Keys];

    [Fact]
    public void Every_language_but_the_English_has_its_conventions_here() =>
        LanguageCatalog.All.Select(language => language.Tag).Where(tag => tag != "en").Should().BeEquivalentTo(Conventions.Keys);

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_message_begins_with_a_capital_a_digit_a_placeholder_or_a_quotation_mark(string tag) =>
        Messages(tag).Where(message => !BeginsWell(message.Text, Conventions[tag].Quotes[0]) || LowerSentence().IsMatch(message.Text.Replace("f.eks.", "x", StringComparison.Ordinal))).Should().BeEmpty(tag);

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_message_ends_with_a_period_or_a_colon(string tag) =>
        Messages(tag).Where(message => !Ending().IsMatch(message.Text)).Should().BeEmpty(tag);

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_number_that_can_be_copied_has_no_period_behind_it(string tag) =>
        Messages(tag).Where(message => NumberWithPeriod().IsMatch(message.Text)).Should().BeEmpty(tag);

    [Theory]
    [MemberData(nameof(Tags))]
    public void Quotation_marks_and_apostrophes_are_those_of_the_language_and_come_in_pairs(string tag)
    {
        foreach (var (key, text) in Everything(tag)) FaultOfMarks(text, Conventions[tag]).Should().BeNull($"{tag} {key}: {text}");
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Spaces_beside_punctuation_are_those_of_the_language(string tag)
    {
        var wrong = tag == "fr" ? WrongSpaceInFrench() : WrongSpace();
        Everything(tag).Where(message => wrong.IsMatch(Addresses().Replace(message.Text, string.Empty))).Should().BeEmpty(tag);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void One_word_names_a_record_and_one_a_request(string tag)
    {
        var templates = Find(tag);
        foreach (var key in Named.Record) templates[key].Should().MatchRegex($"(?i){Conventions[tag].Record}", $"{tag} {key}");
        foreach (var key in Named.Request) templates[key].Should().MatchRegex($"(?i){Conventions[tag].Request}", $"{tag} {key}");
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Words_that_name_something_else_or_nothing_do_not_appear(string tag)
    {
        // Japanese has no spaces between words.
        var avoided = new Regex(tag == "ja" ? Conventions[tag].Avoided : $@"\b({Conventions[tag].Avoided})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(60));
        Everything(tag).Where(message => !AboutLines.Contains(message.Key) && avoided.IsMatch(Placeholder().Replace(message.Text, string.Empty))).Should().BeEmpty(tag);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void English_words_do_not_appear_where_the_language_has_its_own(string tag) =>
        Everything(tag).Where(message => EnglishWord().Matches(Placeholder().Replace(message.Text, string.Empty)).Any(match => !IsOwn(match.Value, tag))).Should().BeEmpty(tag);

    [Theory]
    [MemberData(nameof(Tags))]
    public void True_and_false_are_the_values_that_a_program_sends(string tag) =>
        Everything(tag).Where(message => Literal().Count(message.Text) > 0).Select(message => (message.Key, Literal().Count(message.Text))).Should().Equal([("PCC002.Boolean", 2)], tag);

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_term_is_a_word_without_punctuation_for_the_middle_of_a_sentence(string tag)
    {
        var terms = Find(tag).Where(pair => LanguageTests.IsTerm(pair.Key)).ToList();
        terms.Should().NotBeEmpty();
        terms.Where(term => !Term().IsMatch(term.Value)).Should().BeEmpty(tag);
        terms.Where(term => term.Key.StartsWith("Option.", StringComparison.Ordinal) && char.IsLower(term.Value[0])).Should().BeEmpty(tag);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_display_name_is_in_quotation_marks_with_a_colon_before_the_message(string tag)
    {
        var (quotes, space) = (Conventions[tag].Quotes, tag == "fr" ? "\u00A0" : string.Empty);
        Find(tag)[Label].Should().Be($"{quotes[0]}{space}{{column}}{space}{quotes[1]}{space}: {{text}}");
    }

    /// <summary>What has a sentence: every template but the terms and the frame with the display name.</summary>
    private static IEnumerable<(string Key, string Text)> Messages(string tag) => Everything(tag).Where(message => !LanguageTests.IsTerm(message.Key) && message.Key != Label);

    private static IEnumerable<(string Key, string Text)> Everything(string tag) => Find(tag).Select(pair => (pair.Key, pair.Value));

    private static IReadOnlyDictionary<string, string> Find(string tag) => LanguageCatalog.All.Single(language => language.Tag == tag).Templates;

    private static bool BeginsWell(string text, char quote) =>
        text[0] == '{' || text[0] == quote || char.IsUpper(text[0]) || char.IsDigit(text[0]) || char.GetUnicodeCategory(text[0]) == UnicodeCategory.OtherLetter;

    private static bool IsOwn(string word, string tag) => tag is "it" or "nl" && word.Equals("record", StringComparison.OrdinalIgnoreCase);

    private static string? FaultOfMarks(string text, Convention convention)
    {
        var isOpen = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Marks.Contains(text[i], StringComparison.Ordinal)) continue;
            if (convention.Apostrophe.Contains(text[i], StringComparison.Ordinal))
            {
                if (i == 0 || i + 1 == text.Length || !char.IsLetter(text[i - 1]) || !char.IsLetter(text[i + 1])) return $"an apostrophe at {i} is not between letters";
                continue;
            }

            if (text[i] != convention.Quotes[isOpen ? 1 : 0]) return $"the mark at {i} is not the one that is due";
            isOpen = !isOpen;
        }

        return isOpen ? "the last quotation mark has no partner" : null;
    }

    [GeneratedRegex(@"[.!?] \p{Ll}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex LowerSentence();

    [GeneratedRegex(@"([.:。]|\{counts\})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Ending();

    [GeneratedRegex(@"(\{e164\}|\+14255550123)[.。]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex NumberWithPeriod();

    /// <summary>The colons of addresses, which are no punctuation.</summary>
    [GeneratedRegex("(sip|tel):", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Addresses();

    /// <summary>Before <c>: ; ! ? »</c> and after <c>«</c> a no-break space (U+00A0 or the narrow U+202F), never another character.</summary>
    [GeneratedRegex("(^|[^\u00A0\u202F])[:;!?»]|«([^\u00A0\u202F]|$)|  ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex WrongSpaceInFrench();

    [GeneratedRegex(@"[\s\u00A0\u202F][:;!?.,。、]|[\u00A0\u202F]|  |\( | \)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex WrongSpace();

    [GeneratedRegex(@"\b(status reason|reason|rows?|columns?|records?|fields?|requests?|values?|stage|step|enter|please|must|cannot|and|the|with|there|phone|number|calls?|caller)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(true|false)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"^[\p{L}\p{Nd}ー][\p{L}\p{Nd}ー’' -]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Term();

    /// <summary>What a language does its way.</summary>
    /// <param name="Quotes">The opening and the closing quotation mark.</param>
    /// <param name="Apostrophe">The apostrophe; empty where the messages need none.</param>
    /// <param name="Record">The word for a record, as a regular expression.</param>
    /// <param name="Request">The word for a request.</param>
    /// <param name="Avoided">Words that are another word for a record or a request, or that readers do not understand.</param>
    private sealed record Convention(string Quotes, string Apostrophe, string Record, string Request, string Avoided);
}
