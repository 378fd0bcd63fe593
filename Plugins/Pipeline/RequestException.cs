using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>A request has no answer as it was put, and whoever sent it can put it right.</summary>
internal sealed class RequestException(string input, string template, params Fact[] facts) : Exception(template)
{
    /// <summary>The name of the input at fault, as the caller knows it.</summary>
    public string Input { get; } = input;

    public string Template { get; } = template;

    public IReadOnlyList<Fact> Facts { get; } = facts;
}
