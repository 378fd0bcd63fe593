using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PhoneNumbers;

namespace PhoneCallCtx.Lab.PhoneComparison;

/// <summary>
/// Makes phone texts of all regions, right and wrong, as people and systems write them: example numbers of the metadata with
/// changed, missing and added digits, prefixes, punctuation, other digits, extensions, addresses and letters.
/// </summary>
/// <param name="seed">The same seed gives the same texts.</param>
internal sealed class NoisyTexts(int seed)
{
    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();

    private static readonly string[] Separators = [" ", "-", ".", "/", " (", ") ", "\u00A0", "\u2013", "\u2212", "~", "x", "  ", "\u00AD", "\u200B", "\u3000", "[", "]", "*", "\uFF0D", "\uFF08", "\uFF09", "\t", "\u2009", ",", ";"];

    private static readonly string[] Extensions =
    [
        " x12", "x503", " ext. 4567", ";ext=7", " ext 12345", "#77", " # 77", ",,123", ";123", ", 45", " extension 9", " - 503#", "~99", " int 4", " anexo 33", " \u0434\u043E\u0431 12", " extensi\u00F3n 5",
        "\uFF58123", " xtn 8", " extn: 9", ";ext=12345678901234567890", " x1234567890", ",,1234567890123456", " ext.12#", ";isub=12", " \uFF45\uFF58\uFF54 12", " EXT 7", " X7", "extensio\u0301n 44",
    ];

    private static readonly string[] Leads = ["", "", "", "", "Tel: ", "tel:", "(", "\u200E", "\u202A", "abc ", "+ ", "++", "\uFF0B", "#", "00", "011", "0011", "0", "1", "8", "+0", "T"];

    private static readonly string[] Tails = ["", "", "", "", " ", ".", "\u202C", ")", "!", " abc", "/ x302", "\\ x5", ";phone-context=+1", ";phone-context=example.com", ";phone-context=", ";phone-context=+44;ext=3", "\n", "#", "*"];

    private static readonly int[] DigitZeros = ['\u0660', '\u06F0', '\u0966', '\uFF10'];

    private static readonly string[] Regions = [.. Library.GetSupportedRegions().Order(StringComparer.Ordinal)];

    private static readonly string[] Numbers = [.. AllExamples()];

    private readonly Random _random = new(seed);

    /// <summary>The next text, with its default region; null for none.</summary>
    public (string Text, string? Region) Next()
    {
        var number = Numbers[_random.Next(Numbers.Length)];
        var parsed = Library.Parse(number, null);
        var region = _random.Next(4) switch
        {
            0 => null,
            1 => Regions[_random.Next(Regions.Length)],
            _ => Library.GetRegionCodeForNumber(parsed) is { } own && own != "001" ? own : Regions[_random.Next(Regions.Length)],
        };
        var text = _random.Next(4) switch
        {
            0 => number,
            1 => Library.Format(parsed, PhoneNumberFormat.INTERNATIONAL),
            2 => Library.Format(parsed, PhoneNumberFormat.NATIONAL),
            _ => region is null ? Library.Format(parsed, PhoneNumberFormat.RFC3966) : Library.FormatOutOfCountryCallingNumber(parsed, region),
        };
        for (var changes = _random.Next(4); changes > 0; changes--) text = Change(text);
        return (text, region);
    }

    private string Change(string text)
    {
        var at = _random.Next(text.Length + 1);
        switch (_random.Next(14))
        {
            case 0: return text.Insert(at, ((char)('0' + _random.Next(10))).ToString());
            case 1: return text.Length > 1 ? text.Remove(_random.Next(text.Length), 1) : text;
            case 2 or 3: return ReplaceDigit(text);
            case 4: return text.Insert(at, Pick(Separators));
            case 5 or 6: return text + Pick(Extensions);
            case 7: return Pick(Leads) + text;
            case 8: return text + Pick(Tails);
            case 9: return text[.._random.Next(text.Length + 1)];
            case 10: return string.Concat(text.Where(char.IsAsciiDigit));
            case 11: return OtherDigits(text);
            case 12: return Letters(text);
            default: return text + string.Concat(Enumerable.Range(0, _random.Next(1, 6)).Select(_ => (char)('0' + _random.Next(10))));
        }
    }

    private string ReplaceDigit(string text)
    {
        var digits = Enumerable.Range(0, text.Length).Where(index => char.IsAsciiDigit(text[index])).ToArray();
        if (digits.Length == 0) return text;
        var changed = new StringBuilder(text);
        changed[digits[_random.Next(digits.Length)]] = (char)('0' + _random.Next(10));
        return changed.ToString();
    }

    private string OtherDigits(string text)
    {
        var zero = DigitZeros[_random.Next(DigitZeros.Length)];
        return string.Concat(text.Select(character => char.IsAsciiDigit(character) ? (char)(zero + character - '0') : character == '+' && _random.Next(2) == 0 ? '\uFF0B' : character));
    }

    private string Letters(string text)
    {
        var changed = new StringBuilder(text);
        for (var i = Math.Max(0, text.Length - _random.Next(1, 8)); i < text.Length; i++)
            if (char.IsAsciiDigit(changed[i])) changed[i] = (char)((_random.Next(2) == 0 ? 'A' : 'a') + _random.Next(26));
        return changed.ToString();
    }

    private string Pick(string[] of) => of[_random.Next(of.Length)];

    private static IEnumerable<string> AllExamples()
    {
        var types = Enum.GetValues<PhoneNumberType>();
        foreach (var region in Library.GetSupportedRegions().Order(StringComparer.Ordinal))
            foreach (var type in types)
                if (Library.GetExampleNumberForType(region, type) is { } example) yield return Library.Format(example, PhoneNumberFormat.E164);
        foreach (var code in Library.GetSupportedGlobalNetworkCallingCodes().Order())
            if (Library.GetExampleNumberForNonGeoEntity(code) is { } example) yield return Library.Format(example, PhoneNumberFormat.E164);
    }
}
