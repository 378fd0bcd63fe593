using System.Text;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// Shows the shape of a value without the value: each letter is a, each digit 9, the rest stays. So a log shows what is
/// wrong with a phone number or a name, and not whose it is.
/// </summary>
internal static class Mask
{
    public static string Of(string value)
    {
        var shape = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (char.IsSurrogate(character))
            {
                // Most scripts beyond the basic plane have letters only there: what a pair is does not matter.
                if (!char.IsLowSurrogate(character)) shape.Append('a');
            }
            else
            {
                shape.Append(char.IsLetter(character) ? 'a' : char.IsNumber(character) ? '9' : character);
            }
        }

        return shape.ToString();
    }
}
