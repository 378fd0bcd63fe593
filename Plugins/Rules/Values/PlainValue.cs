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

    public bool Includes(in ColumnValue value)
    {
        if (value.Kind != _kind) return false;
        return _kind switch
        {
            ColumnValueKind.Text => IsPrintableAscii(value.Text!, column.MaxLength),
            ColumnValueKind.Lookup => column.Takes(value.Text),
            _ => true,
        };
    }

    private static bool IsPrintableAscii(string text, int maxLength)
    {
        if (text.Length > maxLength) return false;
        foreach (var character in text)
            if (character is < ' ' or > '~') return false;
        return true;
    }
}
