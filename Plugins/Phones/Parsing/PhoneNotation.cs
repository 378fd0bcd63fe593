namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>How phone text is written, by its beginning.</summary>
internal enum PhoneNotation
{
    /// <summary>Nothing but spaces and invisible marks.</summary>
    Blank,

    /// <summary>A word or code of a caller who is not named.</summary>
    Withheld,

    /// <summary>A <c>tel:</c> address (RFC 3966).</summary>
    Tel,

    /// <summary>A <c>sip:</c> or <c>sips:</c> address (RFC 3261).</summary>
    Sip,

    /// <summary>A raw identifier of a phone number in Azure Communication Services, <c>4:</c>.</summary>
    RawIdentifier,

    /// <summary>Anything else: a number, if it is one.</summary>
    Plain,
}
