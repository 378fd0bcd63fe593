namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>The notation of phone text, which its beginning shows.</summary>
internal enum PhoneNotation
{
    /// <summary>Only spaces and invisible marks.</summary>
    Blank,

    /// <summary>A word or code for a withheld caller.</summary>
    Withheld,

    /// <summary>A <c>tel:</c> address (RFC 3966).</summary>
    Tel,

    /// <summary>A <c>sip:</c> or <c>sips:</c> address (RFC 3261).</summary>
    Sip,

    /// <summary>A raw identifier of a phone number in Azure Communication Services, <c>4:</c>.</summary>
    RawIdentifier,

    /// <summary>Anything else, perhaps a number.</summary>
    Plain,
}
