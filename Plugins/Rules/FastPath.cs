using System;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>
/// The fast path of one column: "there is certainly nothing wrong with this value", without evaluating the rules of the
/// column one by one. Nearly all values of nearly all rows are ordinary, so one look at a value replaces three or four rules.
/// A <see cref="FormRule"/> accepts every ordinary value; any other rule answers for itself
/// (<see cref="ValueRule.CertainlyAccepts"/>). "No" is always safe: then all rules of the column are evaluated. Its price is
/// this file and one member of four rules; without it, the evaluation of a typical new row takes 278 ns instead of 180, that of a
/// typical change 437 ns instead of 190, and a whole Create 380 ns instead of 285, which would miss the goal of
/// docs/performance.md.
/// </summary>
internal sealed class FastPath
{
    /// <summary>From U+00A0 on, no character up to this one is a control, a separator of lines or half of a pair: the alphabets of Europe and most of Asia.</summary>
    private const char LastPrintable = '\u2027';

    private readonly ColumnDefinition _column;
    private readonly ColumnValueKind _kind;
    private readonly bool _isEvaluated;
    private readonly ValueRule[] _answering;

    /// <summary>The fast path of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="rules">All value rules of the column that are not off.</param>
    public FastPath(ColumnDefinition column, ValueRule[] rules)
    {
        _column = column;
        _kind = ColumnTypeRule.KindOf(column.Type);
        _isEvaluated = rules.Length > 0;
        _answering = Array.FindAll(rules, rule => rule is not FormRule);
    }

    /// <summary>Whether it is certain that no rule of the column has anything against a value.</summary>
    /// <param name="value">A value of the column: anything but absent.</param>
    public bool Accepts(in ColumnValue value)
    {
        if (_answering.Length == 0) return !_isEvaluated || IsOrdinary(value);
        foreach (var rule in _answering)
            if (!rule.CertainlyAccepts(_column, value)) return false;
        return true;
    }

    /// <summary>
    /// Whether a value is of the type of the column; if it is text, of printable characters that fit; if it is a lookup, of a
    /// table that the column takes.
    /// </summary>
    private bool IsOrdinary(in ColumnValue value)
    {
        if (value.Kind != _kind) return false;
        return _kind switch
        {
            ColumnValueKind.Text => IsPrintable(value.PlainText, _column.MaxLength),
            ColumnValueKind.Lookup => _column.Takes(value.Text),
            _ => true,
        };
    }

    private static bool IsPrintable(string text, int maxLength)
    {
        if (text.Length > maxLength) return false;
        foreach (var character in text)
        {
            if ((uint)(character - ' ') <= '~' - ' ') continue;
            if (character is < '\u00A0' or > LastPrintable) return false;
        }

        return true;
    }
}
