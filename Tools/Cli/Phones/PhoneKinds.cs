using PhoneCallCtx.Plugins.Phones.Parsing;

namespace PhoneCallCtx.Cli.Phones;

/// <summary>Which kinds of phone text can be used.</summary>
internal static class PhoneKinds
{
    /// <summary>Whether text cannot be used to call somebody: it is invalid, or a number of a length that its plan does not have.</summary>
    public static bool IsUseless(in PhoneNumber number) => number.Kind == PhoneKind.Invalid || (number.Kind == PhoneKind.Number && !number.IsPossible);
}
