using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneNumbers;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>A text to read, and the default region for numbers without a calling code, in the form of each side.</summary>
internal readonly record struct PhoneQuestion(string Text, string? RegionId)
{
    public Region? Region { get; } = RegionId is null ? null : NumberingPlan.Current.FindRegion(RegionId);
}

/// <summary>The measured texts, in a mixed order that is always the same.</summary>
internal static class PhoneTexts
{
    private const int Seed = 20261;

    private static readonly string[] Garbage =
    [
        "n/a", "none", "Reception", "Siobhán Ní Bhriain", "voice mail", "do not call", "see notes", "CALL ME", "ask for the manager",
        "siobhan@example.com", "info@contoso.example", "k.meyer+calls@example.org", "https://example.com/contact", "contoso.example",
        "12 Nov 2025", "Nov 12, 2025", "2025-11-12T08:30:00Z", "8:30 am", "3rd floor", "room 12b", "ticket 4711", "10 Downing Street",
        "-", "+", "()", "...", "+1", "7", "+4", "( )", "#", "**", "0x", "++",
        "+999123456789", "+2101234567", "+0 800 555 0123", "+000", "+8841234567", "+6991234567", "+97012345",
        "CA00112233445566778899aabbccddeeff", "8:acs:1b5cc06b-f352-4e3c-a1d2-0f1d2e3c4b5a", "{\"number\":null}", "电话号码", "телефон", "رقم", "☎",
    ];

    /// <summary>The example numbers of every region and type, in E.164.</summary>
    public static PhoneQuestion[] E164() =>
        Mixed(Examples().Select(static example => new PhoneQuestion(PhoneNumberUtil.GetInstance().Format(example.Number, PhoneNumberFormat.E164), null)));

    /// <summary>The same numbers in the format of their region.</summary>
    public static PhoneQuestion[] National() =>
        Mixed(Examples().Where(static example => example.Region is not null)
            .Select(static example => new PhoneQuestion(PhoneNumberUtil.GetInstance().Format(example.Number, PhoneNumberFormat.NATIONAL), example.Region))
            .Where(static question => PhoneSides.ReadWithLibrary(question) != PhoneSides.Unreadable));

    /// <summary>Texts that appear in place of a number: words, addresses, dates, too few digits, unused calling codes.</summary>
    public static PhoneQuestion[] NoNumbers() =>
        Mixed(Enumerable.Range(0, 20).SelectMany(static _ => Garbage).Select(static text => new PhoneQuestion(text, null)));

    private static IEnumerable<(PhoneNumbers.PhoneNumber Number, string? Region)> Examples()
    {
        var library = PhoneNumberUtil.GetInstance();
        foreach (var region in library.GetSupportedRegions().Order(StringComparer.Ordinal))
        {
            foreach (var type in Enum.GetValues<PhoneNumberType>())
                if (library.GetExampleNumberForType(region, type) is { } example && library.IsValidNumber(example)) yield return (example, region);
        }

        foreach (var code in library.GetSupportedGlobalNetworkCallingCodes().Order())
            if (library.GetExampleNumberForNonGeoEntity(code) is { } example) yield return (example, null);
    }

    private static PhoneQuestion[] Mixed(IEnumerable<PhoneQuestion> questions)
    {
        var mixed = questions.ToArray();
        new Random(Seed).Shuffle(mixed);
        return mixed;
    }
}
