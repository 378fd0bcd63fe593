using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>
/// What nearly all values of a column are: of its type, and if they are text, of printable characters that fit, if a
/// lookup, of a table that the column takes. The rules that only look for what is not so need not be asked about them.
/// </summary>
internal readonly struct PlainValue(ColumnDefinition column)
{
    /// <summary>From U+00A0 on, nothing up to here controls, separates lines or is half of a pair: the alphabets of Europe and most of Asia.</summary>
    private const char LastPlain = '\u2027';

    private readonly ColumnValueKind _kind = ColumnTypeRule.KindOf(column.Type);

    public bool Includes(in ColumnValue value)
    {
        if (value.Kind != _kind) return false;
        return _kind switch
        {
            ColumnValueKind.Text => IsPrintable(value.PlainText, column.MaxLength),
            ColumnValueKind.Lookup => column.Takes(value.Text),
            _ => true,
        };
    }

    private static bool IsPrintable(string text, int maxLength)
    {
        if (text.Length > maxLength) return false;
        foreach (var character in text)
        {
            if ((uint)(character - ' ') <= '~' - ' ') continue;
            if (character is < '\u00A0' or > LastPlain) return false;
        }

        return true;
    }
}
