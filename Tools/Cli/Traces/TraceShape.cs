using System.Text;

namespace PhoneCallCtx.Cli.Traces;

/// <summary>Shows the shape of a line that is not understood, because it may contain personal data: a letter is a, a digit 9, other characters outside ASCII are ?.</summary>
internal static class TraceShape
{
    /// <summary>The most characters of a shape.</summary>
    private const int Limit = 80;

    public static string Of(string line)
    {
        var shape = new StringBuilder(Limit + 1);
        foreach (var rune in line.EnumerateRunes())
        {
            if (shape.Length == Limit) return shape.Append('…').ToString();
            shape.Append(Rune.IsLetter(rune) ? 'a' : Rune.IsNumber(rune) ? '9' : rune.Value is >= ' ' and <= '~' ? (char)rune.Value : '?');
        }

        return shape.ToString();
    }
}
