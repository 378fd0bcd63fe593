using System.Linq;
using PhoneCallCtx.Plugins.Phones;

namespace PhoneCallCtx.Plugins.Tests.Phones;

public class PhoneShapeTests
{
    /// <summary>The level at which only the shape counts.</summary>
    private static readonly PhoneJudge Judge = new(new PhonePolicy { Level = PhoneLevel.Plausible });

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
        // withheld callers
        "anonymous", "Anonymous", "ANONYMOUS", "restricted", "RESTRICTED", "unavailable", "UNAVAILABLE", "unknown", "blocked", "Private", "withheld", " anonymous ",
        "+266696687", "+7378742833", "+86282452253", "+8656696", "+2562533", "266696687", "anonymous@anonymous.invalid",
        // addresses
        "tel:+14255550123", "TEL:+1-425-555-0123;ext=7", "tel:7042;phone-context=example.com", "tel:112", "tel:863-1234;phone-context=+1-914-555",
        "sip:+14255550123@example.com;user=phone", "sip:alice@example.com", "SIPS:bob@example.com:5061", "sip:example.com", "sip:anonymous@anonymous.invalid",
        "4:+14255550123",
    ];

    public static TheoryData<string, PhoneFault, int> Refused => new()
    {
        { " ", PhoneFault.Blank, -1 },
        { "\u00A0\u200E", PhoneFault.Blank, -1 },
        { "-", PhoneFault.NoDigit, -1 },
        { "+", PhoneFault.NoDigit, -1 },
        { "( )", PhoneFault.NoDigit, -1 },
        { "tel:", PhoneFault.NoDigit, -1 },
        { "4:", PhoneFault.NoDigit, -1 },
        { "CALL ME", PhoneFault.Character, 0 },
        { "n/a", PhoneFault.Character, 0 },
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
        { "alice@example.com", PhoneFault.Character, 0 },
        { "http://example.com", PhoneFault.Character, 0 },
        { "\t+14255550123", PhoneFault.Character, 0 },
        { "+1425\n5550123", PhoneFault.Character, 5 },
        { "+1425\u00005550123", PhoneFault.Character, 5 },
        { "+1425\uD8005550123", PhoneFault.Character, 5 },
        { "+1425📞5550123", PhoneFault.Character, 5 },
        { "anonymous caller", PhoneFault.Character, 0 },
        { "anonymou", PhoneFault.Character, 0 },
        { "tel:alice", PhoneFault.Character, 4 },
        { "tel:+14255550123x7", PhoneFault.Character, 16 },
        { "tel:+14255550123x7;p=1", PhoneFault.Character, 16 },
        { "4:+14255550123x7", PhoneFault.Character, 14 },
        { "8:acs:user", PhoneFault.Character, 1 },
        { "12", PhoneFault.TooFewDigits, -1 },
        { "+123456", PhoneFault.TooFewDigits, -1 },
        { "+1 42", PhoneFault.TooFewDigits, -1 },
        { "tel:12", PhoneFault.TooFewDigits, -1 },
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
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void What_call_records_hold_in_a_phone_column_is_accepted(string text) =>
        Judge.Judge(text).Should().BeNull();

    [Theory]
    [MemberData(nameof(Refused))]
    public void Anything_else_is_refused_with_its_cause_and_its_place(string text, PhoneFault fault, int position)
    {
        var verdict = Judge.Judge(text);
        verdict.Should().NotBeNull();
        (verdict!.Fault, verdict.Position).Should().Be((fault, position));
    }

    [Fact]
    public void A_number_with_plus_has_7_to_15_digits()
    {
        for (var digits = 1; digits <= 20; digits++)
            (Judge.Judge("+" + Digits(digits)) is null).Should().Be(digits is >= 7 and <= 15, $"{digits} digits");
    }

    [Fact]
    public void A_number_without_plus_has_3_to_15_digits()
    {
        for (var digits = 1; digits <= 20; digits++)
            (Judge.Judge(Digits(digits)) is null).Should().Be(digits is >= 3 and <= 15, $"{digits} digits");
    }

    [Fact]
    public void A_wrong_count_of_digits_is_told_with_the_count_that_would_be_right()
    {
        var verdict = Judge.Judge("+1 42")!;
        (verdict.Digits, verdict.Limit).Should().Be((3, 7));
    }

    [Fact]
    public void No_character_alone_or_inside_a_number_throws()
    {
        for (var character = 0; character <= char.MaxValue; character++)
        {
            Judge.Judge(((char)character).ToString());
            Judge.Judge("+1425" + (char)character + "5550123");
        }
    }

    [Fact]
    public void Very_long_text_is_refused_and_does_no_harm() =>
        Judge.Judge(Digits(10_000_000))!.Fault.Should().Be(PhoneFault.TooManyDigits);

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void Every_culture_judges_alike(string culture)
    {
        using var _ = new CultureScope(culture);
        foreach (var text in Accepted) Judge.Judge(text).Should().BeNull(text);
        foreach (object[] row in Refused) Judge.Judge((string)row[0])!.Fault.Should().Be((PhoneFault)row[1], (string)row[0]);
    }

    private static string Digits(int count) => string.Concat(Enumerable.Repeat("1234567890", (count / 10) + 1))[..count];
}
