using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>
/// Accepts ordinary values and ordinary rows without the rules. Nearly all are ordinary, so one test of a value replaces three or
/// four rules, and a process in which every row is ordinary creates no rule. False is always safe: then the rules are evaluated.
/// A rule that rejects an ordinary value needs a test here (<c>FastPathTests</c>). Without this file, a Create would miss the
/// goals of docs/performance.md.
/// </summary>
/// <param name="settings">The settings of the rules.</param>
internal sealed class FastPath(RuleSettings settings)
{
    /// <summary>From U+00A0 to this character, the alphabets of Europe and most of Asia, no character is a control, a line separator or half of a surrogate pair.</summary>
    private const char LastPrintable = '\u2027';

    private readonly PhoneEvaluator _customer = new(settings.PolicyOf(PhoneCallTable.CustomerPhoneNumber));
    private readonly PhoneEvaluator _organization = new(settings.PolicyOf(PhoneCallTable.OrganizationPhoneNumber));
    private readonly bool _requiresColumns = settings.Required.Count > 0;

    /// <summary>Whether every rule about single values certainly accepts a value.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">A value of the column, not absent.</param>
    public bool Accepts(ColumnDefinition column, in ColumnValue value)
    {
        if (!column.IsWritable) return false;
        return column.Type switch
        {
            ColumnType.String => value.Kind == ColumnValueKind.Text && AcceptsText(column, value.PlainText),
            ColumnType.Lookup or ColumnType.Owner => value.Kind == ColumnValueKind.Lookup && column.Takes(value.Text),
            ColumnType.Boolean => value.Kind == ColumnValueKind.Boolean,
            _ => AcceptsOther(column, value),
        };
    }

    private static bool AcceptsOther(ColumnDefinition column, in ColumnValue value) => column.Type switch
    {
        ColumnType.DateTime => value.Kind == ColumnValueKind.DateTime,
        ColumnType.Integer => value.Kind == ColumnValueKind.Integer && value.Number >= column.MinValue && value.Number <= column.MaxValue,
        ColumnType.State => value.Kind == ColumnValueKind.Choice && PhoneCallTable.FindState((int)value.Number) is not null,
        ColumnType.Status => value.Kind == ColumnValueKind.Choice && PhoneCallTable.FindStatus((int)value.Number) is not null,

        // No rule evaluates the other types.
        _ => true,
    };

    /// <summary>Whether every rule about whole rows certainly accepts a change: a new row without a status reason, when the settings require no column.</summary>
    /// <param name="change">The change.</param>
    /// <param name="supplied">The columns that the caller supplies.</param>
    public bool Accepts(in RowChange change, ColumnMask supplied) =>
        change.IsNew && !_requiresColumns && !supplied.Has(PhoneCallTable.Status);

    private bool AcceptsText(ColumnDefinition column, string text)
    {
        if (ReferenceEquals(column, PhoneCallTable.CustomerPhoneNumber)) return _customer.AcceptsAtOnce(text);
        if (ReferenceEquals(column, PhoneCallTable.OrganizationPhoneNumber)) return _organization.AcceptsAtOnce(text);
        return text.Length <= column.MaxLength && IsPrintable(text);
    }

    /// <summary>Whether each character of a text is certainly one that can be stored and shown in one line, in its place. False is always safe.</summary>
    public static bool IsPrintable(string text)
    {
        foreach (var character in text)
        {
            if ((uint)(character - ' ') <= '~' - ' ') continue;
            if (character is < '\u00A0' or > LastPrintable) return false;
        }

        return true;
    }
}
