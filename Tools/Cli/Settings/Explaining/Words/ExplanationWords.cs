using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Settings.Explaining.Words;

/// <summary>The words that explain settings in one language: templates with named placeholders. The words for options, types and regions are those of the plug-in.</summary>
internal abstract class ExplanationWords
{
    private const string English = "en";

    private readonly Dictionary<string, string> _templates = new(StringComparer.Ordinal);
    private readonly Language _language;

    protected ExplanationWords(string tag) => _language = LanguageCatalog.All.Single(language => language.Tag == tag);

    /// <summary>The languages, in the order of the plug-in's.</summary>
    public static IReadOnlyList<ExplanationWords> All { get; } =
    [
        new EnglishWords(), new GermanWords(), new FrenchWords(), new SpanishWords(), new ItalianWords(),
        new DutchWords(), new PortugueseOfBrazilWords(), new DanishWords(), new JapaneseWords(), new PolishWords(),
    ];

    /// <summary>The language tag (BCP 47).</summary>
    public string Tag => _language.Tag;

    /// <summary>The templates by key: sentences, headings that begin with <c>Heading.</c>, and terms that begin with <c>Form.</c>.</summary>
    public IReadOnlyDictionary<string, string> Templates => _templates;

    /// <summary>The template of a key with the values in place of its placeholders.</summary>
    /// <param name="key">The key.</param>
    /// <param name="values">The values by the names of the placeholders.</param>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = _templates[key];
        foreach (var (name, value) in values) text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return text;
    }

    /// <summary>A form of phone text, with its name in settings.</summary>
    public string Form(string name) => $"{_templates["Form." + name]} ({name})";

    public string Show(StateOption option) => ShowOption(option.Value, option.Label);

    public string Show(StatusOption option) => ShowOption(option.Value, option.Label);

    public string Show(NumberType type) => $"{_language.Templates["Type." + type.LibraryName()]} ({type.LibraryName()})";

    public string Show(Region region)
    {
        var name = Tag == English ? region.Name : RegionNames.Find(region.Id, Tag);
        return $"{(name.Length > 0 ? name : region.Name)} ({region.Id})";
    }

    protected void Add(string key, string template) => _templates.Add(key, template);

    private string ShowOption(int value, string label) => FormattableString.Invariant($"{value} ({_language.Templates["Option." + label]})");
}
