using System;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>
/// The fast path of one column: it accepts ordinary values without evaluating the rules of the
/// column one by one. Nearly all values are ordinary, so one test of a value replaces three or four rules.
/// A <see cref="FormRule"/> accepts every ordinary value; any other rule decides for itself
/// (<see cref="ValueRule.CertainlyAccepts"/>). False is always safe: then all rules of the column are evaluated. The price is
/// this file and one member of four rules. Without it, a Create would miss the goal of docs/performance.md.
/// </summary>
internal sealed class FastPath
{
    /// <summary>From U+00A0 to this character, the alphabets of Europe and most of Asia, no character is a control, a line separator or half of a surrogate pair.</summary>
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

    /// <summary>Whether every rule of the column certainly accepts a value.</summary>
    /// <param name="value">A value of the column, not absent.</param>
    public bool Accepts(in ColumnValue value)
    {
        if (_answering.Length == 0) return !_isEvaluated || IsOrdinary(value);
        foreach (var rule in _answering)
            if (!rule.CertainlyAccepts(_column, value)) return false;
        return true;
    }

    /// <summary>
    /// Whether a value has the type of the column; text also has only printable characters and fits; a lookup also refers to a
    /// table that the column accepts.
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
