using System;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Reports.Counting;

/// <summary>Values of columns as reports show them.</summary>
internal static class MaskedValue
{
    /// <summary>Text with more digits may be a phone number.</summary>
    private const int MostDigits = 4;

    /// <summary>The longest name of a provider that a column can have.</summary>
    private const int LongestProvider = 100;

    /// <summary>The shape of a value: of text each letter and digit is masked; an option and yes or no stay. Null for an empty one.</summary>
    public static string? ShapeOf(object? value) => value switch
    {
        OptionSetValue or bool => TextOf(value),
        _ => TextOf(value) is { Length: > 0 } text ? TextShape.Of(text) : null,
    };

    /// <summary>A value as text; null for an empty one.</summary>
    public static string? TextOf(object? value) => value switch
    {
        null => null,
        string text => text,
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        EntityReference reference => reference.Id.ToString(),
        bool flag => flag ? "true" : "false",
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>The name of a provider: as it is, unless it is too long for the column or may have a phone number in it.</summary>
    public static string ProviderOf(string name)
    {
        var digits = 0;
        foreach (var character in name)
            if (char.IsDigit(character)) digits++;
        return digits > MostDigits || name.Length > LongestProvider ? TextShape.Of(name) : name;
    }
}
