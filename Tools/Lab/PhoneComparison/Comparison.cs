using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneNumbers;
using PhoneNumber = PhoneCallCtx.Plugins.Phones.Parsing.PhoneNumber;
using Plan = PhoneCallCtx.Plugins.Phones.Plan.NumberingPlan;

namespace PhoneCallCtx.Lab.PhoneComparison;

/// <summary>Reads a text with the library and with the plug-in, and reports the difference.</summary>
internal static class Comparison
{
    /// <summary>
    /// The library formats at most ten leading zeros of a national number, and so answers about another number than it parsed.
    /// This is the only accepted difference.
    /// </summary>
    private const int CappedZeros = 10;

    private const string Capped = "capped";

    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();

    /// <summary>The library's answer about a text as one line; null if it cannot be parsed.</summary>
    public static string? ReadWithLibrary(string text, string? region)
    {
        try
        {
            var number = Library.Parse(text, region);
            if (number.HasNumberOfLeadingZeros && number.NumberOfLeadingZeros > CappedZeros) return Capped;
            var e164 = Library.Format(number, PhoneNumberFormat.E164);
            return $"{e164} {number.CountryCode} {Library.GetRegionCodeForNumber(number) ?? "-"} {Library.GetNumberType(number)} {Library.IsPossibleNumberWithReason(number)} {Library.IsValidNumber(number)} {(number.HasExtension ? number.Extension : "-")}";
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>
    /// The difference; null if both agree, if the library cannot parse the text, or if the text is something only the plug-in
    /// knows: a withheld caller, a short number, an extension, an address.
    /// </summary>
    public static string? Difference(string text, string? region, ComparisonTotals totals)
    {
        var library = ReadWithLibrary(text, region);
        if (library is null or Capped)
        {
            totals.NotForLibrary++;
            return null;
        }

        var number = PhoneReader.Read(text, region is null ? null : Plan.Current.FindRegion(region));
        if (number.Kind is not (PhoneKind.Number or PhoneKind.Invalid))
        {
            totals.OfOtherKind++;
            return null;
        }

        totals.Compared++;
        var plugin = number.Kind == PhoneKind.Number ? Show(number) : null;
        if (library == plugin) return null;
        totals.Differences++;
        return $"{region ?? "-"} \"{Escape(text)}\"\n  library {library}\n  plug-in {plugin ?? "cannot be parsed"}";
    }

    private static string Show(in PhoneNumber number) =>
        $"{number.ToE164()} {number.CallingCode!.Code} {number.Region?.Id ?? "-"} {NumberTypes.LibraryName(number.Type)} {Show(number.Possibility)} {number.IsValid} {number.ToExtension() ?? "-"}";

    private static string Show(Possibility possibility) => possibility switch
    {
        Possibility.Possible => "IS_POSSIBLE",
        Possibility.LocalOnly => "IS_POSSIBLE_LOCAL_ONLY",
        Possibility.TooShort => "TOO_SHORT",
        Possibility.TooLong => "TOO_LONG",
        _ => "INVALID_LENGTH",
    };

    private static string Escape(string text)
    {
        var shown = new System.Text.StringBuilder();
        foreach (var character in text)
        {
            if (character is < ' ' or > '~') shown.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else shown.Append(character);
        }

        return shown.ToString();
    }
}

/// <summary>The counts of a comparison.</summary>
internal sealed class ComparisonTotals
{
    public int Compared { get; set; }

    public int Differences { get; set; }

    /// <summary>The number of texts that the library cannot parse.</summary>
    public int NotForLibrary { get; set; }

    /// <summary>The number of texts that only the plug-in knows.</summary>
    public int OfOtherKind { get; set; }
}
