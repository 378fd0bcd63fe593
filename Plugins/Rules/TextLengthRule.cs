using System.Globalization;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>
/// Text fits its column. Counted in UTF-16 code units, as Dataverse counts: a character outside the basic plane, such as
/// an emoji, counts two.
/// </summary>
internal sealed class TextLengthRule(params ColumnDefinition[] columns) : ColumnRule("PCC001", "Text fits its column", columns)
{
    protected override void Judge(RowChange change, ColumnDefinition column, ColumnValue value, ViolationReport report)
    {
        if (value.Kind != ColumnValueKind.Text || value.Text!.Length <= column.MaxLength || !change.Changes(column)) return;

        Report(report, change, column, cause: null,
            new Fact("value", Excerpt.Of(value.Text)),
            new Fact("length", value.Text.Length.ToString(CultureInfo.InvariantCulture)),
            new Fact("limit", column.MaxLength.ToString(CultureInfo.InvariantCulture)),
            new Fact("excess", (value.Text.Length - column.MaxLength).ToString(CultureInfo.InvariantCulture)));
    }
}
