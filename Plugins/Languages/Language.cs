using System;
using System.Collections.Generic;
using System.Text;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Languages;

/// <summary>The words of refusals in one language: templates with named placeholders such as <c>{limit}</c>.</summary>
internal abstract class Language
{
    private readonly Dictionary<string, string> _templates = new(StringComparer.Ordinal);

    /// <summary>The first line of a refusal.</summary>
    public abstract string Heading { get; }

    /// <summary>The template of a key with the facts in place of its placeholders.</summary>
    public string Say(string key, IReadOnlyList<Fact> facts)
    {
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

    protected void Add(string key, string template) => _templates.Add(key, template);
}
