using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Lab.Fuzzing.Inputs;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Phones.Plan;
using static PhoneCallCtx.Lab.Fuzzing.Targets.BrokenPropertyException;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>
/// Reads, evaluates and normalizes phone texts. An input is a text; two letters and a vertical bar before it are the default
/// region, and the bytes decide the policy.
/// </summary>
internal sealed class PhoneTarget : FuzzTarget
{
    private const char RegionMark = '|';
    private const int ColumnLength = 100;
    private const int RowOnceIn = 64;

    private static readonly Dictionary<string, Region> Regions = NumberingPlan.Current.Regions.Where(region => region.Id.Length == 2).GroupBy(region => region.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static readonly string[] RegionIds = [.. Regions.Keys.Order(StringComparer.Ordinal)];

    private readonly char[] _e164 = new char[PhoneNumber.MostE164Characters];

    public override string Name => "phones";

    public override InputBounds Bounds { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(10), 64 * 1024, 64);

    public override InputSizes Sizes { get; } = new(Usual: 300, Most: 64 * 1024, OnceIn: 4096);

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "+", "++", "00", "011", "0011", "0", "1", "+1", "+44", "+49", "+39", "+55", "+7", "+800", "+881", "+979", "+999", "+0", "+210", " ", "-", "(", ")", ".", "/", "[", "]", "~", "*", "#", ",", ";", ",,", ":", "@", "x", "X",
        "x12", " ext. 45", ";ext=7", ";ext=12345678901234567890", " extension 9", "extensi\u00F3n 5", "extensio\u0301n 44", " int 4", " anexo 33", " \u0434\u043E\u0431 12", "\uFF58123", "\uFF45\uFF58\uFF54 12", " - 503#", " # 77", "~99", "/ x302",
        "\\ x5", "tel:", "TEL:", "sip:", "SIPS:", "sip:+14255550123@example.com;user=phone", "4:", "8:", ";phone-context=", ";phone-context=+1", ";phone-context=example.com", ";phone-context=example.com.", ";isub=", ";user=phone",
        "anonymous", "ANONYMOUS@anonymous.invalid", "withheld", "restricted", "unavailable", "unknown", "blocked", "private", "+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253", "FLOWERS", "911", "112", "999",
        "14255550123", "442079460018", "GB|", "US|", "DE|", "IT|", "BR|", "AR|", "MX|", "JP|", "NANP", "00000000000000000", "999999999999999999999", "1234567890123456",
    ];

    public override void Run(ReadOnlySpan<byte> input)
    {
        var text = LooseText.Decode(input);
        Region? region = null;
        if (text.Length > 2 && text[2] == RegionMark && Regions.TryGetValue(text[..2], out region)) text = text[3..];

        var number = CheckReading(text, region);
        var policy = PolicyOf(HashOf(input), region);
        var rejection = CheckEvaluating(text, policy);
        CheckMilder(text, policy, rejection);
        CheckNormal(text, policy, number, rejection);
        if (HashOf(input) % RowOnceIn == 0) Rows.Evaluate(text, policy);
    }

    private PhoneNumber CheckReading(string text, Region? region)
    {
        var number = PhoneReader.Read(text, region);
        if (AllocatedReading(text, region) > 0 && !MaySplitExtension(text)) Require(AllocatedReading(text, region) == 0, "reading allocates");

        var again = PhoneReader.Read(text, region);
        Require(number.Kind == again.Kind && number.Fault == again.Fault && number.Position == again.Position && number.Type == again.Type && number.Region == again.Region && number.ToExtension() == again.ToExtension(), "reading twice gives two answers");
        Require(number.Position >= -1 && number.Position <= text.Length, FormattableString.Invariant($"the position is outside of the text: {number.Position}"));
        Require(number.Kind == PhoneKind.Invalid == (number.Fault != PhoneParseFault.None), "a fault without invalid text, or the reverse");
        Require(number.Kind != PhoneKind.Number || number.CallingCode is not null, "a number has no calling code");
        Require(number.CallingCode is null || (number.NationalNumber.Count is >= 2 and <= 17), "a national number has too few or too many digits");
        Require(!number.IsValid || number.IsPossible, "a valid number is not possible");
        Require(number.ExtensionLength is >= 0 and <= 20 && (number.ToExtension()?.All(char.IsDigit) ?? true), "an extension is not digits");
        CheckE164(number);
        return number;
    }

    private void CheckE164(in PhoneNumber number)
    {
        var isWritten = number.TryFormatE164(_e164, out var length);
        Require(isWritten == number.CallingCode is not null, "E.164 without a number, or the reverse");
        if (!isWritten) return;
        Require(length is >= 4 and <= PhoneNumber.MostE164Characters && _e164[0] == '+' && _e164[1] is >= '1' and <= '9' && !_e164.AsSpan(1, length - 1).ContainsAnyExceptInRange('0', '9'), "E.164 is malformed");
    }

    private static PhoneRejection? CheckEvaluating(string text, PhonePolicy policy)
    {
        var evaluator = new PhoneEvaluator(policy);
        if (text.Length == 0) return null;
        var rejection = evaluator.Evaluate(text);
        Require(rejection is null || (rejection.Position >= -1 && rejection.Position < text.Length), FormattableString.Invariant($"the place of a rejection is outside of the text: {rejection?.Position}"));
        Require(evaluator.Evaluate(text)?.Fault == rejection?.Fault, "evaluating twice gives two answers");
        if (rejection is null && AllocatedEvaluating(evaluator, text) > 0 && !MaySplitExtension(text)) Require(AllocatedEvaluating(evaluator, text) == 0, "accepting allocates");
        return rejection;
    }

    /// <summary>Requires that a less strict policy also accepts the text.</summary>
    private static void CheckMilder(string text, PhonePolicy policy, PhoneRejection? rejection)
    {
        if (rejection is not null || text.Length == 0) return;
        var milder = new PhonePolicy { Level = policy.Level == PhoneLevel.Plausible ? PhoneLevel.Plausible : policy.Level - 1, Allow = policy.Allow, Regions = policy.Regions, Types = policy.Types, DefaultRegion = policy.DefaultRegion, Normalize = policy.Normalize };
        Require(new PhoneEvaluator(milder).Evaluate(text) is null, "a lower level rejects what a higher one accepts");
        var wider = new PhonePolicy { Level = policy.Level, Allow = policy.Allow | PhoneForms.Default | PhoneForms.Vanity, DefaultRegion = policy.DefaultRegion, Normalize = policy.Normalize };
        Require(new PhoneEvaluator(wider).Evaluate(text) is null, "a policy that allows more rejects what one that allows less accepts");
    }

    private static void CheckNormal(string text, PhonePolicy policy, in PhoneNumber number, PhoneRejection? rejection)
    {
        if (PhoneNormalizer.Normalize(text, policy, ColumnLength) is not { } normal) return;
        Require(normal.Length is > 0 and <= ColumnLength && normal != text, "a normalized number is too long for its column, or equals the text");
        Require(PhoneNormalizer.Normalize(normal, policy, ColumnLength) is not { } twice, "normalizing twice gives another number: " + normal);
        var again = PhoneReader.Read(normal, policy.DefaultRegion);
        Require(again.Kind == PhoneKind.Number && again.ToE164() == number.ToE164() && PhoneNormalizer.ToExtension(again) == PhoneNormalizer.ToExtension(number), "normalizing changes the number: " + normal);
        if (rejection is null && text.Length > 0) Require(new PhoneEvaluator(policy).Evaluate(normal) is null, "a normalized number is rejected: " + normal);
    }

    /// <summary>Whether part of an extension may be in the context of an address: joining the parts allocates memory.</summary>
    private static bool MaySplitExtension(string text) => text.Contains(";phone-context=+", StringComparison.Ordinal);

    private static long AllocatedReading(string text, Region? region)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        PhoneReader.Read(text, region);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long AllocatedEvaluating(PhoneEvaluator evaluator, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        evaluator.Evaluate(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static PhonePolicy PolicyOf(uint hash, Region? region) => new()
    {
        Level = (PhoneLevel)(hash & 3),
        Normalize = (hash & 4) != 0,
        Allow = (hash & 8) != 0 ? PhoneForms.Default : (PhoneForms)((hash >> 4) & 127),
        DefaultRegion = region,
        Regions = (hash & 0x3800) == 0 ? [region ?? Regions["US"], Regions[RegionIds[(hash >> 16) % RegionIds.Length]]] : [],
        Types = (hash & 0x1C000) == 0 ? [NumberType.Mobile, NumberType.FixedLineOrMobile] : [],
    };
}
