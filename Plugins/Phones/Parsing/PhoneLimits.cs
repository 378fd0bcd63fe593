namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>How many characters and digits phone text and its parts may have.</summary>
internal static class PhoneLimits
{
    /// <summary>The longest text, in UTF-16 code units, that is searched for a number; as in libphonenumber.</summary>
    public const int MostCharacters = 250;

    /// <summary>The fewest digits of any number: an emergency number, a service number, an internal extension, or a calling code with a national number.</summary>
    public const int FewestDigits = 3;

    /// <summary>The most digits of a number in a phone column (ITU-T E.164, 6.2.1).</summary>
    public const int MostDigits = 15;

    /// <summary>The most digits of a calling code (ITU-T E.164, 6.2.1).</summary>
    public const int MostCallingCodeDigits = 3;

    /// <summary>The fewest digits of a national number, as in libphonenumber.</summary>
    public const int FewestNationalDigits = 2;

    /// <summary>The most digits of a national number, as in libphonenumber.</summary>
    public const int MostNationalDigits = 17;

    /// <summary>The most digits of an internal extension that is written without a sign.</summary>
    public const int MostUnmarkedExtensionDigits = 6;
}
