using PhoneCallCtx.Plugins.Phones.Parsing;

namespace PhoneCallCtx.Cli.Phones;

/// <summary>What kinds of phone text are good for.</summary>
internal static class PhoneKinds
{
    /// <summary>Whether text is of no use to call somebody: it is nothing known, or a number of a length that its plan does not have.</summary>
    public static bool IsUseless(in PhoneNumber number) => number.Kind == PhoneKind.Invalid || (number.Kind == PhoneKind.Number && !number.IsPossible);
}
