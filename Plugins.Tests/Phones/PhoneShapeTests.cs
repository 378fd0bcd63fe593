using System.Linq;
using PhoneCallCtx.Plugins.Phones;

namespace PhoneCallCtx.Plugins.Tests.Phones;

public class PhoneShapeTests
{
    /// <summary>The level at which only the shape counts.</summary>
    private static readonly PhoneEvaluator Evaluate = new(new PhonePolicy { Level = PhoneLevel.Plausible });

    public static TheoryData<string> Accepted =>
    [
        // international
        "+14255550123", "+1 (425) 555-0123", "+49 30 23125-001", "+44 (0)20 7946 0018", "(+44) 20 7946 0018", "+33.1.99.00.12.34",
        "+1234567", "+123456789012345", "+49 / 30 / 23125001", "+44~20~79460018", "[+44] 2079460018",
        // national, short, internal
        "020 7946 0018", "(425) 555-0123", "0800-555-0123", "112", "911", "4021", "116 117", "123456789012345",
        // digits and signs of other scripts, and what pasting leaves
        "＋４４２０７９４６００１８", "+٤٤٢٠٧٩٤٦٠٠١٨", "+۴۴۲۰۷۹۴۶۰۰۱۸", "\u202A+442079460018\u202C", "\u200E+44 20 7946 0018\u200F",
        "+44\u00A020\u00A07946\u00A00018", "+44\u200920\u20097946\u20090018", "+44\u201120\u20117946\u20110018", " +442079460018 ", "\uFEFF+442079460018",
        "+44（20）7946ー0018", "+44\u22122079460018",
        // extensions
        "+14255550123x12", "+1 425 555 0123 x 12", "+1 425 555 0123 ext. 12", "+14255550123;ext=12", "+14255550123 EXT 12", "+14255550123 extension 123456789", "+14255550123 #7", "+14255550123 extn. 4", "  +14255550123 ext. 12 ",
        "+1 425 555 0123 Ext: 12", "+1 425 555 0123, ext. 12", "+1 425 555 0123 (ext. 12)", "+1 425 555 0123 [x12]", "+14255550123;12", "+14255550123,12", "+14255550123,,123456789012345", "+14255550123 anexo 12", "+7 495 555-01-23 доб. 12", "+7 495 555-01-23 ДОБ 12",
        "+1 425 555 0123 int 4", "+1 425 555 0123 - 503#", "+14255550123 x12#", "+14255550123 ｅｘｔｎ 12", "+14255550123 ＃12", "+14255550123 ～12", "+123456789012345~1234", "+14255550123 ext. 12345678901234567890", "+14255550123 extensión 7", "123 x4",
        // a calling code and next to nothing behind it
        "+112", "+1001", "+49115", "＋112",
        // withheld callers
        "No Caller ID", "Private Number", "Unknown Caller", "<unknown>", "\"Anonymous\" <sip:anonymous@anonymous.invalid>", "4:anonymous", "anonymous caller",
        "anonymous", "Anonymous", "ANONYMOUS", "restricted", "RESTRICTED", "unavailable", "UNAVAILABLE", "unknown", "blocked", "Private", "withheld", " anonymous ",
        "+266696687", "+7378742833", "+86282452253", "+8656696", "+2562533", "266696687", "anonymous@anonymous.invalid",
        // addresses
        "tel:+14255550123", "TEL:+1-425-555-0123;ext=7", "tel:7042;phone-context=example.com", "tel:112", "tel:863-1234;phone-context=+1-914-555",
        "sip:+14255550123@example.com;user=phone", "sip:alice@example.com", "SIPS:bob@example.com:5061", "sip:example.com", "sip:anonymous@anonymous.invalid",
        "4:+14255550123", "4:+14255550123_207ffef6-9444-41fb-92ab-20eacaae2768",
        "tel:+14255550123;npdi;rn=+14255550100", "tel:+14255550123;cpc=payphone", "tel:+14255550123;",
        "sip:a@[2001:db8::1]:34808;transport=TCP;ob", "sip:a@[::]", "sip:a@[::1]", "sip:a@[1:2:3:4:5:6:7:8]", "sip:a@[::ffff:192.0.2.1]", "sip:a@[1::]", "sip:a@192.0.2.1:65535", "sip:a@host:1", "sip:a@sbc_1.example.com.", "sip:a@b\u00FCcher.example",
        "sip:anna:secret@example.com", "sip:anna%20horvat@example.com", "sip:a@host?subject=hi&to=b%40c", "sip:a@host;lr;x=%41?a=b", "sip:+14255550123;user=phone", "sip:a;b=c/d?e@host", "sips:*123#@host",
        "sip:a@[1:2:3:4:5:6:192.0.2.1]", "sip:a@[::255.255.255.255]", "sip:a@host:5090", "sip:%41%aF%Fa%A0@host",
    ];

    public static TheoryData<string, PhoneFault, int> Rejected => new()
    {
        { " ", PhoneFault.Blank, -1 },
        { "\u00A0\u200E", PhoneFault.Blank, -1 },
        { "-", PhoneFault.NoDigit, -1 },
        { "+", PhoneFault.NoDigit, -1 },
        { "( )", PhoneFault.NoDigit, -1 },
        { "tel:", PhoneFault.NoDigit, -1 },
        { "4:", PhoneFault.NoDigit, -1 },
        { "CALL ME", PhoneFault.Words, -1 },
        { "n/a", PhoneFault.Words, -1 },
        { "555-CALL", PhoneFault.Character, 4 },
        { "+1 425 555 O123", PhoneFault.Character, 11 },
        { "++14255550123", PhoneFault.Character, 1 },
        { "1+4255550123", PhoneFault.Character, 1 },
        { "+14255550101; +14255550102", PhoneFault.Character, 12 },
        { "+14255550101,+14255550102", PhoneFault.Character, 12 },
        { "+14255550123 x", PhoneFault.Character, 13 },
        { "+14255550123 x1234567890", PhoneFault.Character, 13 },
        { "+14255550123 x12 x13", PhoneFault.Character, 13 },
        { "x12", PhoneFault.Character, 0 },
        { "?!", PhoneFault.Character, 0 },
        { "4255550123#", PhoneFault.Character, 10 },
        { "5550123#", PhoneFault.Character, 7 },
        { "t1", PhoneFault.Character, 0 },
        { "ten", PhoneFault.Words, -1 },
        { "\u0080nonymous", PhoneFault.Character, 0 },
        { "Anna < >", PhoneFault.Words, -1 },
        { "alice@example.com", PhoneFault.Character, 0 },
        { "http://example.com", PhoneFault.Character, 0 },
        { "\t+14255550123", PhoneFault.Character, 0 },
        { "+1425\n5550123", PhoneFault.Character, 5 },
        { "+1425\u00005550123", PhoneFault.Character, 5 },
        { "+1425\uD8005550123", PhoneFault.Character, 5 },
        { "+1425📞5550123", PhoneFault.Character, 5 },
        { "anonymous person", PhoneFault.Words, -1 },
        { "anonymou", PhoneFault.Words, -1 },
        { "\u4E0D\u660E", PhoneFault.Words, -1 },
        { "tel:alice", PhoneFault.Character, 4 },
        { "tel:+14255550123x7", PhoneFault.Character, 16 },
        { "tel:+14255550123x7;p=1", PhoneFault.Character, 16 },
        { "4:+14255550123x7", PhoneFault.Character, 14 },
        { "8:acs:user", PhoneFault.Identifier, -1 },
        { "12", PhoneFault.TooFewDigits, -1 },
        { "+12", PhoneFault.TooFewDigits, -1 },
        { "+4 2", PhoneFault.TooFewDigits, -1 },
        { "+12 x34", PhoneFault.Character, 4 },
        { "tel:12", PhoneFault.TooFewDigits, -1 },
        { "8:orgid:1b5cc06b-f352-4571-b1e6-d9b259b7c776", PhoneFault.Identifier, -1 },
        { "8:gcch-acs:1b5cc06b_7", PhoneFault.Identifier, -1 },
        { "28:orgid:1b5cc06b", PhoneFault.Identifier, -1 },
        { "28:1b5cc06b-f352-4571-b1e6-d9b259b7c776", PhoneFault.Identifier, -1 },
        { "8:30", PhoneFault.Character, 1 },
        { "28:30", PhoneFault.Character, 2 },
        { "28:1b5cc06b-f352-4571-b1e6-d9b259b7c", PhoneFault.Character, 2 },
        { "8:", PhoneFault.Character, 1 },
        { "4:+14255550123_", PhoneFault.Character, 14 },
        { "4:+14255550123_a b", PhoneFault.Character, 14 },
        { "1.42556E+10", PhoneFault.Scientific, -1 },
        { "1,42556E+10", PhoneFault.Scientific, -1 },
        { "1E10", PhoneFault.Scientific, -1 },
        { "9.19E+9", PhoneFault.Scientific, -1 },
        { "1E5", PhoneFault.Scientific, -1 },
        { "1E", PhoneFault.Character, 1 },
        { "-1.4e-10", PhoneFault.Scientific, -1 },
        { "1.42556E+", PhoneFault.Character, 7 },
        { "1.E+10", PhoneFault.Character, 2 },
        { "E+10", PhoneFault.Character, 0 },
        { "14255550123.0", PhoneFault.Decimal, -1 },
        { "14255550123.00", PhoneFault.Decimal, -1 },
        { "14255550123,0", PhoneFault.Decimal, -1 },
        { "4255550.0", PhoneFault.Decimal, -1 },
        { "9290909.0", PhoneFault.Decimal, -1 },
        { "+1425555****", PhoneFault.Masked, -1 },
        { "+1425555xxxx", PhoneFault.Masked, -1 },
        { "+1425555\u2022\u2022\u2022\u2022", PhoneFault.Masked, -1 },
        { "+1425555####", PhoneFault.Masked, -1 },
        { "+1 (425) XXX-XX12", PhoneFault.Masked, -1 },
        { "****", PhoneFault.Masked, -1 },
        { "+1425555***", PhoneFault.Masked, -1 },
        { "4:+1425555****", PhoneFault.Masked, -1 },
        { "+1425555*0123", PhoneFault.Character, 8 },
        { "+1425555*#12", PhoneFault.Character, 8 },
        { "+14255550123;", PhoneFault.Character, 12 },
        { "'+14255550123", PhoneFault.Character, 0 },
        { "CALL +14255550123", PhoneFault.Character, 0 },
        { "+14255550123 x12;", PhoneFault.Character, 13 },
        { "+14255550123,1234567890", PhoneFault.Character, 12 },
        { "+14255550123;1234567890123456", PhoneFault.Character, 12 },
        { "+14255550123 ext. 123456789012345678901", PhoneFault.Character, 13 },
        { "+1234567890123456 x1", PhoneFault.TooManyDigits, -1 },
        { "1234567890123456", PhoneFault.TooManyDigits, -1 },
        { "+1234567890123456", PhoneFault.TooManyDigits, -1 },
        { "+44 20 7946 0018 0000 0000", PhoneFault.TooManyDigits, -1 },
        { "sip:", PhoneFault.Address, 3 },
        { "sip:@example.com", PhoneFault.Address, 5 },
        { "sips:@example.com", PhoneFault.Address, 6 },
        { "sip:alice@", PhoneFault.Address, 9 },
        { "sip:alice@;user=phone", PhoneFault.Address, 10 },
        { "sip:alice @example.com", PhoneFault.Address, 9 },
        { "sips:alice@exam\nple.com", PhoneFault.Address, 15 },
        { "tel:+14255550123;ext= 7", PhoneFault.Address, 21 },
        { "tel:+14255550123;a=%zz", PhoneFault.Address, 19 },
        { "tel:+14255550123;a=%4", PhoneFault.Address, 19 },
        { "tel:+14255550123;ext=7>", PhoneFault.Address, 22 },
        { "sip:a@host>", PhoneFault.Address, 10 },
        { "sip:<a@host", PhoneFault.Address, 4 },
        { "sip:a@host:abc", PhoneFault.Address, 11 },
        { "sip:a@host:", PhoneFault.Address, 10 },
        { "sip:a@host:0", PhoneFault.Address, 11 },
        { "sip:a@host:65536", PhoneFault.Address, 11 },
        { "sip:a@host:655350", PhoneFault.Address, 11 },
        { "sip:a@host:999999999999999999999", PhoneFault.Address, 11 },
        { "sip:a@[::1", PhoneFault.Address, 6 },
        { "sip:a@[::1]x", PhoneFault.Address, 11 },
        { "sip:a@[]", PhoneFault.Address, 7 },
        { "sip:a@[1:2]", PhoneFault.Address, 10 },
        { "sip:a@[1::2::3]", PhoneFault.Address, 11 },
        { "sip:a@[:1:2:3:4:5:6:7:8]", PhoneFault.Address, 7 },
        { "sip:a@[1:2:3:4:5:6:7:]", PhoneFault.Address, 20 },
        { "sip:a@[1:2:3:4:5:6:7:8:9]", PhoneFault.Address, 24 },
        { "sip:a@[12345::]", PhoneFault.Address, 12 },
        { "sip:a@[::g]", PhoneFault.Address, 9 },
        { "sip:a@[::192.0.2]", PhoneFault.Address, 12 },
        { "sip:a@[::192.0.2.256]", PhoneFault.Address, 12 },
        { "sip:a@[::192.0.2.1.1]", PhoneFault.Address, 12 },
        { "sip:a@[::0001.0.2.1]", PhoneFault.Address, 13 },
        { "sip:a@[::1.2.3x4]", PhoneFault.Address, 10 },
        { "sip:a@[::1.2.3.]", PhoneFault.Address, 10 },
        { "sip:a@[1:2:3:4:5:6:7:192.0.2.1]", PhoneFault.Address, 30 },
        { "sip:a@[1:2:3:4::5:6:7:8]", PhoneFault.Address, 23 },
        { "sip:a@[1g::]", PhoneFault.Address, 8 },
        { "sip:a@2001:db8::1", PhoneFault.Address, 11 },
        { "sip:a@::1", PhoneFault.Address, 6 },
        { "sip:a@h1.example,sip:b@h2.example", PhoneFault.Address, 16 },
        { "sip:a@h1.example;sip:b@h2.example", PhoneFault.Address, 22 },
        { "sip:a@b@c", PhoneFault.Address, 7 },
        { "sip:a%zz@host", PhoneFault.Address, 5 },
        { "sip:a%4@host", PhoneFault.Address, 5 },
        { "sip:a@host;x=%zz", PhoneFault.Address, 13 },
        { "sip:a@host?x=%4", PhoneFault.Address, 13 },
        { "sip:a@ho%41st", PhoneFault.Address, 8 },
        { "sip::pw@host", PhoneFault.Address, 4 },
        { "sip:a@host;", PhoneFault.Address, 10 },
        { "sip:a@host;;lr", PhoneFault.Address, 11 },
        { "sip:a@host;=1", PhoneFault.Address, 11 },
        { "sip:a@host?", PhoneFault.Address, 10 },
        { "sip:a@a..b", PhoneFault.Address, 8 },
        { "sip:a@.b", PhoneFault.Address, 6 },
        { "sip:a@b\u20ACc.example", PhoneFault.Address, 7 },
        { "sip:a@-b", PhoneFault.Address, 6 },
        { "sip:a@+1425", PhoneFault.Address, 6 },
        { "sip:+", PhoneFault.Address, 4 },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Phone_texts_of_call_records_are_accepted(string text) =>
        Evaluate.Evaluate(text).Should().BeNull();

    [Theory]
    [MemberData(nameof(Rejected))]
    public void All_other_texts_are_rejected_with_cause_and_position(string text, PhoneFault fault, int position)
    {
        var verdict = Evaluate.Evaluate(text);
        verdict.Should().NotBeNull();
        (verdict!.Fault, verdict.Position).Should().Be((fault, position));
    }

    [Fact]
    public void A_number_with_plus_has_3_to_15_digits()
    {
        for (var digits = 1; digits <= 20; digits++)
            (Evaluate.Evaluate("+" + Digits(digits)) is null).Should().Be(digits is >= 3 and <= 15, $"{digits} digits");
    }

    [Fact]
    public void A_number_without_plus_has_3_to_15_digits()
    {
        for (var digits = 1; digits <= 20; digits++)
            (Evaluate.Evaluate(Digits(digits)) is null).Should().Be(digits is >= 3 and <= 15, $"{digits} digits");
    }

    [Theory]
    [InlineData(250, true)]
    [InlineData(251, false)]
    public void An_extension_is_found_in_at_most_250_characters(int characters, bool isAccepted) =>
        (Evaluate.Evaluate("+14255550123" + new string(' ', characters - 15) + "x12") is null).Should().Be(isAccepted);

    [Fact]
    public void A_wrong_number_of_digits_is_reported_with_the_limit()
    {
        var verdict = Evaluate.Evaluate("+1 4")!;
        (verdict.Digits, verdict.Limit).Should().Be((2, 3));
    }

    [Fact]
    [Trait("Category", "Volume")]
    public void No_character_alone_or_inside_a_number_throws()
    {
        for (var character = 0; character <= char.MaxValue; character++)
        {
            Evaluate.Evaluate(((char)character).ToString());
            Evaluate.Evaluate("+1425" + (char)character + "5550123");
        }
    }

    [Fact]
    [Trait("Category", "Volume")]
    public void Very_long_text_is_rejected() =>
        Evaluate.Evaluate(Digits(10_000_000))!.Fault.Should().Be(PhoneFault.TooManyDigits);

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void Every_culture_gives_the_same_verdict(string culture)
    {
        using var _ = new CultureScope(culture);
        foreach (var text in Accepted) Evaluate.Evaluate(text).Should().BeNull(text);
        foreach (object[] row in Rejected) Evaluate.Evaluate((string)row[0])!.Fault.Should().Be((PhoneFault)row[1], (string)row[0]);
    }

    [Fact]
    public void A_possible_number_that_resembles_a_decimal_is_not_a_decimal()
    {
        foreach (var text in new[] { "425555.0", "020794600.0", "14255550123.1", "14255550123.000", "142.5555.0", "1425555 0123.0", "+493023125001.0", "+14255550123,0" })
            Evaluate.Evaluate(text)?.Fault.Should().NotBe(PhoneFault.Decimal, text);
        new PhoneEvaluator(PhonePolicy.Default).Evaluate("+14255550123.0")!.Fault.Should().Be(PhoneFault.Decimal, "it is too long, and the zero is why");
        new PhoneEvaluator(PhonePolicy.Default).Evaluate("+493023125001.0").Should().BeNull("libphonenumber reads a valid number");
    }

    private static string Digits(int count) => string.Concat(Enumerable.Repeat("1234567890", (count / 10) + 1))[..count];
}
