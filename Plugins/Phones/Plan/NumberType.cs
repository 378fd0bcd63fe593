namespace PhoneCallCtx.Plugins.Phones.Plan;

/// <summary>The type of a phone number, as libphonenumber distinguishes them.</summary>
public enum NumberType
{
    /// <summary>The number is not valid.</summary>
    Unknown = 0,

    /// <summary>A fixed line.</summary>
    FixedLine = 1,

    /// <summary>A mobile phone.</summary>
    Mobile = 2,

    /// <summary>A fixed line or a mobile phone; the region does not distinguish them.</summary>
    FixedLineOrMobile = 3,

    /// <summary>Free for the caller.</summary>
    TollFree = 4,

    /// <summary>Charged above the normal rate.</summary>
    PremiumRate = 5,

    /// <summary>Charged in part to the called party.</summary>
    SharedCost = 6,

    /// <summary>Voice over IP.</summary>
    Voip = 7,

    /// <summary>A personal number, which follows a person.</summary>
    PersonalNumber = 8,

    /// <summary>A pager.</summary>
    Pager = 9,

    /// <summary>A universal access number, the one number of a company.</summary>
    Uan = 10,

    /// <summary>Access to a voice mailbox.</summary>
    Voicemail = 11,
}

/// <summary>The names of number types.</summary>
public static class NumberTypes
{
    private static readonly string[] LibraryNames =
    [
        "UNKNOWN", "FIXED_LINE", "MOBILE", "FIXED_LINE_OR_MOBILE", "TOLL_FREE", "PREMIUM_RATE", "SHARED_COST", "VOIP",
        "PERSONAL_NUMBER", "PAGER", "UAN", "VOICEMAIL",
    ];

    /// <summary>libphonenumber's name of the type, such as <c>FIXED_LINE_OR_MOBILE</c>.</summary>
    /// <param name="type">The type.</param>
    public static string LibraryName(this NumberType type) => LibraryNames[(int)type];
}
