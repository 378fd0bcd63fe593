using System;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>
/// What nearly all values of a column are: of its type, and if they are text, of printable ASCII characters that fit, if a
/// lookup, of a table that the column takes. The rules that only look for what is not so need not be asked about them.
/// </summary>
internal readonly struct PlainValue(ColumnDefinition column)
{
    private readonly ColumnValueKind _kind = ColumnTypeRule.KindOf(column.Type);
    private readonly int _maxLength = column.MaxLength;
    private readonly string[] _targets = [.. column.Targets];

    public bool Includes(in ColumnValue value)
    {
        if (value.Kind != _kind) return false;
        return _kind switch
        {
            ColumnValueKind.Text => value.Text!.Length <= _maxLength && IsPrintableAscii(value.Text),
            ColumnValueKind.Lookup => IsTarget(value.Text),
            _ => true,
        };
    }

    private bool IsTarget(string? table)
    {
        foreach (var target in _targets)
            if (string.Equals(target, table, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsPrintableAscii(string text)
    {
        foreach (var character in text)
            if (character is < ' ' or > '~') return false;
        return true;
    }
}
