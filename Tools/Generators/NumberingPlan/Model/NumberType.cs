namespace PhoneCallCtx.Generators.NumberingPlan.Model;

/// <summary>The type of a number, with its value in the table; the names are those of libphonenumber.</summary>
internal enum NumberType
{
    Unknown = 0,
    FixedLine = 1,
    Mobile = 2,
    FixedLineOrMobile = 3,
    TollFree = 4,
    PremiumRate = 5,
    SharedCost = 6,
    Voip = 7,
    PersonalNumber = 8,
    Pager = 9,
    Uan = 10,
    Voicemail = 11,
}
