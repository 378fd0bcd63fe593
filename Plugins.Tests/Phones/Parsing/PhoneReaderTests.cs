using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Tests.Phones.Parsing;

public class PhoneReaderTests
{
    private const int Seed = 4711;

    public static TheoryData<string> WithheldCallers =>
    [
        "anonymous", "Anonymous", "ANONYMOUS", "blocked", "private", "restricted", "unavailable", "unknown", "withheld", " unknown ", "\u200Eblocked\u200E",
        "+266696687", "+2562533", "+7378742833", "+86282452253", "+8656696", " +266696687", "+266696687 ", "+266696687\u00A0", "anonymous@anonymous.invalid", "Anonymous@Anonymous.Invalid",
        "No Caller ID", "NO CALLERID", "no-caller-id", "No Number", "no caller", "No ID", "Private Number", "private_number", "Unknown Caller", "Restricted Caller ID", "Blocked ID", "Number withheld", "Caller ID unavailable", "caller unknown", "Unknown\u00A0Number",
        "<unknown>", "(Private)", "[ blocked ]", "{unknown}", "\"Anonymous\"", "'private number'", "((unknown))", "< unknown caller >",
        "\"Anonymous\" <sip:anonymous@anonymous.invalid>", "Anonymous <sip:anonymous@anonymous.invalid>", "<sips:restricted@192.0.2.1:5061>", "\"Anonymous\" <sip:anonymous@anonymous.invalid;user=phone>;tag=9802748", "Anonym <anonymous@anonymous.invalid>", "\"x\" <unknown>",
        "Maria <sip:anonymous@anonymous.invalid>", "ID withheld", "Withheld Number", "4:anonymous", "4:Anonymous", "4:private number", "4:anonymous_207ffef6-9444-41fb-92ab-20eacaae2768",
    ];

    /// <summary>Texts that begin or end like a withheld caller and are none.</summary>
    public static TheoryData<string> NoWithheldCallers => ["wi-fi phone", "i$ number", "((x))", "(   )", "no answer", "caller unkind", "private 5", "unknown <sip:ana@example.com>", "no caller here", "no id 5", "Ana <sip:anonymousx@example.com>"];

    /// <summary>Numbers for the fast path, and how many digits they have; 0 for numbers that it leaves to the parser.</summary>
    public static TheoryData<string, int> PlainNumbers => new()
    {
        { "+112", 3 },
        { "+14255550123", 11 },
        { "+442079460018", 12 },
        { "+49 (30) 23125-000", 12 },
        { "+1.425.555.0198", 11 },
        { "+4930987654321", 13 },
        { "+1234567890123456", 16 },
        { "+1 4 2 5 5 5 5 0 1 2 3 - - - - -", 11 },
        { "+11", 0 },
        { "+12345678901234567", 0 },
        { "+1 4 2 5 5 5 5 0 1 2 3 - - - - - ", 0 },
        { "+1/425/555/0123", 0 },
        { "+1 425 555 O123", 0 },
        { "+9991234567", 0 },
        { "+266696687", 0 },
        { "14255550123", 0 },
        { " +14255550123", 0 },
    };

    public static TheoryData<string, string?, string> Numbers => new()
    {
        { "+14255550123", null, "+14255550123 1 US FixedLineOrMobile Possible valid" },
        { "+442079460018", null, "+442079460018 44 GB FixedLine Possible valid" },
        { "+44 (0)20 7946 0018", null, "+442079460018 44 GB FixedLine Possible valid" },
        { "020 7946 0018", "GB", "+442079460018 44 GB FixedLine Possible valid" },
        { "00 44 20 7946 0018", "DE", "+442079460018 44 GB FixedLine Possible valid" },
        { "tel:+44-20-7946-0018", null, "+442079460018 44 GB FixedLine Possible valid" },
        { "tel:7946-0018;phone-context=+44-20", null, "+442079460018 44 GB FixedLine Possible valid" },
        { "tel:7946-0018;p=1;phone-context=+44-20;q=2", null, "+442079460018 44 GB FixedLine Possible valid" },
        { "4:+14255550123", null, "+14255550123 1 US FixedLineOrMobile Possible valid" },
        { "4:+14255550123_207ffef6-9444-41fb-92ab-20eacaae2768", null, "+14255550123 1 US FixedLineOrMobile Possible valid" },
        { " 4:14255550123_207ffef6 ", "US", "+14255550123 1 US FixedLineOrMobile Possible valid" },
        { "tel:+14255550123;npdi;rn=+14255550100", null, "+14255550123 1 US FixedLineOrMobile Possible valid" },
        { "tel:+1-425-555-0123;cpc=payphone", null, "+14255550123 1 US FixedLineOrMobile Possible valid" },
        { "tel:425-555-0123;oli=27;rn=425", "US", "+14255550123 1 US FixedLineOrMobile Possible valid" },
        { "tel:7946-0018;npdi;phone-context=+44-20", null, "+442079460018 44 GB FixedLine Possible valid" },
        { "TEL:7946-0018;NPDI;Phone-Context=+44-20", "US", "+442079460018 44 GB FixedLine Possible valid" },
        { "tel:+14255550123;a=%41%2d;b", null, "+14255550123 1 US FixedLineOrMobile Possible valid" },
        { "+80012345678", null, "+80012345678 800 001 TollFree Possible valid" },
        { "+390236618300", null, "+390236618300 39 IT FixedLine Possible valid" },
        { "+5491123456789", null, "+5491123456789 54 AR Mobile Possible valid" },
        { "+1425555012", null, "+1425555012 1 - Unknown TooShort" },
        { "+142555501234", null, "+142555501234 1 - Unknown TooLong" },
        { "\uFF0B\uFF14\uFF14\uFF12\uFF10\uFF17\uFF19\uFF14\uFF16\uFF10\uFF10\uFF11\uFF18", null, "+442079460018 44 GB FixedLine Possible valid" },
        { "+\u0664\u0664\u0662\u0660\u0667\u0669\u0664\u0666\u0660\u0660\u0661\u0668", null, "+442079460018 44 GB FixedLine Possible valid" },
        { "\u202A+44\u00A020\u20097946\u202F0018\u202C", null, "+442079460018 44 GB FixedLine Possible valid" },
        { "\u200E+44 20 7946 0018\u200F", null, "+442079460018 44 GB FixedLine Possible valid" },
        { "+1 800 FLOWERS", null, "+18003569377 1 US TollFree Possible valid" },
    };

    public static TheoryData<string, string> NumbersWithExtensions => new()
    {
        { "+14255550123x12", "12" }, { "+1 425/555-0123 x12", "12" }, { "+1 425 555 0123 ext. 4567", "4567" }, { "tel:+14255550123;ext=7", "7" }, { "+14255550123,,123", "123" },
        { "+14255550123 #77", "77" }, { "+1 425 555 0123 - 503#", "503" }, { "+14255550123 anexo 33", "33" }, { "+14255550123 \uFF58\u0661\u0662", "\u0661\u0662" },
        { "tel:+14255550123;ext=7;cpc=payphone", "7" }, { "tel:+14255550123;npdi;ext=77", "77" }, { "tel:+14255550123;cpc=x;ext=12;rn=+1", "12" },
        { "+14255550123 \u0434\u043E\u0431 12", "12" }, { "+14255550123 extensio\u0301n 44", "44" }, { "+14255550123;ext=12345678901234567890", "12345678901234567890" },
    };

    public static TheoryData<string, string?, PhoneKind> OtherKinds => new()
    {
        { "", null, PhoneKind.Empty },
        { "  ", null, PhoneKind.Empty },
        { "\u00A0\u200E\u202C", "US", PhoneKind.Empty },
        { "sip:alice@example.com", null, PhoneKind.Sip },
        { "SIPS:bob@example.com:5061", "US", PhoneKind.Sip },
        { "sip:example.com", null, PhoneKind.Sip },
        { "sip:+14255550123;user=phone", null, PhoneKind.Sip },
        { "sip:", null, PhoneKind.Invalid },
        { "sip:@", null, PhoneKind.Invalid },
        { "sip:+14255550123@", null, PhoneKind.Invalid },
        { "112", null, PhoneKind.Short },
        { "911", null, PhoneKind.Short },
        { "112", "DE", PhoneKind.Short },
        { "9-1-1", "US", PhoneKind.Short },
        { "116 117", "DE", PhoneKind.Short },
        { "-112", null, PhoneKind.Short },
        { "124422", null, PhoneKind.Short },
        { "sip\u001Aalice@example.com", null, PhoneKind.Invalid },
        { "4021", null, PhoneKind.Extension },
        { "x12", null, PhoneKind.Extension },
        { "ext. 12", null, PhoneKind.Extension },
        { "0211", "US", PhoneKind.Extension },
        { "4:", null, PhoneKind.Invalid },
        { "12", null, PhoneKind.Invalid },
        { "+", null, PhoneKind.Invalid },
        { "alice@example.com", null, PhoneKind.Invalid },
    };

    public static TheoryData<string, string?, PhoneParseFault, int> Faults => new()
    {
        { "CALL ME", null, PhoneParseFault.NotANumber, -1 },
        { "sip:@host", null, PhoneParseFault.BrokenAddress, 5 },
        { "sip:+14255550123@host>", null, PhoneParseFault.BrokenAddress, 21 },
        { "tel:+14255550123;npdi;", null, PhoneParseFault.NotANumber, 16 },
        { "tel:+14255550123;=1", null, PhoneParseFault.NotANumber, 16 },
        { "tel:+14255550123;a=", null, PhoneParseFault.NotANumber, 16 },
        { "tel:+14255550123;a=b<c", null, PhoneParseFault.NotANumber, 16 },
        { "tel:+14255550123;npdi;phone-context=+1", null, PhoneParseFault.NotANumber, 4 },
        { "-", null, PhoneParseFault.NotANumber, -1 },
        { "+x", null, PhoneParseFault.NotANumber, -1 },
        { "tel:;isub=1;phone-context=example.com", null, PhoneParseFault.NotANumber, 4 },
        { "2079460018;phone-context=+44;tel:5", null, PhoneParseFault.NotANumber, 10 },
        { "20 ext. 12", "GB", PhoneParseFault.NotANumber, 3 },
        { "12-3#", "GB", PhoneParseFault.NotANumber, 4 },
        { "+1425:5550123", null, PhoneParseFault.NotANumber, 5 },
        { "12 November", null, PhoneParseFault.NotANumber, 3 },
        { "+14 O255", null, PhoneParseFault.NotANumber, 4 },
        { "425 555 0123", null, PhoneParseFault.NoRegion, 0 },
        { " 0800 555 01234", null, PhoneParseFault.NoRegion, 1 },
        { "+999123456789", null, PhoneParseFault.UnknownCallingCode, 0 },
        { "+0800123456", null, PhoneParseFault.UnknownCallingCode, 0 },
        { "+3531", null, PhoneParseFault.TooShort, 0 },
        { "*011 4", "US", PhoneParseFault.TooShortAfterPrefix, 1 },
        { "+49123456789012345678", null, PhoneParseFault.TooLong, 0 },
        { "+1425\uD8005550123", null, PhoneParseFault.NotANumber, 5 },
        { "+14\u0000255550123", null, PhoneParseFault.NotANumber, 3 },
        { "\uDC00\uD800", null, PhoneParseFault.NotANumber, -1 },
        { "\u0000", null, PhoneParseFault.NotANumber, -1 },
        { new string('1', 251), null, PhoneParseFault.TextTooLong, 250 },
    };

    [Theory]
    [MemberData(nameof(PlainNumbers))]
    public void The_fast_path_reads_a_plain_number_and_counts_its_digits(string text, int digits)
    {
        var read = typeof(PhoneReader).Assembly.GetType("PhoneCallCtx.Plugins.Phones.Parsing.PlainNumber", throwOnError: true)!.GetMethod("TryRead")!;
        object?[] arguments = [text, null, null];
        var callingCode = read.Invoke(null, arguments);
        (callingCode is null ? 0 : (int)arguments[2]!).Should().Be(digits);
    }

    [Theory]
    [InlineData("sip:")]
    [InlineData("sips:")]
    [InlineData("tel:")]
    [InlineData("4:")]
    [InlineData("anonymous@anonymous.invalid")]
    [InlineData("ext")]
    [InlineData("anexo")]
    [InlineData("1;ext=")]
    [InlineData("1,,")]
    public void An_unfinished_word_is_not_a_possible_number(string word)
    {
        for (var length = 1; length <= word.Length; length++)
            foreach (var region in new[] { null, NumberingPlan.Current.FindRegion("US") })
                PhoneReader.Read(word[..length], region).IsPossible.Should().BeFalse(word[..length]);
    }

    [Theory]
    [MemberData(nameof(NoWithheldCallers))]
    public void Text_that_begins_or_ends_like_a_withheld_caller_is_not_one(string text) => PhoneReader.Read(text, defaultRegion: null).Kind.Should().NotBe(PhoneKind.Withheld);

    [Theory]
    [MemberData(nameof(WithheldCallers))]
    public void Withheld_callers_are_distinguished_from_numbers(string text)
    {
        foreach (var region in new[] { null, "US", "LS" })
        {
            var read = Read(text, region);
            (read.Kind, read.IsValid, read.ToE164()).Should().Be((PhoneKind.Withheld, false, null));
        }
    }

    [Theory]
    [InlineData("+266696688")]
    [InlineData("+2562534")]
    [InlineData("+86282452254")]
    [InlineData("unknowns")]
    [InlineData("anonymous@anonymous.example")]
    [InlineData("no")]
    [InlineData("nocaller")]
    [InlineData("no unknown")]
    [InlineData("caller")]
    [InlineData("caller id")]
    [InlineData("number")]
    [InlineData("unknown unknown")]
    [InlineData("unknown number 7")]
    [InlineData("unknown number caller")]
    [InlineData("unknownnumber")]
    [InlineData("private dancer")]
    [InlineData("<unknown")]
    [InlineData("unknown>")]
    [InlineData("<unknown)")]
    [InlineData("()")]
    [InlineData("<>")]
    [InlineData("<sip:anonymous@>")]
    [InlineData("<sip:anonymous>")]
    [InlineData("<sip:bob@example.com>")]
    [InlineData("\"Anonymous\" <sip:+14255550123@example.com>")]
    [InlineData("\"14255550123\" <sip:anonymous@anonymous.invalid>")]
    [InlineData("<sip:anonymous@anonymous.invalid> and more")]
    [InlineData("4:unknowns")]
    [InlineData("4:anonymous_")]
    [InlineData("4:+266696687")]
    public void A_text_that_resembles_a_withheld_caller_is_not_one(string text) => Read(text, null).Kind.Should().NotBe(PhoneKind.Withheld);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_is_read_with_its_entry_in_the_plan(string text, string? region, string expected)
    {
        var read = Read(text, region);
        read.Kind.Should().Be(PhoneKind.Number);
        Show(read).Should().Be(expected);
        (read.Fault, read.Position, read.ExtensionLength, read.ToExtension()).Should().Be((PhoneParseFault.None, -1, 0, null));
        read.FaultyDigits.Count.Should().Be(0);
        read.NationalNumber.ToString().Should().Be(read.ToE164()![(1 + read.CallingCode!.Code.ToString(CultureInfo.InvariantCulture).Length)..]);
        read.ToString().Should().Be("Number " + read.ToE164());
    }

    [Theory]
    [MemberData(nameof(NumbersWithExtensions))]
    public void An_extension_is_read_as_it_is_written(string text, string extension)
    {
        var read = Read(text, null);
        (read.Kind, read.ToE164(), read.ToExtension(), read.ExtensionLength).Should().Be((PhoneKind.Number, "+14255550123", extension, extension.Length));
    }

    [Theory]
    [InlineData("tel:911;cpc=emergency;phone-context=+1", null, PhoneKind.Short)]
    [InlineData("tel:7042;cpc=ordinary;phone-context=example.com", null, PhoneKind.Extension)]
    [InlineData("tel:911;phone-context=+1", null, PhoneKind.Short)]
    [InlineData("tel:112;phone-context=+49", null, PhoneKind.Short)]
    [InlineData("tel:112", "DE", PhoneKind.Short)]
    [InlineData("tel:911;phone-context=+49", null, PhoneKind.Number)]
    [InlineData("tel:7042;phone-context=example.com", null, PhoneKind.Extension)]
    [InlineData("tel:863-1234;phone-context=+1-914-555", null, PhoneKind.Number)]
    [InlineData("tel:+442079460018;phone-context=+44", null, PhoneKind.Invalid)]
    public void The_local_number_of_a_tel_address_belongs_to_its_context(string text, string? region, PhoneKind kind) => Read(text, region).Kind.Should().Be(kind);

    [Fact]
    public void A_sip_address_with_a_number_has_the_number()
    {
        var read = Read("sip:+14255550123@example.com;user=phone", null);
        (read.Kind, Show(read)).Should().Be((PhoneKind.Sip, "+14255550123 1 US FixedLineOrMobile Possible valid"));
        Show(Read("sip:+14255550123@example.com", null)).Should().Be(Show(read), "a plus sign says it too");
        Show(Read("sips:+14255550123@example.com", null)).Should().Be(Show(read));
        Read("sip:+1@example.com", null).Should().Match<PhoneNumber>(number => number.Kind == PhoneKind.Sip && number.Fault == PhoneParseFault.None && number.Position == -1, "an address need not have a number");
        Read("sips:4255550123@example.com", "US").CallingCode.Should().BeNull("digits may be a name, unless the address says that they are a number");
        Read("sips:4255550123;ext=7@example.com;user=phone", "US").Should().Match<PhoneNumber>(number => number.Kind == PhoneKind.Sip && number.ToE164() == "+14255550123" && number.ToExtension() == "7");
    }

    [Theory]
    [MemberData(nameof(OtherKinds))]
    public void Another_kind_of_text_has_no_number(string text, string? region, PhoneKind kind)
    {
        var read = Read(text, region);
        read.Kind.Should().Be(kind);
        (read.CallingCode, read.Region, read.Type, read.IsValid, read.IsPossible, read.ToE164()).Should().Be((null, null, NumberType.Unknown, false, false, null));
        read.NationalNumber.Count.Should().Be(0);
        if (kind != PhoneKind.Invalid) (read.Fault, read.Position).Should().Be((PhoneParseFault.None, -1));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void An_unreadable_text_has_a_fault_and_a_position(string text, string? region, PhoneParseFault fault, int position)
    {
        var read = Read(text, region);
        (read.Kind, read.Fault, read.Position).Should().Be((PhoneKind.Invalid, fault, position));
        (read.NationalNumber.Count, read.Type, read.IsPossible, read.ToE164()).Should().Be((0, NumberType.Unknown, false, null));
    }

    [Fact]
    public void Spaces_dashes_format_marks_and_phone_punctuation_separate_digits()
    {
        const string Signs = "()./[]~*xX\u2053\u223C\u2212\u30FC\uFF08\uFF09\uFF0E\uFF0F\uFF3B\uFF3D\uFF5E";
        for (var character = 0; character <= char.MaxValue; character++)
        {
            if (char.IsDigit((char)character) || (char)character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')) continue;
            var isSeparator = Signs.Contains((char)character, StringComparison.Ordinal)
                || CharUnicodeInfo.GetUnicodeCategory((char)character) is UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation or UnicodeCategory.Format;
            var number = Read("+44" + (char)character + "2079460018", null).ToE164();
            if (number == "+442079460018" != isSeparator) number.Should().Be(isSeparator ? "+442079460018" : "another", $"of U+{character:X4}");
        }
    }

    [Fact]
    public void Too_many_digits_are_reported_without_the_calling_code()
    {
        for (var more = 18; more <= 200; more++)
            Read("44" + new string('2', more), "GB").FaultyDigits.ToString().Should().StartWith(new string('2', 17), $"{more} digits");
    }

    [Fact]
    public void The_prefix_of_a_raw_identifier_is_no_part_of_its_number() =>
        PhoneReader.Read("4:+14255550123 x7", defaultRegion: null).ToE164().Should().Be("+14255550123");

    [Fact]
    public void Letters_in_an_address_with_parameters_are_no_keypad_digits() =>
        PhoneReader.Read("tel:+1425555abcd;p=1", defaultRegion: null).Fault.Should().Be(PhoneParseFault.NotANumber);

    [Fact]
    public void Parameters_do_not_change_what_a_number_is()
    {
        PhoneReader.Read("tel:+112;p=1", defaultRegion: null).Kind.Should().Be(PhoneReader.Read("tel:+112", defaultRegion: null).Kind).And.NotBe(PhoneKind.Short);
        PhoneReader.Read("tel:02079460018;p=1;ext=5", defaultRegion: null).Fault.Should().Be(PhoneParseFault.NoRegion);
    }

    [Theory]
    [InlineData("tel:70~42")]
    [InlineData("tel:7042;phone-context=--")]
    public void The_number_in_an_address_may_be_an_extension(string text) => PhoneReader.Read(text, defaultRegion: null).Kind.Should().Be(PhoneKind.Extension);

    [Fact]
    [Trait("Category", "Volume")]
    public void Ten_megabytes_of_any_text_are_rejected()
    {
        foreach (var character in "1+ -x;a\u00A0\u0661\uD800\u0000")
        {
            var read = Read(new string(character, 10 * 1024 * 1024), "US");
            read.Kind.Should().BeOneOf(PhoneKind.Invalid, PhoneKind.Empty);
            if (read.Kind == PhoneKind.Invalid) read.Fault.Should().Be(PhoneParseFault.TextTooLong);
        }
    }

    [Fact]
    [Trait("Category", "Volume")]
    public void No_text_throws()
    {
        const string Characters = "0123456789+-(). /;,x#~ext\n\u0000\u00A0\u200E\uD800\uDC00\u0661\uFF0B\uFF58\u0434@:=isub";
        var random = new Random(Seed);
        for (var i = 0; i < 100_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => Characters[random.Next(Characters.Length)])]);
            var read = Read(text, i % 2 == 0 ? null : "GB");
            (read.Kind == PhoneKind.Invalid).Should().Be(read.Fault != PhoneParseFault.None, text);
        }

        FluentActions.Invoking(() => PhoneReader.Read(null!, null)).Should().Throw<ArgumentNullException>();
    }

#if NET
    [Fact]
    public void Reading_and_writing_allocate_nothing()
    {
        IEnumerable<object?[]>[] all = [WithheldCallers, Numbers, NumbersWithExtensions, OtherKinds, Faults, new TheoryData<string> { "sip:+14255550123@example.com" }];
        var texts = all.SelectMany(data => data).Select(row => (Text: (string)row[0]!, Region: row.Length > 1 && row[1] is string { Length: 2 } id ? RegionOf(id) : null)).ToArray();
        var written = new char[PhoneNumber.MostE164Characters];
        ReadAll();

        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadAll();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void ReadAll()
        {
            foreach (var (text, region) in texts) PhoneReader.Read(text, region).TryFormatE164(written, out _);
        }
    }
#endif

    [Fact]
    public void A_number_is_written_only_if_the_destination_has_room()
    {
        var read = Read("+14255550123", null);
        for (var size = 0; size < PhoneNumber.MostE164Characters; size++)
        {
            var written = new char[size];
            var isWritten = read.TryFormatE164(written, out var length);
            (isWritten, length).Should().Be(size >= 12 ? (true, 12) : (false, 0));
            new string(written, 0, length).Should().Be(isWritten ? "+14255550123" : "");
            if (!isWritten) written.Should().Equal(new char[size]);
        }

        Read("anonymous", null).TryFormatE164(new char[PhoneNumber.MostE164Characters], out _).Should().BeFalse();
        FluentActions.Invoking(() => read.TryFormatE164(null!, out _)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void The_longest_number_fits_the_documented_length()
    {
        var read = Read("+35312345678901234567", null);
        read.NationalNumber.Count.Should().Be(17);
        read.ToE164().Should().Be("+35312345678901234567").And.HaveLength(PhoneNumber.MostE164Characters);
    }

    [Trait("Category", "Exhaustive")]
    [Fact]
    public void The_fast_path_and_the_parser_read_the_same_number()
    {
        var codes = NumberingPlan.Current.Regions.Select(region => region.CallingCode.Code).Distinct().ToArray();
        var regions = NumberingPlan.Current.Regions.Where(region => region.Id.Length == 2).ToArray();
        var random = new Random(Seed);
        for (var i = 0; i < 200_000; i++)
        {
            var text = "+" + (random.Next(4) == 0 ? "" : codes[random.Next(codes.Length)].ToString(CultureInfo.InvariantCulture));
            var isSeparated = random.Next(2) == 0;
            for (var length = random.Next(2, 21); text.Length <= length;)
                text += isSeparated && random.Next(4) == 0 ? " -.()"[random.Next(5)] : (char)('0' + random.Next(10));
            if (PhoneReader.Read(text, null).Kind == PhoneKind.Withheld) continue;

            // A slash at the end does not count, and keeps the text off the fast path.
            var region = random.Next(2) == 0 ? null : regions[random.Next(regions.Length)];
            var plain = PhoneReader.Read(text, region);
            var general = PhoneReader.Read(text + "/", region);
            if (Whole(plain) != Whole(general)) Whole(plain).Should().Be(Whole(general), text);
        }
    }

    [Trait("Category", "Exhaustive")]
    [Fact]
    [Trait("Category", "Volume")]
    public void Digits_and_separators_are_read_the_same_with_and_without_a_search()
    {
        const string Separators = " -./()[]\u00A0\u2009\u200B\u2011\u2212\u30FC\uFF0D";
        const string Zeros = "0\u0660\u06F0\uFF10";
        var regions = NumberingPlan.Current.Regions.Where(region => region.Id.Length == 2).ToArray();
        var random = new Random(Seed);
        var compared = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var text = random.Next(3) > 0 ? "" : random.Next(2) == 0 ? "(+" : "\uFF0B";
            if (random.Next(2) == 0) text += regions[random.Next(regions.Length)].CallingCode.Code.ToString(CultureInfo.InvariantCulture);
            for (var length = random.Next(3, 24); text.Length <= length;)
                text += random.Next(4) == 0 ? Separators[random.Next(Separators.Length)] : (char)(Zeros[random.Next(Zeros.Length)] + random.Next(10));

            // Text behind the last digit does not count, and makes the reader search the text for a number.
            var region = random.Next(2) == 0 ? null : regions[random.Next(regions.Length)];
            var alone = PhoneReader.Read(text, region);
            if (alone.Kind is not (PhoneKind.Number or PhoneKind.Invalid)) continue;
            compared++;
            var searched = PhoneReader.Read(text + "!", region);
            if (Whole(alone) != Whole(searched)) Whole(alone).Should().Be(Whole(searched), text);
        }

        compared.Should().BeGreaterThan(100_000);
    }

    [Trait("Category", "Exhaustive")]
    [Fact]
    public void Without_a_region_only_emergency_numbers_are_short_numbers()
    {
        var regions = NumberingPlan.Current.Regions;
        var random = new Random(Seed);
        var texts = Enumerable.Range(0, 1_000).Select(number => number.ToString("D3", CultureInfo.InvariantCulture))
            .Concat(Enumerable.Range(0, 10_000).Select(number => number.ToString("D4", CultureInfo.InvariantCulture)))
            .Concat(Enumerable.Range(0, 10_000).Select(_ => random.Next(100_000, 100_000_000).ToString(CultureInfo.InvariantCulture)));
        foreach (var text in texts)
        {
            var number = PhoneDigits.Of(text);
            var isEmergency = regions.Any(region => region.IsEmergencyNumber(number));
            if ((PhoneReader.Read(text, null).Kind == PhoneKind.Short) != isEmergency) text.Should().Be(isEmergency ? "a short number" : "no short number");
        }
    }

    private static PhoneNumber Read(string text, string? region) => PhoneReader.Read(text, RegionOf(region));

    private static Region? RegionOf(string? region) => region is null ? null : NumberingPlan.Current.FindRegion(region);

    private static string Show(in PhoneNumber number) =>
        $"{number.ToE164()} {number.CallingCode?.Code} {number.Region?.Id ?? "-"} {number.Type} {number.Possibility}{(number.IsValid ? " valid" : "")}";

    private static string Whole(in PhoneNumber number) => $"{number.Kind} {number.Fault} {number.Position} {Show(number)} {number.NationalNumber} {number.ToExtension()}";

    [Fact]
    public void An_extension_across_the_context_and_the_number_is_read_whole()
    {
        var number = PhoneReader.Read("6#;phone-context=+114-5", defaultRegion: null);
        number.ToE164().Should().Be("+114");
        number.ToExtension().Should().Be("56");
    }
}
