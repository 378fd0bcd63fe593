using System;
using System.Globalization;

namespace PhoneCallCtx.Cli.Records;

/// <summary>
/// Reads dates and times as text, the same in every culture. A date of three short numbers, such as <c>03/04/2026</c>, is read
/// in the order of the file. Without one it is read only when all orders that it can have give the same day.
/// </summary>
internal static class DateText
{
    private const int LongYear = 4;
    private const string Separators = "/.-,";

    /// <summary>The longest time behind a date of three numbers.</summary>
    private const int MostBehind = 48;

    /// <summary>Reads a date and time. Without an offset it is in UTC.</summary>
    /// <param name="text">The text.</param>
    /// <param name="order">The order of the file; null when it is not known.</param>
    /// <param name="time">The time in UTC.</param>
    /// <returns>Whether the text is a date and time, and one only.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, DateOrder? order, out DateTime time)
    {
        if (!Numbers.TryFind(text, out var numbers)) return (IsClear(text) && TryParse(text, out time)) || Fail(out time);
        if (numbers.Read(order) is not { } day) return Fail(out time);

        var behind = text[numbers.Length..];
        if (behind.Length > MostBehind) return Fail(out time);
        Span<char> whole = stackalloc char[MostBehind + 10];
        day.TryFormat(whole, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        behind.CopyTo(whole[length..]);
        return TryParse(whole[..(length + behind.Length)], out time);
    }

    /// <summary>The one order that a date can have; null when it can have several, or is no date.</summary>
    public static DateOrder? OrderOf(ReadOnlySpan<char> text)
    {
        if (!Numbers.TryFind(text, out var numbers)) return BeginsWithYear(text) ? DateOrder.YearFirst : null;
        DateOrder? only = null;
        foreach (var order in Enum.GetValues<DateOrder>())
        {
            if (numbers.In(order) is null) continue;
            if (only is not null) return null;
            only = order;
        }

        return only;
    }

    /// <summary>Why a text that cannot be read is none for its order alone; null when it is none in any order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="order">The order of the file; null when it is not known.</param>
    public static string? Explain(ReadOnlySpan<char> text, DateOrder? order)
    {
        if (!Numbers.TryFind(text, out var numbers) || numbers.Read(order) is not null || !Array.Exists(Enum.GetValues<DateOrder>(), numbers.Has)) return null;
        return order is { } known
            ? $"is no date that is read {DateOrders.Describe(known)}, as those of this file are. Write all dates in one order, or as 2026-01-31"
            : "may be more than one date. Give the order of the file with --dates dmy or --dates mdy, or write them as 2026-01-31";
    }

    private static bool TryParse(ReadOnlySpan<char> text, out DateTime time) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out time);

    private static bool Fail(out DateTime time)
    {
        time = default;
        return false;
    }

    private static bool BeginsWithYear(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        return text.Length >= LongYear && text[..LongYear].IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>
    /// Whether .NET reads a text as it is meant. To <c>10:30</c> or <c>03/04</c> it would add what is missing of today, and
    /// three short numbers behind a time or a weekday it would read month first.
    /// </summary>
    private static bool IsClear(ReadOnlySpan<char> text)
    {
        if (BeginsWithYear(text)) return true;
        var hasYearOrName = false;
        var digits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isDigit = char.IsAsciiDigit(text[i]);
            if (isDigit && digits == 0 && Numbers.TryFind(text[i..], out _)) return false;
            digits = isDigit ? digits + 1 : 0;
            hasYearOrName |= digits == LongYear || char.IsAsciiLetter(text[i]);
        }

        return hasYearOrName;
    }

    /// <summary>A date of three numbers, the year not first or in two digits.</summary>
    private readonly struct Numbers
    {
        private readonly int _first;
        private readonly int _second;
        private readonly int _third;
        private readonly bool _hasLongYear;

        private Numbers(int first, int second, int third, bool hasLongYear, int length)
        {
            (_first, _second, _third, _hasLongYear) = (first, second, third, hasLongYear);
            Length = length;
        }

        /// <summary>How many characters of the text it takes.</summary>
        public int Length { get; }

        /// <summary>Finds one at the beginning of a text.</summary>
        public static bool TryFind(ReadOnlySpan<char> text, out Numbers numbers)
        {
            numbers = default;
            var at = text.Length - text.TrimStart().Length;
            if (!TryNumber(text, ref at, out var first, out var digits) || digits > 2) return false;
            if (!TrySeparate(text, ref at, out var isBlank) || !TryNumber(text, ref at, out var second, out digits) || digits > 2) return false;
            if (!TrySeparate(text, ref at, out var isBlankToo) || isBlank != isBlankToo) return false;
            if (!TryNumber(text, ref at, out var third, out digits) || digits is not (2 or LongYear)) return false;

            // In some countries a full stop ends the date too.
            if (!isBlank && at < text.Length && text[at] == '.') at++;
            numbers = new Numbers(first, second, third, digits == LongYear, at);
            return true;
        }

        /// <summary>The day in the order of the file; without one, the day that all orders give.</summary>
        public DateOnly? Read(DateOrder? order)
        {
            if (order is { } known) return In(known);
            DateOnly? only = null;
            foreach (var candidate in Enum.GetValues<DateOrder>())
            {
                if (In(candidate) is not { } day) continue;
                if (only is not null && only != day) return null;
                only = day;
            }

            return only;
        }

        public bool Has(DateOrder order) => In(order) is not null;

        /// <summary>The day in an order; null when there is none.</summary>
        public DateOnly? In(DateOrder order) => order switch
        {
            DateOrder.DayFirst => Day(_third, _second, _first),
            DateOrder.MonthFirst => Day(_third, _first, _second),
            _ => _hasLongYear ? null : Day(_first, _second, _third),
        };

        private DateOnly? Day(int year, int month, int day)
        {
            if (!_hasLongYear) year = CultureInfo.InvariantCulture.Calendar.ToFourDigitYear(year);
            return year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
        }

        private static bool TryNumber(ReadOnlySpan<char> text, ref int at, out int number, out int digits)
        {
            number = 0;
            for (digits = 0; at < text.Length && digits <= LongYear && char.IsAsciiDigit(text[at]); digits++, at++) number = (number * 10) + (text[at] - '0');
            return digits > 0;
        }

        /// <summary>Passes over a separator: one of <c>/.-,</c> and blanks around it, or blanks alone.</summary>
        private static bool TrySeparate(ReadOnlySpan<char> text, ref int at, out bool isBlank)
        {
            var start = at;
            PassBlanks(text, ref at);
            isBlank = at == text.Length || !Separators.Contains(text[at]);
            if (!isBlank) at++;
            PassBlanks(text, ref at);
            return at > start;
        }

        private static void PassBlanks(ReadOnlySpan<char> text, ref int at)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        }
    }
}
