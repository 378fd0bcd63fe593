using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace PhoneCallCtx.Lab.Commands;

/// <summary>Options that are numbers within limits.</summary>
internal static class Numbers
{
    public static void Limit<T>(Option<T> option, T least, T most)
        where T : INumber<T> => option.Validators.Add(result =>
    {
        // The parser reports text that is no number.
        if (result.Tokens is [{ Value: var text }] && T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && (number < least || number > most))
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} must be a number from {least} to {most}, not {text}."));
    });
}
