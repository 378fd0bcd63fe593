using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>
/// What nearly all values of a column are: of its type, and if they are text, of printable ASCII characters that fit. The
/// rules that only look for what is not so need not be asked about them.
/// </summary>
internal readonly struct PlainValue(ColumnDefinition column)
{
    private readonly ColumnValueKind _kind = ColumnTypeRule.KindOf(column.Type);
    private readonly int _maxLength = column.MaxLength;

    public bool Includes(in ColumnValue value) =>
        value.Kind == _kind && (value.Kind != ColumnValueKind.Text || (value.Text!.Length <= _maxLength && IsPrintableAscii(value.Text)));

    private static bool IsPrintableAscii(string text)
    {
        foreach (var character in text)
            if (character is < ' ' or > '~') return false;
        return true;
    }
}
