using System;
using System.Globalization;

namespace PhoneCallCtx.Cli.Reports.Html.Words;

/// <summary>
/// How a language writes numbers and days, as Unicode CLDR has it. Not the culture of .NET, so that a page has the same bytes on
/// every machine.
/// </summary>
/// <param name="Group">What is between the groups of three digits.</param>
/// <param name="Decimal">What is before the decimals.</param>
/// <param name="Percent">The percent sign with the space before it.</param>
/// <param name="LeastGrouped">The smallest number with groups.</param>
/// <param name="Day">The format of a day.</param>
/// <param name="Month">The format of a month.</param>
internal sealed record LanguageForms(string Group, string Decimal, string Percent, int LeastGrouped, string Day, string Month)
{
    /// <summary>A whole number that is not negative.</summary>
    public string Show(long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        if (number < LeastGrouped) return digits;
        for (var place = digits.Length - 3; place > 0; place -= 3) digits = digits.Insert(place, Group);
        return digits;
    }

    /// <summary>A part of a whole in percent, with one decimal. Only nothing is 0 %, and only everything is 100 %.</summary>
    public string ShowRate(long part, long whole)
    {
        if (part == 0 || whole == 0) return "0" + Percent;
        if (part == whole) return "100" + Percent;
        var tenths = Math.Round(1000m * part / whole, MidpointRounding.AwayFromZero);
        return tenths < 1 ? "<\u00A0" + Tenths(1) : tenths > 999 ? ">\u00A0" + Tenths(999) : Tenths(tenths);
    }

    public string Show(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    public string ShowMonth(DateOnly day) => day.ToString(Month, CultureInfo.InvariantCulture);

    private string Tenths(decimal tenths) => (tenths / 10).ToString("0.0", CultureInfo.InvariantCulture).Replace(".", Decimal, StringComparison.Ordinal) + Percent;
}
