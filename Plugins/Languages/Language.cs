using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Languages;

/// <summary>
/// The words of rejections in one language: templates with named placeholders such as <c>{limit}</c>. One class for each
/// language, compiled in, because satellite assemblies do not travel with a registered plug-in.
/// </summary>
public abstract class Language
{
    private readonly Dictionary<string, string> _templates = new(StringComparer.Ordinal);

    private protected Language(string tag) => Tag = tag;

    /// <summary>The language tag (BCP 47).</summary>
    public string Tag { get; }

    /// <summary>The templates by key.</summary>
    public IReadOnlyDictionary<string, string> Templates => _templates;

    /// <summary>The template of a key with the facts in place of its placeholders.</summary>
    /// <param name="key">The key: a rule's code, or the code, a dot and the cause.</param>
    /// <param name="facts">The values for the placeholders; more may be given than the template names.</param>
    /// <returns>The words.</returns>
    /// <exception cref="KeyNotFoundException">There is no template of that key.</exception>
    /// <exception cref="ArgumentException">The template names a fact that is not given.</exception>
    public string Say(string key, IReadOnlyList<Fact> facts)
    {
        if (facts is null) throw new ArgumentNullException(nameof(facts));

        var template = _templates[key];
        var said = new StringBuilder(template.Length + 32);
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '{')
            {
                said.Append(template[i]);
                continue;
            }

            var close = template.IndexOf('}', i);
            said.Append(Show(Find(facts, template.Substring(i + 1, close - i - 1))));
            i = close;
        }

        return said.ToString();
    }

    /// <summary>The same with the name of what the words are about before them.</summary>
    /// <param name="label">The display name of a column, the name of an input, or a place in a configuration; null for none.</param>
    /// <param name="key">The key: a rule's code, or the code, a dot and the cause.</param>
    /// <param name="facts">The values for the placeholders; more may be given than the template names.</param>
    /// <returns>The words.</returns>
    /// <exception cref="KeyNotFoundException">There is no template of that key.</exception>
    /// <exception cref="ArgumentException">The template names a fact that is not given.</exception>
    public string Say(string? label, string key, IReadOnlyList<Fact> facts)
    {
        var words = Say(key, facts);
        return label is null ? words : Say(Keys.Label, [new Fact("column", label), new Fact("text", words)]);
    }

    /// <summary>The name of a region in this language.</summary>
    private protected virtual string NameOf(Term region) => RegionNames.Find(region.Id, Tag) is { Length: > 0 } name ? name : region.Name;

    private string Show(Fact fact) => fact.Terms.Count == 0 ? fact.Value : string.Join(", ", fact.Terms.Select(Show));

    private string Show(Term term) => term.Kind switch
    {
        TermKind.Region => NameOf(term) + " (" + term.Id + ")",
        TermKind.RegionName => NameOf(term),
        TermKind.NumberType => _templates["Type." + term.Id] + " (" + term.Id + ")",
        TermKind.Option => term.Id + " (" + _templates["Option." + term.Name] + ")",
        TermKind.Character => _templates.TryGetValue("Character." + term.Id, out var name) ? name + " (" + term.Id + ")" : term.Id,
        _ => throw new ArgumentOutOfRangeException(nameof(term), term.Kind, message: null),
    };

    private static Fact Find(IReadOnlyList<Fact> facts, string name)
    {
        foreach (var fact in facts)
            if (fact.Name == name) return fact;
        throw new ArgumentException($"The template names a fact that is not given: {name}.", nameof(name));
    }

    private protected void Add(string key, string template) => _templates.Add(key, template);
}
