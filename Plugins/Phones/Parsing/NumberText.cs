namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>Finds the part of a text that is a number, as libphonenumber does. The text around it does not count.</summary>
internal static class NumberText
{
    private const string PhoneContext = ";phone-context=";
    private const string Subaddress = ";isub=";

    /// <summary>The part of a text that is a number.</summary>
    /// <returns>Whether there is one. False when the context of an address (RFC 3966, 5.1.5) is neither a number nor a domain.</returns>
    public static bool TryFind(in PhoneSpan text, out PhoneSpan number, out int fault)
    {
        fault = text.Length;

        // Both parameters begin with a semicolon, which most texts do not have.
        var hasParameters = text.IndexOf(";") != -1;
        var context = hasParameters ? text.IndexOf(PhoneContext) : -1;
        if (context == -1)
        {
            number = Trim(text);
            if (hasParameters) number = CutSubaddress(number);
            if (number.Length > 0 && number[number.Length - 1] == '\n') number = CutLineEnd(number);
            return true;
        }

        number = default;
        var value = text.From(context + PhoneContext.Length);
        var end = value.IndexOf(";");
        if (end != -1) value = value.To(end);
        fault = context;
        var start = PhoneParts.EndOfTel(text);
        if (start > context || !TryPutBehind(value, text.To(context).From(start), out number)) return false;
        number = CutLineEnd(CutSubaddress(number));
        return true;
    }

    /// <summary>Puts the local number of an address behind its context. A context that is a domain adds nothing.</summary>
    /// <returns>Whether the context is a number or a domain.</returns>
    public static bool TryPutBehind(in PhoneSpan context, in PhoneSpan local, out PhoneSpan number)
    {
        number = local;
        var named = CutLineEnd(context);
        if (named.Length == 0 || !(IsGlobalNumber(named) || IsDomain(named))) return false;
        if (context[0] == '+') number = local.Behind(context);
        return true;
    }

    /// <summary>Whether an index is the end as .NET's regular expressions define it, which is also before a last line feed.</summary>
    private static PhoneSpan CutLineEnd(PhoneSpan span) =>
        span.Length > 0 && span[span.Length - 1] == '\n' ? span.To(span.Length - 1) : span;

    /// <summary>The local number of a <c>tel:</c> address, without its context (RFC 3966, 5.1.5).</summary>
    public static PhoneSpan LocalPart(in PhoneSpan address)
    {
        var context = address.IndexOf(PhoneContext);
        return PhoneParts.WithoutTel(context == -1 ? address : address.To(context));
    }

    private static PhoneSpan CutSubaddress(PhoneSpan number)
    {
        var subaddress = number.IndexOf(Subaddress);
        return subaddress > 0 ? number.To(subaddress) : number;
    }

    /// <summary>The part from the first digit or plus sign to the last letter, digit or hash, without a second number (<c>/ x302</c>).</summary>
    private static PhoneSpan Trim(in PhoneSpan text)
    {
        var start = 0;
        while (start < text.Length && !PhoneCharacters.IsDigit(text[start]) && !PhoneCharacters.IsPlus(text[start])) start++;
        if (start == text.Length) return text.To(0);
        var end = text.Length;
        while (end > start && !IsWantedAtEnd(text[end - 1])) end--;

        if (text.MayHave('/') || text.MayHave('\\')) end = EndOfFirst(text, start, end);
        return text.To(end).From(start);
    }

    /// <summary>The index where the first of two numbers ends: a slash and an x begin the extension of a second one.</summary>
    private static int EndOfFirst(in PhoneSpan text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is not ('/' or '\\')) continue;
            var behind = i + 1;
            while (behind < end && text[behind] == ' ') behind++;
            if (behind < end && text[behind] == 'x') return i;
        }

        return end;
    }

    private static bool IsWantedAtEnd(char character) => character == '#' || char.IsLetterOrDigit(character);

    private static bool IsGlobalNumber(in PhoneSpan context)
    {
        if (context[0] != '+') return false;
        var hasDigit = false;
        for (var i = 1; i < context.Length; i++)
        {
            if (PhoneCharacters.IsDigit(context[i])) hasDigit = true;
            else if (context[i] is not ('-' or '.' or '(' or ')')) return false;
        }

        return hasDigit;
    }

    private static bool IsDomain(in PhoneSpan context)
    {
        // Labels of letters, digits and inner hyphens; the last begins with a letter; a dot may end it.
        var end = context[context.Length - 1] == '.' ? context.Length - 1 : context.Length;
        var label = 0;
        for (var i = 0; i <= end; i++)
        {
            if (i == end || context[i] == '.')
            {
                if (i == label || context[label] == '-' || context[i - 1] == '-') return false;
                if (i < end) label = i + 1;
            }
            else if (context[i] != '-' && !PhoneCharacters.IsDigit(context[i]) && !PhoneCharacters.IsLatinLetter(context[i]))
            {
                return false;
            }
        }

        return PhoneCharacters.IsLatinLetter(context[label]);
    }
}
