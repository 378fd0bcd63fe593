using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using PhoneCallCtx.Cli.Settings.Explaining.Words;
using PhoneCallCtx.Plugins.Phones;

namespace PhoneCallCtx.Cli.Settings.Explaining;

/// <summary>What a phone column accepts, in sentences.</summary>
/// <param name="policy">The policy of the column.</param>
/// <param name="words">The language.</param>
internal sealed class PhoneExplanation(PhonePolicy policy, ExplanationWords words)
{
    private static readonly PhoneForms[] Forms =
        [PhoneForms.Withheld, PhoneForms.Sip, PhoneForms.Tel, PhoneForms.Short, PhoneForms.Extension, PhoneForms.Vanity, PhoneForms.NonGeographic];

    /// <summary>At the level plausible, only the shape counts.</summary>
    private bool IsShapeAlone => policy.Level == PhoneLevel.Plausible;

    /// <summary>Whether the column needs the number's entry in the numbering plan.</summary>
    private bool NeedsPlan => policy.Level >= PhoneLevel.Valid || policy.Regions.Count > 0 || policy.Types.Count > 0;

    public IEnumerable<string> Sentences()
    {
        yield return words.Say(policy is { Level: PhoneLevel.E164, Normalize: true } ? "Level.Rewritten" : "Level." + NameOf(policy.Level));
        if (policy.DefaultRegion is { } region) yield return words.Say("DefaultRegion", ("region", words.Show(region)));
        else if (!IsShapeAlone) yield return words.Say(NeedsPlan ? "DefaultRegion.None" : "DefaultRegion.ShapeAlone");
        foreach (var sentence in Limits()) yield return sentence;

        var (accepted, others) = (FormsWhere(policy.Allows), FormsWhere(form => !policy.Allows(form)));
        if (accepted.Length > 0) yield return words.Say("Forms.Accepted", ("forms", accepted));
        if (others.Length > 0) yield return words.Say("Forms.NotAccepted", ("forms", others));
        if (policy.WithheldWords.Count > 0) yield return words.Say("WithheldWords", ("words", string.Join(", ", policy.WithheldWords)));
    }

    private IEnumerable<string> Limits()
    {
        var (regions, types) = (string.Join(", ", policy.Regions.Select(words.Show)), string.Join(", ", policy.Types.Select(words.Show)));
        if (regions.Length + types.Length == 0)
        {
            yield return words.Say("AllNumbers");
        }
        else if (IsShapeAlone)
        {
            string[] settings = [.. new[] { regions.Length > 0 ? "regions" : "", types.Length > 0 ? "types" : "" }.Where(name => name.Length > 0)];
            yield return words.Say("NoEffect", ("level", NameOf(policy.Level)), ("settings", string.Join(", ", settings)));
        }
        else
        {
            if (regions.Length > 0) yield return words.Say("Regions", ("regions", regions));
            if (types.Length > 0) yield return words.Say("Types", ("types", types));
        }
    }

    private string FormsWhere(Func<PhoneForms, bool> condition) => string.Join(", ", Forms.Where(condition).Select(form => words.Form(NameOf(form))));

    /// <summary>The name in settings.</summary>
    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
