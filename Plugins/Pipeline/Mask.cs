using System.Globalization;
using System.Text;
using PhoneCallCtx.Plugins.Phones.Parsing;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// Shows the shape of a value without the value: each letter becomes a, each digit 9, each mark or symbol of a script a question
/// mark; only ASCII punctuation and the separators of phone numbers stay. So a log shows what is wrong with a phone number or
/// a name without identifying the person.
/// </summary>
internal static class Mask
{
    private const char Letter = 'a';
    private const char Number = '9';
    private const char Other = '?';

    public static string Of(string value)
    {
        var shape = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            shape.Append(Of(value[i], CharUnicodeInfo.GetUnicodeCategory(value, i)));
            if (char.IsSurrogatePair(value, i)) i++;
        }

        return shape.ToString();
    }

    private static char Of(char character, UnicodeCategory category)
    {
        switch (category)
        {
            case UnicodeCategory.UppercaseLetter:
            case UnicodeCategory.LowercaseLetter:
            case UnicodeCategory.TitlecaseLetter:
            case UnicodeCategory.ModifierLetter:
            case UnicodeCategory.OtherLetter:
                return Letter;
            case UnicodeCategory.DecimalDigitNumber:
            case UnicodeCategory.LetterNumber:
            case UnicodeCategory.OtherNumber:
                return Number;
            case UnicodeCategory.Format:
                return Other;
            default:
                return Stays(character) ? character : Other;
        }
    }

    /// <summary>Whether a character that is neither letter nor number stays. The ellipsis stays, because it marks where an excerpt was cut.</summary>
    private static bool Stays(char character) =>
        character is (>= ' ' and <= '~') or '…' || PhoneCharacters.IsPlus(character) || PhoneCharacters.IsSeparator(character);
}
