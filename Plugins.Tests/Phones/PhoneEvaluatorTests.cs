using System;
using System.Linq;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Tests.Phones;

/// <summary>The requirements of each level, and the other settings of a column.</summary>
public class PhoneEvaluatorTests
{
    private static readonly Region Germany = NumberingPlan.Current.FindRegion("DE")!;
    private static readonly Region UnitedStates = NumberingPlan.Current.FindRegion("US")!;

    /// <summary>A text and its fault ("." for none) at each level: plausible, possible, valid, e164; without a default region.</summary>
    public static TheoryData<string, string> WithoutRegion => new()
    {
        { "+442079460018", ". . . ." },
        { "+44 20 7946 0018", ". . . NotE164" },
        { "+44 (0)20 7946 0018", ". . . NotE164" },
        { "＋４４２０７９４６００１８", ". . . NotE164" },
        { "+442079460018 ", ". . . NotE164" },
        { "＋442079460018", ". . . NotE164" },
        { "+44207946001８", ". . . NotE164" },
        { "tel:7042123;phone-context=+", ". Character Character Character" },
        { "tel:7042123;phone-context=+491234567890123", ". Many Many Many" },
        { "+447700900123", ". . NotInPlan NotInPlan" },
        { "+49301", ". . NotInPlan NotInPlan" },
        { "+4930 12", ". . NotInPlan NotInPlan" },
        { "+49115", ". . NotInPlan NotInPlan" },
        { "+1001", ". TooShort TooShort TooShort" },
        { "+491", ". TooShort TooShort TooShort" },
        { "+353", ". TooShort TooShort TooShort" },
        { "+999", ". UnknownCallingCode UnknownCallingCode UnknownCallingCode" },
        { "+49", "Digits Digits Digits Digits" },
        { "+00442079460018", ". InternationalPrefix InternationalPrefix InternationalPrefix" },
        { "+011 44 20 7946 0018", ". InternationalPrefix InternationalPrefix InternationalPrefix" },
        { "tel:863-1234;phone-context=+1-914-555", ". . TooLong TooLong" },
        { "tel:12345678;phone-context=example.com", ". . NoCallingCode NoCallingCode" },
        { "tel:+142555501234;npdi", ". TooLong TooLong TooLong" },
        { "4:+442079460018_207ffef6-9444-41fb-92ab-20eacaae2768", ". . . NotE164" },
        { "+44 1234567890123", ". TooLong TooLong TooLong" },
        { "+1 425 555", ". TooShort TooShort TooShort" },
        { "+1 425 5550", ". . NotInPlan NotInPlan" },
        { "+142555501234", ". TooLong TooLong TooLong" },
        { "+35441012345", ". NoSuchLength NoSuchLength NoSuchLength" },
        { "+9991234567", ". UnknownCallingCode UnknownCallingCode UnknownCallingCode" },
        { "+0123456789", ". UnknownCallingCode UnknownCallingCode UnknownCallingCode" },
        { "020 7946 0018", ". . NoCallingCode NoCallingCode" },
        { "00442079460018", ". . NoCallingCode NoCallingCode" },
        { "123456789012345", ". . NoCallingCode NoCallingCode" },
        { "112", ". . . ." }, { "4021", ". . . ." }, { "123456", ". . . ." }, { "1234567", ". . NoCallingCode NoCallingCode" },
        { "anonymous", ". . . ." }, { "+266696687", ". . . ." }, { "sip:alice@example.com", ". . . ." }, { "sip:+4912@example.com", ". . . ." },
        { "tel:+442079460018", ". . . NotE164" }, { "4:+442079460018", ". . . NotE164" }, { "+442079460018;ext=7", ". . . NotE164" },
        { "tel:7042;phone-context=example.com", ". . . ." }, { "tel:911;phone-context=+1", ". . . ." }, { "tel:9111;phone-context=+1-425-555", ". . . NotE164" },
        { "+80012345678", ". . . ." }, { "CALL ME", "Words Words Words Words" }, { " ", "Blank Blank Blank Blank" },
        { "1-800-FLOWERS", "Character Character Character Character" },
    };

    [Fact]
    public void Only_a_plus_sign_may_precede_a_decimal() =>
        new PhoneEvaluator(new PhonePolicy { DefaultRegion = UnitedStates }).Evaluate("0142555501234.0")!.Fault.Should().Be(PhoneFault.TooLong);

    [Theory]
    [MemberData(nameof(WithoutRegion))]
    public void Each_level_has_its_own_requirements(string text, string faults)
    {
        var found = Enum.GetValues<PhoneLevel>().Select(level => Fault(text, new PhonePolicy { Level = level }));
        string.Join(' ', found).Should().Be(faults.Replace("Digits", "TooFewDigits", StringComparison.Ordinal).Replace("Many", "TooManyDigits", StringComparison.Ordinal));
    }

    /// <summary>The same with a default region, Germany.</summary>
    public static TheoryData<string, string> InGermany => new()
    {
        { "030 23125-001", ". . . NotE164" }, { "+493023125001", ". . . ." }, { "0049 30 23125001", ". . . NotE164" }, { "+44 20 7946 0018", ". . . NotE164" },
        { "112", ". . . ." }, { "116117", ". . . ." }, { "4021", ". . NotInPlan NotInPlan" }, { "0301", ". . NotInPlan NotInPlan" }, { "030 1234567890123", "Many Many Many Many" },
        { "00999 1234567", ". UnknownCallingCode UnknownCallingCode UnknownCallingCode" },
    };

    [Theory]
    [MemberData(nameof(InGermany))]
    public void National_numbers_belong_to_the_default_region(string text, string faults)
    {
        var found = Enum.GetValues<PhoneLevel>().Select(level => Fault(text, new PhonePolicy { Level = level, DefaultRegion = Germany }));
        string.Join(' ', found).Should().Be(faults.Replace("Many", "TooManyDigits", StringComparison.Ordinal));
    }

    /// <summary>For each form: texts of it, and their fault when the form is not allowed.</summary>
    public static TheoryData<PhoneForms, string, string> Forms => new()
    {
        { PhoneForms.Withheld, "Anonymous", "WithheldNotAllowed" }, { PhoneForms.Withheld, "+266696687", "WithheldNotAllowed" }, { PhoneForms.Withheld, "anonymous@anonymous.invalid", "WithheldNotAllowed" },
        { PhoneForms.Sip, "sip:alice@example.com", "AddressNotAllowed" }, { PhoneForms.Sip, "SIPS:+442079460018@example.com;user=phone", "AddressNotAllowed" },
        { PhoneForms.Tel, "tel:+442079460018", "AddressNotAllowed" }, { PhoneForms.Tel, " TEL:+442079460018", "AddressNotAllowed" },
        { PhoneForms.Short, "112", "ShortNotAllowed" }, { PhoneForms.Short, "911", "ShortNotAllowed" },
        { PhoneForms.Extension, "4021", "ExtensionNotAllowed" }, { PhoneForms.Extension, "+442079460018 x12", "ExtensionNotAllowed" }, { PhoneForms.Extension, "tel:+442079460018;ext=1", "ExtensionNotAllowed" },
        { PhoneForms.NonGeographic, "+80012345678", "NonGeographicNotAllowed" }, { PhoneForms.NonGeographic, "+881612345678", "NonGeographicNotAllowed" },
        { PhoneForms.Vanity, "+1 800 FLOWERS", "Character" }, { PhoneForms.Vanity, "+1-800-356-ROSE", "Character" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_is_accepted_only_when_it_is_allowed(PhoneForms form, string text, string fault)
    {
        const PhoneForms All = PhoneForms.Default | PhoneForms.Vanity;
        foreach (var level in new[] { PhoneLevel.Plausible, PhoneLevel.Possible })
        {
            Fault(text, new PhonePolicy { Level = level, Allow = All }).Should().Be(".", $"{level}");
            Fault(text, new PhonePolicy { Level = level, Allow = All & ~form }).Should().Be(fault, $"{level}");
        }
    }

    [Fact]
    public void The_fault_of_the_number_is_reported_before_that_of_its_address() => Fault("tel:112", new PhonePolicy { Allow = PhoneForms.None }).Should().Be("ShortNotAllowed");

    [Theory]
    [InlineData("CALL ME 4255550123")]
    [InlineData("+1 800 FLOWERS!")]
    public void Vanity_letters_are_allowed_only_at_the_end_of_a_number(string text) =>
        Fault(text, new PhonePolicy { Allow = PhoneForms.Vanity, DefaultRegion = UnitedStates }).Should().Be("Character");

    [Fact]
    public void Words_are_a_fault_of_their_own_only_when_withheld_callers_are_allowed()
    {
        Fault("ROSES", new PhonePolicy { Allow = PhoneForms.Vanity | PhoneForms.Withheld, DefaultRegion = UnitedStates }).Should().Be("Words");
        Fault("ROSES", new PhonePolicy { Allow = PhoneForms.Vanity, DefaultRegion = UnitedStates }).Should().Be("Character");
    }

    [Fact]
    public void A_prefix_after_a_plus_sign_is_skipped_if_the_region_dials_it()
    {
        Fault("+00442079460018", new PhonePolicy { DefaultRegion = Germany }).Should().Be(".", "libphonenumber reads it so");
        Evaluate("+00442079460018", PhonePolicy.Default)!.Prefix.Should().Be("00");
        Evaluate("+011442079460018", PhonePolicy.Default)!.Prefix.Should().Be("011");
        Fault("+0099912345", PhonePolicy.Default).Should().Be("UnknownCallingCode", "no country has the calling code 999");
    }

    [Fact]
    public void A_number_in_the_context_of_an_address_may_have_any_length()
    {
        foreach (var region in new[] { null, UnitedStates })
            foreach (var text in new[] { "tel:8631;phone-context=+1-914-555", "tel:863-1234;phone-context=+1-914-555", "tel:863-1234;cpc=payphone;phone-context=+1-914-555", "tel:12345678;phone-context=example.com" })
                Fault(text, new PhonePolicy { DefaultRegion = region }).Should().Be(".", text);
        Fault("tel:863-1234;phone-context=+1-914-555", new PhonePolicy { Regions = [UnitedStates] }).Should().Be("TooLong", "its region is asked for");
    }

    [Fact]
    public void Own_withheld_words_match_in_any_case_and_in_brackets()
    {
        var policy = new PhonePolicy { WithheldWords = ["Unbekannt", "Número oculto"] };
        foreach (var text in new[] { "Unbekannt", "UNBEKANNT", " unbekannt ", "<unbekannt>", "(Unbekannt)", "4:unbekannt", "\"X\" <unbekannt>", "NÚMERO OCULTO" })
            Fault(text, policy).Should().Be(".", text);
        foreach (var text in new[] { "Unbekannter", "Unbekannt 1", "Unbekannt Nummer", "oculto" }) Fault(text, policy).Should().NotBe(".", text);
        Fault("Unbekannt", PhonePolicy.Default).Should().Be("Words");
        Fault("Unbekannt", new PhonePolicy { WithheldWords = ["Unbekannt"], Allow = PhoneForms.None }).Should().Be("WithheldNotAllowed");
    }

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void Words_are_compared_the_same_in_every_culture(string culture)
    {
        using var _ = new CultureScope(culture);
        var policy = new PhonePolicy { WithheldWords = ["Gizli"] };
        Fault("GIZLI", policy).Should().Be(".");
        Fault("G\u0130ZL\u0130", policy).Should().Be("Words", "a capital I with a dot is another letter");
        Fault("CALLER ID PRIVATE", policy).Should().Be(".");
    }

    [Fact]
    public void Allowed_letters_do_not_relax_the_other_requirements()
    {
        var policy = new PhonePolicy { Allow = PhoneForms.Vanity };
        Fault("425 555 ROSE", policy).Should().Be("Character", "without a calling code or a region it is no number");
        Fault("+1425555012345678", policy).Should().Be("TooManyDigits");
    }

    [Fact]
    public void Only_numbers_of_the_allowed_regions_are_accepted()
    {
        var policy = new PhonePolicy { Regions = [Germany, UnitedStates] };
        Fault("+493023125001", policy).Should().Be(".");
        Fault("+14255550123", policy).Should().Be(".");
        Fault("+442079460018", policy).Should().Be("RegionNotAllowed");
        Fault("+16135550123", policy).Should().Be("RegionNotAllowed", "Canada has the calling code of the United States");
        Fault("030 23125001", policy).Should().Be("NoCallingCode");
        Fault("anonymous", policy).Should().Be(".");
    }

    [Fact]
    public void Only_numbers_of_the_allowed_types_are_accepted()
    {
        var policy = new PhonePolicy { Types = [NumberType.Mobile, NumberType.FixedLineOrMobile] };
        Fault("+4917139200123", policy).Should().Be(".");
        Fault("+14255550123", policy).Should().Be(".");
        Fault("+493023125001", policy).Should().Be("TypeNotAllowed");
        Fault("+447700900123", policy).Should().Be("TypeNotAllowed", "it is of no type");
        Fault("030 23125001", policy).Should().Be("NoCallingCode", "its type is not known");
    }

    [Fact]
    public void A_rejection_has_the_figures_that_its_message_needs()
    {
        var tooFew = Evaluate("+49", new PhonePolicy { DefaultRegion = Germany })!;
        (tooFew.Fault, tooFew.Digits, tooFew.Limit).Should().Be((PhoneFault.TooFewDigits, 2, 3));
        var nothing = Evaluate("+353", PhonePolicy.Default)!;
        (nothing.Fault, nothing.Region!.Name, nothing.CallingCode, nothing.Digits, nothing.Limit).Should().Be((PhoneFault.TooShort, "Ireland", "353", 0, 7));
        var prefixed = Evaluate("+00 12", new PhonePolicy { DefaultRegion = Germany })!;
        (prefixed.Fault, prefixed.Digits, prefixed.Limit).Should().Be((PhoneFault.TooFewDigits, 2, 3), "behind the prefix are two digits");
        var region = Evaluate("+1 425 555", PhonePolicy.Default)!;
        (region.Fault, region.Region!.Name, region.CallingCode, region.Digits, region.Limit).Should().Be((PhoneFault.TooShort, "United States", "1", 6, 10));
        var tooLong = Evaluate("+142555501234", PhonePolicy.Default)!;
        (tooLong.Fault, tooLong.Region!.Name, tooLong.CallingCode, tooLong.Digits, tooLong.Limit).Should().Be((PhoneFault.TooLong, "United States", "1", 11, 10));
        Evaluate("+9991234567", PhonePolicy.Default)!.CallingCode.Should().Be("999");
        Evaluate("+442079460018;ext=7", new PhonePolicy { Allow = PhoneForms.None })!.CallingCode.Should().Be("44");
        Evaluate("+0493023125001", PhonePolicy.Default)!.CallingCode.Should().Be("049", "49 is one");
        Evaluate("+0001234567", PhonePolicy.Default)!.CallingCode.Should().Be("000");
        Evaluate("00999 1234567", new PhonePolicy { DefaultRegion = Germany })!.CallingCode.Should().Be("999");
        Evaluate("+16135550123", new PhonePolicy { Regions = [UnitedStates] })!.Region!.Name.Should().Be("Canada");
        Evaluate("+493023125001", new PhonePolicy { Types = [NumberType.Mobile] })!.Type.Should().Be(NumberType.FixedLine);
        var context = Evaluate("tel:7042123;phone-context=+", PhonePolicy.Default)!;
        (context.Fault, context.Position).Should().Be((PhoneFault.Character, 11));
        var many = Evaluate("tel:7042123;phone-context=+491234567890123", PhonePolicy.Default)!;
        (many.Digits, many.Limit, many.Position).Should().Be((22, 15, -1));
        Evaluate("+44 20 7946 0018", new PhonePolicy { Level = PhoneLevel.E164 })!.E164.Should().Be("+442079460018");
    }

#if NET
    [Fact]
    public void Accepted_text_allocates_nothing()
    {
        var evaluators = Enum.GetValues<PhoneLevel>().Select(level => new PhoneEvaluator(new PhonePolicy { Level = level, DefaultRegion = Germany, Regions = [Germany], Types = [NumberType.FixedLine] })).ToArray();
        string[] texts = ["+493023125001", "anonymous", "sip:alice@example.com", "112", "4:+493023125001"];
        long least = long.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var evaluator in evaluators)
                foreach (var text in texts) evaluator.Evaluate(text);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        // At the level e164, numbers in another notation are rejected, and rejections allocate.
        var rejected = texts.Count(text => evaluators[^1].Evaluate(text) is not null);
        rejected.Should().Be(1);
        least.Should().BeLessThan(300);
    }

    [Fact]
    public void An_accepted_number_with_letters_allocates_nothing()
    {
        var evaluator = new PhoneEvaluator(new PhonePolicy { Allow = PhoneForms.Default | PhoneForms.Vanity });
        evaluator.Evaluate("+1 800 FLOWERS").Should().BeNull();
        var before = GC.GetAllocatedBytesForCurrentThread();
        evaluator.Evaluate("+1 800 FLOWERS");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }
#endif

    private static string Fault(string text, PhonePolicy policy) => Evaluate(text, policy)?.Fault.ToString() ?? ".";

    private static PhoneRejection? Evaluate(string text, PhonePolicy policy) => new PhoneEvaluator(policy).Evaluate(text);
}
