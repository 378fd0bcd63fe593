using System;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>
/// The pattern of the operator like: <c>%</c> for any text, <c>_</c> for one character, <c>[a-f]</c> and <c>[^a-f]</c> for one of a set.
/// It ignores case and does not depend on a culture.
/// </summary>
internal static class LikePattern
{
    public static bool Matches(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern)
    {
        var (t, p, afterStar, star) = (0, 0, 0, -1);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '%')
            {
                (star, afterStar) = (p++, t);
                continue;
            }

            if (p < pattern.Length && MatchesOne(text[t], pattern[p..], out var length))
            {
                (t, p) = (t + 1, p + length);
                continue;
            }

            // Let the last % match one more character.
            if (star < 0) return false;
            (p, t) = (star + 1, ++afterStar);
        }

        while (p < pattern.Length && pattern[p] == '%') p++;
        return p == pattern.Length;
    }

    private static bool MatchesOne(char character, ReadOnlySpan<char> pattern, out int length)
    {
        length = 1;
        if (pattern[0] == '_') return true;
        var end = pattern[0] == '[' ? pattern[1..].IndexOf(']') : -1;
        if (end < 0) return Same(character, pattern[0]);

        length = end + 2;
        var set = pattern.Slice(1, end);
        var isNegated = set is ['^', ..];
        if (isNegated) set = set[1..];
        var isIn = false;
        for (var i = 0; i < set.Length && !isIn; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                isIn = Upper(character) >= Upper(set[i]) && Upper(character) <= Upper(set[i + 2]);
                i += 2;
            }
            else
            {
                isIn = Same(character, set[i]);
            }
        }

        return isIn != isNegated;
    }

    private static bool Same(char one, char other) => one == other || Upper(one) == Upper(other);

    private static char Upper(char character) => char.ToUpperInvariant(character);
}
