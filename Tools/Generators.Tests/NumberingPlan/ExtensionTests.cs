using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Phones;
using PhoneNumbers;

namespace PhoneCallCtx.Generators.Tests.NumberingPlan;

/// <summary>A phone column takes the extensions that libphonenumber reads behind a number.</summary>
[Trait("Category", "OneCulture")]
public class ExtensionTests
{
    private static readonly string[] Labels =
    [
        ";ext=", ";", ",", ",,", ",,,", "x", "X", "#", "##", "~", "int", "INT", "int.", "ext", "Ext", "EXT.", "ext:", "xt", "xtn", "extn", "extn.", "extension", "Extension:", "extensi\u00F3n", "extensio\u0301n", "extensi\u00F3",
        "anexo", "ANEXO:", "\u0434\u043E\u0431", "\u0414\u041E\u0411.", "\u0434\u043E\u0431\uFF0E", "\uFF58", "\uFF38", "\uFF03", "\uFF5E", "\uFF49\uFF4E\uFF54", "\uFF45\uFF58\uFF54", "\uFF45\uFF58\uFF54\uFF4E", "\uFF58\uFF54", "-",
    ];

    /// <summary>Texts between a number and an extension that libphonenumber ignores.</summary>
    private static readonly string[] Noise = ["xx", "ext=", "extens", "e", "tel", "nr.", "app"];

    private static readonly string[] Before = ["", " ", "\u00A0", ", ", " (", "\t", " - "];

    private static readonly string[] Behind = ["", " ", ". ", ": ", ", ", "-", "\u00A0", "\u2009"];

    private static readonly string[] Digits = ["1", "12", "\u0661\u0662", "123456", "1234567", "123456789", "1234567890", "123456789012345", "1234567890123456", "12345678901234567890", "123456789012345678901"];

    private static readonly string[] Ends = ["", "#", ")", ";", "##"];

    private static readonly PhoneEvaluator Evaluate = new(PhonePolicy.Default);

    [Fact]
    public void A_phone_column_accepts_every_extension_that_the_library_reads()
    {
        const string Number = "+1 425 555 0123";
        var library = PhoneNumberUtil.GetInstance();
        var counts = new Dictionary<bool, int> { [true] = 0, [false] = 0 };
        foreach (var (label, text) in Texts(Number))
        {
            var hasExtension = Reads(library, text, "+14255550123", out var extension);
            counts[hasExtension]++;
            if (!hasExtension) continue;

            var rejection = Evaluate.Evaluate(text);
            // The plug-in rejects text around a number that the library ignores.
            if (text.EndsWith(';') || Noise.Contains(label) || text.Contains('\t')) (rejection?.Fault ?? PhoneFault.Character).Should().BeOneOf([PhoneFault.Character, PhoneFault.Masked], text);
            else rejection.Should().BeNull($"{Escaped(text)} has the extension {extension}");
        }

        counts[true].Should().BeGreaterThan(2_000);
        counts[false].Should().BeGreaterThan(2_000);
    }

    private static IEnumerable<(string Label, string Text)> Texts(string number) =>
        from label in Labels.Concat(Noise)
        from before in Before
        from behind in Behind
        from digits in Digits
        from end in Ends
        select (label, number + before + label + behind + digits + end);

    private static bool Reads(PhoneNumberUtil library, string text, string e164, out string extension)
    {
        extension = string.Empty;
        try
        {
            var number = library.Parse(text, null);
            extension = number.Extension;
            return number.HasExtension && library.Format(number, PhoneNumberFormat.E164) == e164;
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    private static string Escaped(string text) => string.Concat(text.Select(character => character is < ' ' or > '~' ? $"\\u{(int)character:X4}" : character.ToString()));
}
