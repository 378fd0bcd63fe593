using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Reports.Html.Words;

/// <summary>The words of the HTML report in one language.</summary>
/// <param name="tag">The language tag (BCP 47).</param>
/// <param name="forms">How the language writes numbers and days.</param>
internal abstract class ReportWords(string tag, LanguageForms forms) : Wording(tag)
{
    /// <summary>The languages, in the order of the plug-in's.</summary>
    public static IReadOnlyList<ReportWords> All { get; } =
    [
        new EnglishWords(), new GermanWords(), new FrenchWords(), new SpanishWords(), new ItalianWords(),
        new DutchWords(), new PortugueseOfBrazilWords(), new DanishWords(), new JapaneseWords(), new PolishWords(),
    ];

    /// <summary>How the language writes numbers and days.</summary>
    public LanguageForms Forms { get; } = forms;

    /// <summary>The words of a language.</summary>
    /// <param name="tag">Its tag.</param>
    /// <exception cref="ArgumentException">There is no such language.</exception>
    public static ReportWords Find(string tag) =>
        All.FirstOrDefault(words => words.Tag == tag) ?? throw new ArgumentException($"There is no language {tag}. There are: {string.Join(", ", All.Select(words => words.Tag))}.", nameof(tag));

    /// <summary>The short name of a rule; null for a code that is none.</summary>
    public string? RuleName(string code) => Templates.GetValueOrDefault(code.StartsWith("0x", StringComparison.Ordinal) ? "Rule.Dataverse" : "Rule." + code);
}
