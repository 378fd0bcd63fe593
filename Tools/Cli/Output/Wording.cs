using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Output;

/// <summary>Words of one language: templates with named placeholders such as <c>{count}</c>.</summary>
/// <param name="tag">The language tag (BCP 47).</param>
internal abstract class Wording(string tag)
{
    private readonly Dictionary<string, string> _templates = new(StringComparer.Ordinal);

    /// <summary>The language tag (BCP 47).</summary>
    public string Tag { get; } = tag;

    /// <summary>The templates by key.</summary>
    public IReadOnlyDictionary<string, string> Templates => _templates;

    /// <summary>The template of a key with the values in place of its placeholders.</summary>
    /// <param name="key">The key.</param>
    /// <param name="values">The values by the names of the placeholders.</param>
    /// <exception cref="KeyNotFoundException">There is no template of that key.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = _templates[key];
        foreach (var (name, value) in values) text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return text;
    }

    protected void Add(string key, string template) => _templates.Add(key, template);
}
