using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Languages;

namespace PhoneCallCtx.Plugins.Tests.Languages;

public class LanguageTests
{
    private static readonly IReadOnlyDictionary<string, string> English = LanguageCatalog.All[0].Templates;

    public static TheoryData<string> Tags => [.. LanguageCatalog.All.Select(language => language.Tag)];

    [Fact]
    public void There_are_ten_languages_English_first() =>
        LanguageCatalog.All.Select(language => language.Tag).Should().Equal("en", "de", "fr", "es", "it", "nl", "pt-BR", "da", "ja", "pl");

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_language_has_every_template_with_every_placeholder(string tag)
    {
        var templates = Find(tag).Templates;
        templates.Keys.Should().BeEquivalentTo(English.Keys);
        foreach (var (key, template) in templates)
        {
            Placeholders(template).Should().BeEquivalentTo(Placeholders(English[key]), $"{tag} {key}: {template}");
            template.Trim().Should().Be(template).And.NotBeEmpty();
            template.Any(character => char.IsControl(character)).Should().BeFalse($"{tag} {key}");
        }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_language_has_no_English_message_and_no_two_equal_templates(string tag)
    {
        var language = Find(tag);
        language.Templates.Values.Should().OnlyHaveUniqueItems(tag);
        if (tag != "en") language.Templates.Where(pair => pair.Key != "Label" && !IsTerm(pair.Key)).Should().NotContain(pair => pair.Value == English[pair.Key]);
    }

    [Theory]
    [InlineData("en", 1033, 2057, 3081, 9)]
    [InlineData("de", 1031, 2055, 3079, 5127)]
    [InlineData("fr", 1036, 3084, 2060, 4108)]
    [InlineData("es", 1034, 3082, 2058, 11274)]
    [InlineData("it", 1040, 2064, 16, 1040)]
    [InlineData("nl", 1043, 2067, 19, 1043)]
    [InlineData("pt-BR", 1046, 2070, 22, 1046)]
    [InlineData("da", 1030, 6, 1030, 1030)]
    [InlineData("ja", 1041, 17, 1041, 1041)]
    [InlineData("pl", 1045, 21, 1045, 1045)]
    public void A_language_is_found_by_the_locale_identifiers_of_its_countries(string tag, params int[] identifiers)
    {
        foreach (var lcid in identifiers) LanguageCatalog.Find(lcid).Tag.Should().Be(tag, $"{lcid}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1029)]
    [InlineData(1055)]
    [InlineData(1025)]
    [InlineData(2052)]
    [InlineData(int.MaxValue)]
    public void Any_other_language_is_reported_in_English(int lcid) => LanguageCatalog.Find(lcid).Tag.Should().Be("en");

    [Fact]
    public void A_template_without_its_facts_reports_which_is_missing() =>
        FluentActions.Invoking(() => LanguageCatalog.All[0].Say("PCC001", [])).Should().Throw<ArgumentException>().WithMessage("The template names a fact that is not given: value.*");

    /// <summary>Whether a key is that of a word that messages show in the middle of a sentence, in place of a code.</summary>
    internal static bool IsTerm(string key) => key.Split('.')[0] is "Option" or "Type" or "Character";

    private static Language Find(string tag) => LanguageCatalog.All.Single(language => language.Tag == tag);

    private static HashSet<string> Placeholders(string template)
    {
        var names = new HashSet<string>();
        for (var open = template.IndexOf('{'); open >= 0; open = template.IndexOf('{', open + 1))
            names.Add(template[(open + 1)..template.IndexOf('}', open)]);
        template.Count(character => character == '{').Should().Be(template.Count(character => character == '}'), template);
        return names;
    }
}
