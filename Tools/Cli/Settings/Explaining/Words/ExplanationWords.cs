using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Settings.Explaining.Words;

/// <summary>The words that explain settings in one language: sentences, headings that begin with <c>Heading.</c>, and terms that begin with <c>Form.</c>. The words for options, types and regions are those of the plug-in.</summary>
internal abstract class ExplanationWords(string tag) : Wording(tag)
{
    private const string English = "en";

    private readonly Language _language = LanguageCatalog.All.Single(language => language.Tag == tag);

    /// <summary>The languages, in the order of the plug-in's.</summary>
    public static IReadOnlyList<ExplanationWords> All { get; } =
    [
        new EnglishWords(), new GermanWords(), new FrenchWords(), new SpanishWords(), new ItalianWords(),
        new DutchWords(), new PortugueseOfBrazilWords(), new DanishWords(), new JapaneseWords(), new PolishWords(),
    ];

    /// <summary>A form of phone text, with its name in settings.</summary>
    public string Form(string name) => $"{Templates["Form." + name]} ({name})";

    public string Show(StateOption option) => ShowOption(option.Value, option.Label);

    public string Show(StatusOption option) => ShowOption(option.Value, option.Label);

    public string Show(NumberType type) => $"{_language.Templates["Type." + type.LibraryName()]} ({type.LibraryName()})";

    public string Show(Region region)
    {
        var name = Tag == English ? region.Name : RegionNames.Find(region.Id, Tag);
        return $"{(name.Length > 0 ? name : region.Name)} ({region.Id})";
    }

    private string ShowOption(int value, string label) => FormattableString.Invariant($"{value} ({_language.Templates["Option." + label]})");
}
