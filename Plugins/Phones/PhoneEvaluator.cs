using System;
using System.Collections.Generic;
using System.Globalization;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Phones;

/// <summary>
/// Evaluates phone text by the policy of its column: the shape, then the form, then the number, then the number's entry
/// in the numbering plan. Allocates nothing for text that it accepts.
/// </summary>
/// <param name="policy">The environment's policy for the column.</param>
public sealed class PhoneEvaluator(PhonePolicy policy)
{
    /// <summary>The prefixes that are dialed before a calling code in most countries, and in those of the calling code 1.</summary>
    private static readonly string[] InternationalPrefixes = ["00", "011"];

    /// <summary>Whether the policy needs the number's entry in the numbering plan, and not only its length.</summary>
    private readonly bool _asksPlan = policy is not null && (policy.Level >= PhoneLevel.Valid || policy.Regions.Count > 0 || policy.Types.Count > 0);

    /// <summary>The environment's own words for withheld callers; null for none.</summary>
    private readonly IReadOnlyList<string>? _withheldWords = policy is { WithheldWords.Count: > 0 } ? policy.WithheldWords : null;

    /// <summary>The environment's policy for the column.</summary>
    public PhonePolicy Policy { get; } = policy ?? throw new ArgumentNullException(nameof(policy));

    /// <summary>Evaluates phone text.</summary>
    /// <param name="text">The text, at least one character.</param>
    /// <returns>Why the column does not accept the text; null when it does.</returns>
    public PhoneRejection? Evaluate(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));

        return PlainNumber.TryRead(text, out var digits, out var count) is { } callingCode ? EvaluatePlain(text, callingCode, digits, count) : EvaluateParts(text);
    }

    private PhoneRejection? EvaluateParts(string text)
    {
        var parts = PhoneParts.Of(text, _withheldWords);
        var shape = PhoneShape.Of(parts);
        if (shape.Fault is not null && !MayBeVanity(text, shape.Fault)) return Reject(shape, parts);

        // When letters are allowed, only the number shows whether they are keypad digits.
        var number = PhoneReader.Read(parts, Policy.DefaultRegion);
        if (shape.Fault is not null && number.Kind != PhoneKind.Number) return Reject(shape, parts);

        if (EvaluateForm(parts.Notation, number) is { } form) return form;
        if (Policy.Level == PhoneLevel.Plausible) return null;

        return number.Kind switch
        {
            // The context of an address is where its number can be dialed; the number need not begin with it (RFC 3966, 5.1.5).
            PhoneKind.Number when !_asksPlan && parts.Notation == PhoneNotation.Tel && TelAddress.HasContext(parts.Content) => null,
            PhoneKind.Number => EvaluateNumber(text, number),
            PhoneKind.Invalid => EvaluateUnread(parts, number),
            _ => null,
        };
    }

    /// <summary>
    /// Whether text is what most call records have, a plus sign and a number of a possible length, and the policy requires no
    /// more. When it returns false, <see cref="Evaluate"/> decides.
    /// </summary>
    internal bool AcceptsAtOnce(string text) =>
        !_asksPlan
        && PlainNumber.TryRead(text, out var national, out var count) is { } callingCode
        && PhoneShape.IsRightCount(count)
        && PossibleLengths.Include(national.Count, callingCode.MainRegion)
        && EvaluateNetwork(callingCode) is null;

    private PhoneRejection? EvaluatePlain(string text, CallingCode callingCode, in Digits national, int count)
    {
        if (!PhoneShape.IsRightCount(count)) return PhoneShape.OfCount(count).ToRejection();
        if (EvaluateNetwork(callingCode) is { } rejected) return rejected;
        return Policy.Level == PhoneLevel.Plausible ? null : EvaluateNumber(text, PhoneNumber.OfPlain(callingCode, national));
    }

    /// <summary>Whether text with a wrong character may be a number with letters as keypad digits. A digit must precede the letters, so words before a number do not count.</summary>
    private bool MayBeVanity(string text, PhoneFault? fault)
    {
        if (fault != PhoneFault.Character || !Policy.Allows(PhoneForms.Vanity)) return false;

        var hasDigit = false;
        foreach (var character in text)
        {
            if (PhoneCharacters.IsDigit(character)) hasDigit = true;
            else if (PhoneCharacters.IsLatinLetter(character) ? !hasDigit : !PhoneCharacters.IsSeparator(character) && !PhoneCharacters.IsPlus(character)) return false;
        }

        return true;
    }

    private PhoneRejection Reject(in PhoneShape shape, in PhoneParts parts) =>
        shape.Fault == PhoneFault.Character && KnownMistake.Find(parts, Policy.Allows(PhoneForms.Withheld)) is { } mistake ? new PhoneRejection(mistake) : shape.ToRejection();

    private PhoneRejection? EvaluateForm(PhoneNotation notation, in PhoneNumber number)
    {
        var fault = number.Kind switch
        {
            PhoneKind.Withheld => Unless(PhoneForms.Withheld, PhoneFault.WithheldNotAllowed),
            PhoneKind.Sip => Unless(PhoneForms.Sip, PhoneFault.AddressNotAllowed),
            PhoneKind.Short => Unless(PhoneForms.Short, PhoneFault.ShortNotAllowed),
            PhoneKind.Extension => Unless(PhoneForms.Extension, PhoneFault.ExtensionNotAllowed),
            _ => null,
        };
        if (fault is null && notation == PhoneNotation.Tel) fault = Unless(PhoneForms.Tel, PhoneFault.AddressNotAllowed);
        if (fault is null && number.ExtensionLength > 0) fault = Unless(PhoneForms.Extension, PhoneFault.ExtensionNotAllowed);
        return fault is { } rejected ? new PhoneRejection(rejected, callingCode: Show(number.CallingCode)) : EvaluateNetwork(number.CallingCode);
    }

    private PhoneRejection? EvaluateNetwork(CallingCode? callingCode) => callingCode is { IsNonGeographic: true } && !Policy.Allows(PhoneForms.NonGeographic)
        ? new PhoneRejection(PhoneFault.NonGeographicNotAllowed, callingCode: Show(callingCode))
        : null;

    private PhoneFault? Unless(PhoneForms form, PhoneFault fault) => Policy.Allows(form) ? null : fault;

    private PhoneRejection? EvaluateNumber(string text, in PhoneNumber number)
    {
        if (!number.IsPossible) return RejectLength(text, number);
        return _asksPlan ? EvaluateByPlan(text, number, number.Match) : null;
    }

    private PhoneRejection? EvaluateByPlan(string text, in PhoneNumber number, in PlanMatch match)
    {
        if (Policy.Level >= PhoneLevel.Valid && !match.IsValid) return Reject(PhoneFault.NotInPlan, number);
        if (Policy.Level == PhoneLevel.E164 && !Policy.Normalize && !IsE164(text, number))
            return new PhoneRejection(PhoneFault.NotE164, e164: number.ToE164());
        if (Policy.Regions.Count > 0 && !Contains(Policy.Regions, match.Region)) return Reject(PhoneFault.RegionNotAllowed, number);
        return Policy.Types.Count > 0 && !Contains(Policy.Types, match.Type) ? new PhoneRejection(PhoneFault.TypeNotAllowed, type: match.Type) : null;
    }

    /// <summary>The rejection of text that has the shape of a number and cannot be read as one, such as national digits without a region.</summary>
    private PhoneRejection? EvaluateUnread(in PhoneParts parts, in PhoneNumber number) => number.Fault switch
    {
        PhoneParseFault.UnknownCallingCode => RejectCallingCode(number.FaultyDigits),
        PhoneParseFault.NoRegion => _asksPlan ? new PhoneRejection(PhoneFault.NoCallingCode) : null,
        PhoneParseFault.TooShort or PhoneParseFault.TooShortAfterPrefix => RejectShortness(parts, number.FaultyDigits.Count),
        PhoneParseFault.TooLong or PhoneParseFault.TextTooLong => new PhoneRejection(PhoneFault.TooManyDigits, digits: CountDigits(parts.Text), limit: PhoneLimits.MostDigits),
        _ => number.Position == -1 ? new PhoneRejection(PhoneFault.NoDigit) : new PhoneRejection(PhoneFault.Character, number.Position),
    };

    /// <summary>The rejection of an unknown calling code. A frequent cause is a plus sign before the international prefix.</summary>
    private static PhoneRejection RejectCallingCode(in Digits digits)
    {
        foreach (var prefix in InternationalPrefixes)
        {
            if (digits.Count <= prefix.Length || digits.Take(prefix.Length).ToString() != prefix || NumberingPlan.Current.FindCallingCode(digits.Skip(prefix.Length)) is null) continue;
            return new PhoneRejection(PhoneFault.InternationalPrefix, prefix: prefix);
        }

        return new PhoneRejection(PhoneFault.UnknownCallingCode, callingCode: digits.Take(PhoneLimits.MostCallingCodeDigits).ToString());
    }

    /// <summary>The rejection of a number with too few digits behind the calling code.</summary>
    private PhoneRejection RejectShortness(in PhoneParts parts, int digits)
    {
        var run = parts.ScanNumber();
        var callingCode = run.IsInternational ? NumberingPlan.Current.FindCallingCode(run.Digits) : Policy.DefaultRegion?.CallingCode;
        if (callingCode is null) return new PhoneRejection(PhoneFault.TooFewDigits, digits: digits, limit: PhoneLimits.FewestDigits);
        return new PhoneRejection(PhoneFault.TooShort, digits: digits, limit: PossibleLengths.Shortest(callingCode.MainRegion), callingCode: Show(callingCode), region: callingCode.MainRegion);
    }

    private static int CountDigits(string text)
    {
        var count = 0;
        foreach (var character in text)
            if (PhoneCharacters.IsDigit(character)) count++;
        return count;
    }

    private static PhoneRejection RejectLength(string text, in PhoneNumber number)
    {
        // The last character already decides nearly all texts.
        if (text[0] == '+' && text[text.Length - 1] == '0' && SpreadsheetDamage.IsDecimal(new PhoneSpan(text, 1, text.Length - 1))) return new PhoneRejection(PhoneFault.Decimal);

        var plan = number.CallingCode!.MainRegion;
        return number.Possibility switch
        {
            Possibility.TooShort => Reject(PhoneFault.TooShort, number, PossibleLengths.Shortest(plan)),
            Possibility.TooLong => Reject(PhoneFault.TooLong, number, PossibleLengths.Longest(plan)),
            _ => Reject(PhoneFault.NoSuchLength, number),
        };
    }

    private static PhoneRejection Reject(PhoneFault fault, in PhoneNumber number, int limit = 0) => new(
        fault, digits: number.NationalNumber.Count, limit: limit, callingCode: Show(number.CallingCode), region: number.Region ?? number.CallingCode!.MainRegion);

    private static string? Show(CallingCode? callingCode) => callingCode?.Code.ToString(CultureInfo.InvariantCulture);

    private static bool IsE164(string text, in PhoneNumber number)
    {
        if (number.ExtensionLength > 0 || text[0] != '+') return false;

        // A plus sign, the calling code, the national number and only digits: this is E.164.
        if (text.Length != 1 + number.CallingCode!.Length + number.NationalNumber.Count) return false;
        for (var i = 1; i < text.Length; i++)
            if (text[i] is < '0' or > '9') return false;
        return true;
    }

    private static bool Contains(IReadOnlyList<Region> regions, Region? region)
    {
        for (var i = 0; i < regions.Count; i++)
            if (ReferenceEquals(regions[i], region)) return true;
        return false;
    }

    private static bool Contains(IReadOnlyList<NumberType> types, NumberType type)
    {
        for (var i = 0; i < types.Count; i++)
            if (types[i] == type) return true;
        return false;
    }
}
