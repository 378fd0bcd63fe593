using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneNumbers;

namespace PhoneCallCtx.Generators.Tests.NumberingPlan;

/// <summary>Numbers for comparing the plan with the library.</summary>
internal static class Numbers
{
    /// <summary>The most leading zeros that the library keeps: the only known difference.</summary>
    public const int MostLeadingZeros = 10;

    /// <summary>The most digits of a national number for the library.</summary>
    public const int MostDigits = 17;

    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();

    private static readonly Lazy<(int Code, string Id, string Number)[]> LazyExamples = new(() => [.. MakeExamples().Distinct()]);

    /// <summary>The examples of every type in every region, of calling codes without region, and of local-only numbers.</summary>
    public static IReadOnlyList<(int Code, string Id, string Number)> Examples => LazyExamples.Value;

    public static Digits Digits(string number)
    {
        var digits = default(Digits);
        foreach (var character in number) digits.Add(character - '0');
        return digits;
    }

    /// <summary>A number of the library, as its parser makes it.</summary>
    public static PhoneNumber Number(int code, string national)
    {
        var zeros = Math.Min(national.Length - 1, national.TakeWhile(character => character == '0').Count());
        var number = PhoneNumber.CreateBuilder().SetCountryCode(code).SetNationalNumber(ulong.Parse(national, System.Globalization.CultureInfo.InvariantCulture));
        if (zeros > 0) number.SetNumberOfLeadingZeros(zeros);
        return number.Build();
    }

    public static bool IsComparable(string national) =>
        national.Length is > 0 and <= MostDigits && national.TakeWhile(character => character == '0').Count() <= MostLeadingZeros;

    /// <summary>A number that is valid, nearly valid or neither, in turn.</summary>
    public static (int Code, string National) Next(Random random, int[] codes)
    {
        var (code, _, national) = Examples[random.Next(Examples.Count)];
        switch (random.Next(8))
        {
            case 0:
                return (codes[random.Next(codes.Length)], RandomDigits(random, random.Next(1, MostDigits + 1)));
            case 1:
                return (code, RandomDigits(random, national.Length));
            case 2:
                return (codes[random.Next(codes.Length)], national);
            case 3:
                return (code, national[..random.Next(1, national.Length + 1)] + RandomDigits(random, random.Next(3)));
            default:
                var digits = national.ToCharArray();
                for (var changes = random.Next(4); changes > 0; changes--) digits[random.Next(digits.Length)] = (char)('0' + random.Next(10));
                var keep = random.Next(1, digits.Length + 1);
                return (code, random.Next(3) == 0 ? new string(digits, 0, keep) + RandomDigits(random, digits.Length - keep) : new string(digits));
        }
    }

    /// <summary>All strings of digits up to a length.</summary>
    public static IEnumerable<string> UpTo(int most)
    {
        for (var (length, count) = (1, 10); length <= most; length++, count *= 10)
            for (var value = 0; value < count; value++)
                yield return value.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(length, '0');
    }

    public static string RandomDigits(Random random, int count) => string.Create(count, random, static (digits, random) =>
    {
        for (var i = 0; i < digits.Length; i++) digits[i] = (char)('0' + random.Next(10));
    });

    private static IEnumerable<(int Code, string Id, string Number)> MakeExamples()
    {
        foreach (var code in Library.GetSupportedCallingCodes().Order())
        {
            foreach (var id in Library.GetRegionCodesForCountryCode(code))
            {
                var metadata = Independent.Reference.MetadataOf(id, code);
                PhoneNumberDesc[] descriptions =
                [
                    metadata.GeneralDesc, metadata.FixedLine, metadata.Mobile, metadata.TollFree, metadata.PremiumRate, metadata.SharedCost, metadata.Voip,
                    metadata.PersonalNumber, metadata.Pager, metadata.Uan, metadata.Voicemail, metadata.NoInternationalDialling,
                ];
                foreach (var description in descriptions)
                    if (description.ExampleNumber.Length > 0) yield return (code, id, description.ExampleNumber);
            }
        }
    }
}
