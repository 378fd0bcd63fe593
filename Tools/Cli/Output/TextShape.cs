using System.Text;

namespace PhoneCallCtx.Cli.Output;

/// <summary>Shows the shape of text that may contain personal data: a letter is a, a digit 9, other characters outside ASCII are ?.</summary>
internal static class TextShape
{
    /// <summary>The most characters of a shape. A longer one ends with an ellipsis.</summary>
    public const int Limit = 80;

    /// <summary>The shape of a text.</summary>
    public static string Of(string text)
    {
        var shape = new StringBuilder(Limit + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (shape.Length == Limit) return shape.Append('…').ToString();
            shape.Append(Rune.IsLetter(rune) ? 'a' : Rune.IsNumber(rune) ? '9' : rune.Value is >= ' ' and <= '~' ? (char)rune.Value : '?');
        }

        return shape.ToString();
    }
}
