using System.Globalization;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>
/// Text fits its column. Counted in UTF-16 code units, as Dataverse counts: a character outside the basic plane, such as
/// an emoji, counts two.
/// </summary>
internal sealed class TextLengthRule : Rule
{
    private readonly ColumnDefinition[] _columns;

    public TextLengthRule(params ColumnDefinition[] columns)
        : base("PCC001", "Text fits its column", columns) => _columns = columns;

    public override void Judge(RowChange change, ViolationReport report)
    {
        foreach (var column in _columns)
        {
            var value = change.Supplied(column);
            if (value.Kind != ColumnValueKind.Text || value.Text!.Length <= column.MaxLength) continue;
            if (change.ChangeOf(column) != ColumnChange.Changed) continue;

            Report(report, change, column, cause: null,
                new Fact("value", Excerpt.Of(value.Text)),
                new Fact("length", value.Text.Length.ToString(CultureInfo.InvariantCulture)),
                new Fact("limit", column.MaxLength.ToString(CultureInfo.InvariantCulture)),
                new Fact("excess", (value.Text.Length - column.MaxLength).ToString(CultureInfo.InvariantCulture)));
        }
    }
}
