namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>The names of kinds of phone text.</summary>
public static class PhoneKindNames
{
    /// <summary>The name of the kind in answers, such as <c>number</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>One word in lower case.</returns>
    public static string Name(this PhoneKind kind) => kind switch
    {
        PhoneKind.Empty => "empty",
        PhoneKind.Number => "number",
        PhoneKind.Withheld => "withheld",
        PhoneKind.Sip => "sip",
        PhoneKind.Short => "short",
        PhoneKind.Extension => "extension",
        _ => "invalid",
    };
}
