using PhoneCallCtx.Plugins.Phones.Parsing;

namespace PhoneCallCtx.Cli.Phones;

/// <summary>The names of kinds of phone text.</summary>
internal static class PhoneKinds
{
    /// <summary>The name in the output.</summary>
    public static string Name(PhoneKind kind) => kind switch
    {
        PhoneKind.Empty => "empty",
        PhoneKind.Number => "number",
        PhoneKind.Withheld => "withheld",
        PhoneKind.Sip => "sip",
        PhoneKind.Short => "short",
        PhoneKind.Extension => "extension",
        _ => "invalid",
    };

    /// <summary>Whether text is of no use to call somebody: it is nothing known, or a number of a length that its plan does not have.</summary>
    public static bool IsUseless(in PhoneNumber number) => number.Kind == PhoneKind.Invalid || (number.Kind == PhoneKind.Number && !number.IsPossible);
}
