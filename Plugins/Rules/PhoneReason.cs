using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>
/// Why phone text is not a valid number, in the words of the rule PCC101: the key of a message template and its facts. So
/// an answer about a text and the rejection of a save use the same words.
/// </summary>
public sealed class PhoneReason
{
    private PhoneReason(string template, IReadOnlyList<Fact> facts)
    {
        Template = template;
        Facts = facts;
    }

    /// <summary>The key of the message template, such as <c>PCC101.TooShort</c>.</summary>
    public string Template { get; }

    /// <summary>The values for the template's placeholders.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>The reason why text is not a valid number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The result of reading the text with the default region.</param>
    /// <param name="defaultRegion">The default region, for numbers without a calling code; null for none.</param>
    /// <returns>The reason; null for a valid number, and for content that call records have in place of a number.</returns>
    public static PhoneReason? Of(string text, in PhoneNumber number, Region? defaultRegion)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (number.Kind is not (PhoneKind.Number or PhoneKind.Invalid) || number.IsValid) return null;

        var policy = new PhonePolicy { Level = PhoneLevel.Valid, Allow = PhoneForms.Default | PhoneForms.Vanity, DefaultRegion = defaultRegion };
        return new PhoneEvaluator(policy).Evaluate(text) is { } rejection ? new PhoneReason(PhoneTextRule.TemplateOf(rejection.Fault), PhoneTextRule.Facts(text, rejection, policy)) : null;
    }
}
