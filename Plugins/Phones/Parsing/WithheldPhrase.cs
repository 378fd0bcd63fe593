using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// A withheld caller in more than one word: a known word with <c>number</c>, <c>caller</c>, <c>caller id</c> or <c>id</c> before
/// or behind it; <c>no</c> with one of these; any of them in brackets or quotation marks; or a name-address of SIP with an
/// anonymous address.
/// </summary>
internal static class WithheldPhrase
{
    private const string Openings = "<([{\"'";
    private const string Closings = ">)]}\"'";
    private const int ShortestPhrase = 5; // "no id"

    private const int LetterBits = 31;

    /// <summary>
    /// For each first character, a bit for each second letter, in either case. Nearly all texts fail this one test. Several
    /// tests in sequence, one for each letter, would be mispredicted branches.
    /// </summary>
    private static readonly uint[] SecondLetters = BeginningsOf("an", "bl", "ca", "id", "no", "nu", "pr", "re", "un", "wi");

    private static readonly string[] Words = ["anonymous", "blocked", "private", "restricted", "unavailable", "unknown", "withheld"];

    /// <summary>Whether a span may be one, by its end and its beginning; most texts are not.</summary>
    public static bool MayBe(in PhoneSpan span) =>
        span.Length >= ShortestPhrase
        && (span[0] < SecondLetters.Length && ((SecondLetters[span[0]] >> (span[1] & LetterBits)) & 1) != 0 || span[span.Length - 1] == '>')
        && BeginsAsOne(span);

    private static uint[] BeginningsOf(params string[] pairs)
    {
        var beginnings = new uint[128];
        foreach (var opening in Openings) beginnings[opening] = uint.MaxValue;
        foreach (var pair in pairs)
        {
            beginnings[pair[0]] |= 1U << (pair[1] & LetterBits);
            beginnings[pair[0] - 'a' + 'A'] = beginnings[pair[0]];
        }

        return beginnings;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool BeginsAsOne(in PhoneSpan span) => PhoneCharacters.Lower(span[0]) switch
    {
        'a' when span.Has(1, "nonymous") => true,
        'b' when span.Has(1, "locked") => true,
        'c' when span.Has(1, "aller") => true,
        'i' when span.Has(1, "d") => true,
        'n' when span.Has(1, "o") || span.Has(1, "umber") => true,
        'p' when span.Has(1, "rivate") => true,
        'r' when span.Has(1, "estricted") => true,
        'u' when span.Has(1, "n") => true,
        'w' when span.Has(1, "ithheld") => true,
        '<' or '"' => true,
        _ => IsEnclosed(span) || span[span.Length - 1] == '>',
    };

    // Not inlined: the first letters already decide nearly all texts.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Is(in PhoneSpan span, IReadOnlyList<string>? ownWords)
    {
        if (IsNameAddress(span, ownWords)) return true;

        var inner = span;
        while (IsEnclosed(inner)) inner = Trim(inner.To(inner.Length - 1).From(1));
        return IsBare(inner, ownWords);
    }

    /// <summary>Whether a span is a phrase or a word of the environment, without anything around it.</summary>
    public static bool IsBare(in PhoneSpan span, IReadOnlyList<string>? ownWords)
    {
        if (IsPhrase(span)) return true;
        if (ownWords is null) return false;
        for (var i = 0; i < ownWords.Count; i++)
            if (IsWord(span, ownWords[i])) return true;
        return false;
    }

    private static bool IsWord(in PhoneSpan span, string word)
    {
        if (span.Length != word.Length) return false;
        var text = span.TextOf(0, span.Length, out var start);
        return string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    private static bool IsPhrase(in PhoneSpan span)
    {
        var end = 0;
        if (TakeWord(span, ref end)) return end == span.Length || (TakeGap(span, ref end) && TakeNoun(span, ref end) && end == span.Length);
        if (Take(span, "no", ref end) && TakeGap(span, ref end)) return TakeNoun(span, ref end) && end == span.Length;

        end = 0;
        return TakeNoun(span, ref end) && TakeGap(span, ref end) && TakeWord(span, ref end) && end == span.Length;
    }

    /// <summary>
    /// An anonymous address in angle brackets, as the header From has it (RFC 3261, 20.20). A display name before it, which does
    /// not describe the number, and parameters behind it are optional.
    /// </summary>
    private static bool IsNameAddress(in PhoneSpan span, IReadOnlyList<string>? ownWords)
    {
        var opening = span.IndexOf("<");
        if (opening == -1) return false;
        var closing = opening;
        while (closing < span.Length && span[closing] != '>') closing++;
        if (closing == span.Length) return false;

        // A name with a digit may be the number of a caller who is not withheld.
        for (var i = 0; i < opening; i++)
            if (PhoneCharacters.IsDigit(span[i])) return false;
        if (closing + 1 < span.Length && !TelAddress.AreParameters(span.From(closing + 1))) return false;
        var address = Trim(span.To(closing).From(opening + 1));
        return IsBare(address, ownWords) || IsAnonymousAddress(address);
    }

    /// <summary>Whether the user of an address is one of the words: <c>sip:anonymous@host</c>, with or without the scheme.</summary>
    private static bool IsAnonymousAddress(in PhoneSpan address)
    {
        var end = 0;
        if (!Take(address, "sip:", ref end)) Take(address, "sips:", ref end);
        var content = address.From(end);
        end = 0;
        if (!TakeWord(content, ref end) || end == content.Length || content[end] != '@') return false;
        var text = content.TextOf(0, content.Length, out var start);
        return SipAddress.FindFault(text, start, start + content.Length) == -1;
    }

    private static bool IsEnclosed(in PhoneSpan span)
    {
        if (span.Length < 2) return false;
        var bracket = Openings.IndexOf(span[0]);
        return bracket != -1 && span[span.Length - 1] == Closings[bracket];
    }

    private static PhoneSpan Trim(PhoneSpan span)
    {
        while (span.Length > 0 && PhoneCharacters.IsBlank(span[0])) span = span.From(1);
        while (span.Length > 0 && PhoneCharacters.IsBlank(span[span.Length - 1])) span = span.To(span.Length - 1);
        return span;
    }

    private static bool TakeWord(in PhoneSpan span, ref int index)
    {
        foreach (var word in Words)
            if (Take(span, word, ref index)) return true;
        return false;
    }

    private static bool TakeNoun(in PhoneSpan span, ref int index)
    {
        if (Take(span, "number", ref index) || Take(span, "id", ref index)) return true;
        if (!Take(span, "caller", ref index)) return false;

        var behind = index;
        TakeGap(span, ref behind);
        if (Take(span, "id", ref behind)) index = behind;
        return true;
    }

    private static bool TakeGap(in PhoneSpan span, ref int index)
    {
        var start = index;
        while (index < span.Length && (span[index] is '-' or '_' || PhoneCharacters.IsBlank(span[index]))) index++;
        return index > start;
    }

    private static bool Take(in PhoneSpan span, string lower, ref int index)
    {
        if (!span.Has(index, lower)) return false;
        index += lower.Length;
        return true;
    }
}
