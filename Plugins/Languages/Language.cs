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

    /// <summary>A language.</summary>
    /// <param name="tag">The language tag (BCP 47).</param>
    /// <param name="words">A line for each template: its key, a space, the template. Blank lines mean nothing.</param>
    private protected Language(string tag, string words)
    {
        Tag = tag;
        for (var start = 0; start < words.Length;)
        {
            var end = words.IndexOf('\n', start);
            if (end == -1) end = words.Length;
            if (end > start) Add(words.Substring(start, end - start));
            start = end + 1;
        }
    }

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
        if (label is null) return words;
        Fact[] labeled = [new("column", label), new("text", words)];
        return Say(Keys.Label, labeled);
    }

    /// <summary>The name of a region in this language.</summary>
    private protected virtual string NameOf(Term region) => RegionNames.Find(region.Id, Tag) is { Length: > 0 } name ? name : region.Name;

    private string Show(Fact fact) => fact.Terms.Length switch
    {
        0 => fact.Value,
        1 => Show(fact.Terms[0]),
        _ => string.Join(", ", fact.Terms.Select(Show)),
    };

    private string Show(Term term) => term.Kind == TermKind.RegionName ? NameOf(term) : ShowWithId(term);

    private string ShowWithId(Term term) => term.Kind switch
    {
        TermKind.Region => Show(NameOf(term), term.Id),
        TermKind.NumberType => Show(_templates["Type." + term.Id], term.Id),
        TermKind.Option => Show(term.Id, _templates["Option." + term.Name]),
        TermKind.Character => _templates.TryGetValue("Character." + term.Id, out var name) ? Show(name, term.Id) : term.Id,
        _ => throw new ArgumentOutOfRangeException(nameof(term), term.Kind, message: null),
    };

    private static string Show(string first, string second) => first + " (" + second + ")";

    private static Fact Find(IReadOnlyList<Fact> facts, string name)
    {
        foreach (var fact in facts)
            if (fact.Name == name) return fact;
        throw new ArgumentException($"The template names a fact that is not given: {name}.", nameof(name));
    }

    private void Add(string line)
    {
        var key = line.IndexOf(' ');
        _templates.Add(line.Substring(0, key), line.Substring(key + 1));
    }
}
