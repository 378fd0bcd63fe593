using System.Globalization;
using System.Numerics;
using System.Text;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Phones;

/// <summary>Says why phone text is no number, or a number none that is in service anywhere.</summary>
internal static class PhoneReason
{
    private const int FewestDigits = 3;
    private const int FewestNationalDigits = 2;
    private const int MostNationalDigits = 17;
    private const int MostCharacters = 250;
    private const int MostCallingCodeDigits = 3;

    private const string PhoneContext = ";phone-context=";

    /// <summary>The reason in words.</summary>
    /// <param name="number">The text, read.</param>
    /// <param name="text">The text.</param>
    /// <returns>Null for a valid number, and for what is no number and need not be one.</returns>
    public static string? Of(in PhoneNumber number, string text) => number.Kind switch
    {
        PhoneKind.Invalid => OfFault(number, text),
        PhoneKind.Number when !number.IsPossible => OfLength(number),
        PhoneKind.Number when !number.IsValid => $"not in the numbering plan of {NameOf(number)}",
        _ => null,
    };

    private static string OfFault(in PhoneNumber number, string text) => number.Fault switch
    {
        PhoneParseFault.NoRegion => "there is no calling code; give a region or begin with +",
        PhoneParseFault.UnknownCallingCode => OfCallingCode(number.FaultyDigits),
        PhoneParseFault.TooShortAfterPrefix => $"too short: {Count(number.FaultyDigits.Count)} behind the international prefix, at least {Show(FewestDigits)}",
        PhoneParseFault.TooShort => $"too short: {Count(number.FaultyDigits.Count)} behind the calling code, at least {Show(FewestNationalDigits)}",
        PhoneParseFault.TooLong => $"too long: {Count(number.FaultyDigits.Count)} without the calling code, at most {Show(MostNationalDigits)}",
        PhoneParseFault.TextTooLong => $"too long: more than {Show(MostCharacters)} characters",
        _ when number.FaultyDigits.Count > 0 => $"too short: {Count(number.FaultyDigits.Count)}, at least {Show(FewestDigits)}",
        _ when number.Position < 0 => "there is no digit",
        _ => OfCharacter(text, number.Position),
    };

    private static string OfCallingCode(in Digits digits) => digits[0] == 0
        ? "no calling code begins with 0"
        : $"no country uses +{digits.Take(MostCallingCodeDigits)}";

    private static string OfCharacter(string text, int position)
    {
        var place = Show(position + 1);
        if (string.CompareOrdinal(text, position, PhoneContext, 0, PhoneContext.Length) == 0) return $"the phone-context at character {place} is neither a number nor a domain";

        // A character outside the first plane of Unicode has two places, and is shown whole.
        var shown = Rune.TryGetRuneAt(text, position, out var whole) ? Excerpt.Of(whole.ToString()) : Excerpt.Of(text[position]);
        return text[position] is '+' or '\uFF0B'
            ? $"character {place} (\"{shown}\") can stand only at the beginning of a phone number"
            : $"character {place} (\"{shown}\") cannot stand in a phone number";
    }

    /// <summary>The lengths that count are those of the calling code's main region, whichever region the number has.</summary>
    private static string OfLength(in PhoneNumber number)
    {
        var lengths = number.CallingCode!.MainRegion.PossibleLengths;
        var digits = number.NationalNumber.Count;
        return number.Possibility switch
        {
            Possibility.TooShort => $"too short for {NameOf(number)}: {Count(digits)}, at least {Show(BitOperations.TrailingZeroCount(lengths))}",
            Possibility.TooLong => $"too long for {NameOf(number)}: {Count(digits)}, at most {Show(BitOperations.Log2(lengths))}",
            _ => $"no number of {NameOf(number)} has {Count(digits)}",
        };
    }

    private static string NameOf(in PhoneNumber number) =>
        string.Create(CultureInfo.InvariantCulture, $"{(number.Region ?? number.CallingCode!.MainRegion).Name} (+{number.CallingCode!.Code})");

    private static string Count(int digits) => digits == 1 ? "1 digit" : Show(digits) + " digits";

    private static string Show(int number) => number.ToString(CultureInfo.InvariantCulture);
}
