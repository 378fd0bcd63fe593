using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Phones;

/// <summary>The levels of requirements for a phone number.</summary>
public enum PhoneLevel
{
    /// <summary>The text has the shape of a number.</summary>
    Plausible,

    /// <summary>A number with <c>+</c>, and a national number when there is a default region, has a known calling code and a possible length.</summary>
    Possible,

    /// <summary>The number belongs to the numbering plan.</summary>
    Valid,

    /// <summary>The number belongs to the numbering plan and is written in E.164.</summary>
    E164,
}

/// <summary>The forms that a phone column accepts besides plain numbers of a country.</summary>
[Flags]
public enum PhoneForms
{
    /// <summary>No other form.</summary>
    None = 0,

    /// <summary>A word or code for a withheld caller.</summary>
    Withheld = 1,

    /// <summary>An address of the schemes <c>sip:</c> and <c>sips:</c>.</summary>
    Sip = 2,

    /// <summary>An address of the scheme <c>tel:</c>.</summary>
    Tel = 4,

    /// <summary>A short or emergency number.</summary>
    Short = 8,

    /// <summary>A number inside an organization, alone or as the extension of a number.</summary>
    Extension = 16,

    /// <summary>A number with letters as keypad digits.</summary>
    Vanity = 32,

    /// <summary>A number of no country: of satellite and other international networks.</summary>
    NonGeographic = 64,

    /// <summary>All forms except letters, which are usually a typing error.</summary>
    Default = Withheld | Sip | Tel | Short | Extension | NonGeographic,
}

/// <summary>The environment's policy for one phone column. Immutable.</summary>
public sealed class PhonePolicy
{
    /// <summary>The policy of a column without a setting.</summary>
    public static readonly PhonePolicy Default = new();

    /// <summary>The required level. Possible by default.</summary>
    public PhoneLevel Level { get; init; } = PhoneLevel.Possible;

    /// <summary>The other accepted forms. All except letters by default.</summary>
    public PhoneForms Allow { get; init; } = PhoneForms.Default;

    /// <summary>The only accepted regions; empty for all.</summary>
    public IReadOnlyList<Region> Regions { get; init; } = [];

    /// <summary>The only accepted types of numbers; empty for all.</summary>
    public IReadOnlyList<NumberType> Types { get; init; } = [];

    /// <summary>The default region, for numbers without a calling code; null for none.</summary>
    public Region? DefaultRegion { get; init; }

    /// <summary>The environment's own words for a withheld caller, for example in another language, compared in any case. None by default.</summary>
    public IReadOnlyList<string> WithheldWords { get; init; } = [];

    /// <summary>Whether numbers are rewritten in E.164 before they are saved. No by default: readers of the column may compare it with the text that was sent.</summary>
    public bool Normalize { get; init; }

    /// <summary>Whether the column accepts a form.</summary>
    /// <param name="form">The form.</param>
    /// <returns>True when it does.</returns>
    public bool Allows(PhoneForms form) => (Allow & form) == form;
}
