namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// The parameters of <c>tel:</c> addresses (RFC 3966, and RFC 4694 for ported numbers). libphonenumber knows three of them, in
/// certain places only. All others do not describe the number and are skipped.
/// </summary>
internal static class TelAddress
{
    private const string PhoneContext = ";phone-context=";
    private const string ExtensionParameter = ";ext=";

    /// <summary>The index of the first wrong character in the parameters; -1 when none is wrong.</summary>
    public static int FindFault(string text, int start, int end)
    {
        var blank = AddressCharacters.FindBlankOrControl(text, start, end);
        return blank != -1 ? blank : AddressCharacters.FindForbidden(text, start, end);
    }

    /// <summary>Whether an address has a context: its number can be dialed only there (RFC 3966, 5.1.5).</summary>
    public static bool HasContext(in PhoneSpan content) => Find(content, PhoneContext) != -1;

    /// <summary>The number of an address as libphonenumber reads it: without the parameters, behind its context.</summary>
    /// <param name="content">The address without its prefix.</param>
    /// <param name="number">The number, to be read.</param>
    /// <param name="local">The number without its context.</param>
    /// <param name="extension">The extension in <paramref name="content"/>, perhaps none.</param>
    /// <returns>Whether the address has parameters and all of them are well-formed.</returns>
    public static bool TryTakeApart(in PhoneSpan content, out PhoneSpan number, out PhoneSpan local, out Extension extension)
    {
        var parameters = content.IndexOf(";");
        extension = Extension.None;
        local = content.To(parameters == -1 ? content.Length : parameters);
        number = local;
        if (parameters == -1 || !AreParameters(content.From(parameters))) return false;

        var ext = Find(content, ExtensionParameter);
        if (ext != -1) extension = Extension.OfParameter(content, ext);
        var context = Find(content, PhoneContext);
        if (context == -1) return true;

        var value = content.From(context + PhoneContext.Length);
        var end = value.IndexOf(";");
        return NumberText.TryPutBehind(end == -1 ? value : value.To(end), local, out number);
    }

    /// <summary>The index where a parameter begins, with its name in any case; -1 when there is none.</summary>
    private static int Find(in PhoneSpan content, string parameter)
    {
        for (var i = 0; i + parameter.Length <= content.Length; i++)
            if (content.Has(i, parameter)) return i;
        return -1;
    }

    /// <summary>Whether a span is a sequence of parameters: a semicolon, a name, and perhaps an equals sign and a value (RFC 3966, 3).</summary>
    public static bool AreParameters(in PhoneSpan span)
    {
        var index = 0;
        while (index < span.Length)
        {
            if (span[index++] != ';') return false;

            var name = index;
            while (index < span.Length && (span[index] == '-' || AddressCharacters.IsLetterOrDigit(span[index]))) index++;
            if (index == name) return false;
            if (index == span.Length || span[index] != '=') continue;

            var value = ++index;
            while (index < span.Length && (span[index] == '%' || AddressCharacters.IsInParameter(span[index]))) index++;
            if (index == value) return false;
        }

        return true;
    }
}
