using System;
using System.Collections.Generic;
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
            said.Append(Find(facts, template.Substring(i + 1, close - i - 1)));
            i = close;
        }

        return said.ToString();
    }

    private static string Find(IReadOnlyList<Fact> facts, string name)
    {
        foreach (var fact in facts)
            if (fact.Name == name) return fact.Value;
        throw new ArgumentException($"The template names a fact that is not given: {name}.", nameof(name));
    }

    private protected void Add(string key, string template) => _templates.Add(key, template);
}
