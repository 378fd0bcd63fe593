using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Phones;

/// <summary>How much a phone number must be.</summary>
public enum PhoneLevel
{
    /// <summary>It has the shape of one.</summary>
    Plausible,

    /// <summary>A number with <c>+</c>, and a national number where there is a default region, has a known calling code and a possible length.</summary>
    Possible,

    /// <summary>It belongs to the numbering plan.</summary>
    Valid,

    /// <summary>It belongs to the numbering plan and is written in E.164.</summary>
    E164,
}

/// <summary>What may stand in a phone column besides plain numbers of a country.</summary>
[Flags]
public enum PhoneForms
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A word or code of a caller who is not named.</summary>
    Withheld = 1,

    /// <summary>An address of the schemes <c>sip:</c> and <c>sips:</c>.</summary>
    Sip = 2,

    /// <summary>An address of the scheme <c>tel:</c>.</summary>
    Tel = 4,

    /// <summary>A short or emergency number.</summary>
    Short = 8,

    /// <summary>A number inside an organization, alone or behind a number.</summary>
    Extension = 16,

    /// <summary>A number with letters, as on a keypad.</summary>
    Vanity = 32,

    /// <summary>A number of no country: of satellite and other international networks.</summary>
    NonGeographic = 64,

    /// <summary>All but letters, which are a typing error more often than not.</summary>
    Default = Withheld | Sip | Tel | Short | Extension | NonGeographic,
}

/// <summary>What an environment asks of one phone column. Nothing in it changes once it is made.</summary>
public sealed class PhonePolicy
{
    /// <summary>The policy of a column without a setting.</summary>
    public static PhonePolicy Default { get; } = new();

    /// <summary>How much a number must be. Possible by default.</summary>
    public PhoneLevel Level { get; init; } = PhoneLevel.Possible;

    /// <summary>What may stand there besides. All but letters by default.</summary>
    public PhoneForms Allow { get; init; } = PhoneForms.Default;

    /// <summary>The only regions whose numbers may stand there; empty for all.</summary>
    public IReadOnlyList<Region> Regions { get; init; } = [];

    /// <summary>The only types of numbers that may stand there; empty for all.</summary>
    public IReadOnlyList<NumberType> Types { get; init; } = [];

    /// <summary>The region whose numbers may stand without a calling code; null for none.</summary>
    public Region? DefaultRegion { get; init; }

    /// <summary>What stands for a withheld caller besides the words that are known everywhere: words of another language, in any case. None by default.</summary>
    public IReadOnlyList<string> WithheldWords { get; init; } = [];

    /// <summary>Whether numbers are rewritten in E.164 before they are saved. No by default: who reads the column may compare it with what was sent.</summary>
    public bool Normalize { get; init; }

    /// <summary>Whether a form may stand there.</summary>
    /// <param name="form">The form.</param>
    /// <returns>Whether it may.</returns>
    public bool Allows(PhoneForms form) => (Allow & form) == form;
}
