using System;

namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// The grammar of <c>sip:</c> and <c>sips:</c> addresses (RFC 3261, 19.1.1 and 25.1): an optional user, a host, a
/// port, parameters and headers. Two deviations that call records have are accepted: a free user part, and a number in place of a host.
/// </summary>
internal static class SipAddress
{
    private const int MostPort = 65535;
    private const int GroupsOfIpv6 = 8;
    private const int DigitsOfGroup = 4;

    /// <summary>The index of the first wrong character in an address without its scheme; -1 when none is wrong.</summary>
    public static int FindFault(string text, int start, int end)
    {
        var blank = AddressCharacters.FindBlankOrControl(text, start, end);
        if (blank != -1) return blank;

        var at = text.IndexOf('@', start, end - start);
        var host = at == -1 ? start : at + 1;
        if (at == start || host == end) return Math.Min(host, end - 1);
        if (at > start)
        {
            if (text[start] == ':') return start;
            var forbidden = AddressCharacters.FindForbidden(text, start, at);
            if (forbidden != -1) return forbidden;
        }

        var index = host;
        var isWhole = TakeHost(text, ref index, end, mayBeNumber: at == -1) && TakePort(text, ref index, end) && TakeParameters(text, ref index, end) && TakeHeaders(text, ref index, end);
        return isWhole && index == end ? -1 : Math.Min(index, end - 1);
    }

    // Each of these goes to the first wrong character.
    private static bool TakeHost(string text, ref int index, int end, bool mayBeNumber)
    {
        if (text[index] == '[') return TakeIpv6(text, ref index, end);

        var start = index;
        if (mayBeNumber && text[index] == '+') index++;
        if (index == end || !(AddressCharacters.IsLetterOrDigit(text[index]) || text[index] == '_')) return false;
        while (index < end && (AddressCharacters.IsLetterOrDigit(text[index]) || text[index] is '-' or '_' or '.'))
        {
            if (text[index] == '.' && index > start && text[index - 1] == '.') return false;
            index++;
        }

        return true;
    }

    /// <summary>An IPv6 address in brackets: eight groups of up to four digits, or fewer around one <c>::</c>; an IPv4 address may replace the last two.</summary>
    private static bool TakeIpv6(string text, ref int index, int end)
    {
        var closing = text.IndexOf(']', index, end - index);
        if (closing == -1) return false;

        var groups = 0;
        var isShortened = false;
        index++;
        while (index < closing)
        {
            if (text[index] == ':')
            {
                // A colon separates two groups; a double colon replaces any number of groups, once.
                var isDouble = index + 1 < closing && text[index + 1] == ':';
                if (isDouble ? isShortened : groups == 0 || index + 1 == closing) return false;
                isShortened |= isDouble;
                index += isDouble ? 2 : 1;
                if (index == closing) break;
            }

            var start = index;
            while (index < closing && AddressCharacters.IsHexadecimal(text[index])) index++;
            if (index < closing && text[index] == '.')
            {
                if (!IsIpv4(text, start, closing)) return false;
                groups += 2;
                index = closing;
                break;
            }

            if (index == start || index - start > DigitsOfGroup) return false;
            groups++;
            if (index < closing && text[index] != ':') return false;
        }

        if (isShortened ? groups >= GroupsOfIpv6 : groups != GroupsOfIpv6) return false;
        index++;
        return true;
    }

    private static bool IsIpv4(string text, int start, int end)
    {
        var parts = 0;
        var index = start;
        while (index < end && parts < 4)
        {
            var value = 0;
            var first = index;
            while (index < end && index - first < 3 && text[index] is >= '0' and <= '9') value = value * 10 + text[index++] - '0';
            if (index == first || value > 255) return false;
            parts++;
            if (index < end && (text[index] != '.' || ++index == end)) return false;
        }

        return parts == 4 && index == end;
    }

    private static bool TakePort(string text, ref int index, int end)
    {
        if (index == end || text[index] != ':') return true;

        var start = ++index;
        var port = 0;
        while (index < end && text[index] is >= '0' and <= '9' && port <= MostPort) port = port * 10 + text[index++] - '0';
        if (index == start) return false;
        if (port is > 0 and <= MostPort) return true;
        index = start;
        return false;
    }

    private static bool TakeParameters(string text, ref int index, int end)
    {
        while (index < end && text[index] == ';')
        {
            var start = ++index;
            while (index < end && (AddressCharacters.IsInParameter(text[index]) || (text[index] == '=' && index > start) || AddressCharacters.IsEscape(text, index, end))) index++;
            if (index == start) return false;
        }

        return true;
    }

    private static bool TakeHeaders(string text, ref int index, int end)
    {
        if (index == end || text[index] != '?') return true;

        var start = ++index;
        while (index < end && (AddressCharacters.IsInParameter(text[index]) || text[index] is '=' or '?' || AddressCharacters.IsEscape(text, index, end))) index++;
        return index > start;
    }
}
