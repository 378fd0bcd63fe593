using System;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneNumbers;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>
/// Makes the library and the plug-in do the same: read a text as a number, find out if it is possible and valid, its region
/// and type, and format it in E.164. Each answer is folded into one number, so that no part of it is optimized away.
/// </summary>
internal static class PhoneSides
{
    /// <summary>The answer for text that is no number.</summary>
    public const int Unreadable = -1;

    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();

    private static readonly char[] Written = new char[Plugins.Phones.Parsing.PhoneNumber.MostE164Characters];

    /// <summary>Reads a text with the library.</summary>
    public static int ReadWithLibrary(in PhoneQuestion question)
    {
        try
        {
            var number = Library.Parse(question.Text, question.RegionId);
            var e164 = Library.Format(number, PhoneNumberFormat.E164);
            return Fold(Library.IsPossibleNumber(number), Library.IsValidNumber(number), Library.GetRegionCodeForNumber(number), (int)TypeOf(Library.GetNumberType(number)), e164.Length, e164[^1]);
        }
        catch (NumberParseException)
        {
            return Unreadable;
        }
    }

    /// <summary>Reads a text with the plug-in.</summary>
    public static int ReadWithPlugin(in PhoneQuestion question)
    {
        var number = PhoneReader.Read(question.Text, question.Region);
        if (!number.TryFormatE164(Written, out var length)) return Unreadable;
        var match = number.Match;
        return Fold(number.IsPossible, match.IsValid, match.Region?.Id, (int)match.Type, length, Written[length - 1]);
    }

    /// <summary>The floor: reads only the digits.</summary>
    /// <returns>The folded digits.</returns>
    public static int LoopOverDigits(in PhoneQuestion question)
    {
        var sum = 0;
        var text = question.Text;
        for (var i = 1; i < text.Length; i++) sum = (sum * 10) + (text[i] - '0');
        return sum;
    }

    /// <summary>Requires that both sides answer alike; otherwise the comparison means nothing.</summary>
    public static void MustAgree(PhoneQuestion[] questions)
    {
        foreach (var question in questions)
        {
            if (ReadWithLibrary(question) != ReadWithPlugin(question)) throw new InvalidOperationException($"The answers differ: {question}.");
        }
    }

    private static NumberType TypeOf(PhoneNumberType type) => type switch
    {
        PhoneNumberType.FIXED_LINE => NumberType.FixedLine,
        PhoneNumberType.MOBILE => NumberType.Mobile,
        PhoneNumberType.FIXED_LINE_OR_MOBILE => NumberType.FixedLineOrMobile,
        PhoneNumberType.TOLL_FREE => NumberType.TollFree,
        PhoneNumberType.PREMIUM_RATE => NumberType.PremiumRate,
        PhoneNumberType.SHARED_COST => NumberType.SharedCost,
        PhoneNumberType.VOIP => NumberType.Voip,
        PhoneNumberType.PERSONAL_NUMBER => NumberType.PersonalNumber,
        PhoneNumberType.PAGER => NumberType.Pager,
        PhoneNumberType.UAN => NumberType.Uan,
        PhoneNumberType.VOICEMAIL => NumberType.Voicemail,
        _ => NumberType.Unknown,
    };

    private static int Fold(bool isPossible, bool isValid, string? region, int type, int length, char last) =>
        (isPossible ? 1 : 0) | (isValid ? 2 : 0) | (type << 2) | (length << 6) | (last << 11) | ((region is null ? 0 : (region[0] << 5) ^ region[1]) << 18);
}
