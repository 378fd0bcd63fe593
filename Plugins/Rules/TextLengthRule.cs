using System.Globalization;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>Text fits its column. Counted as Dataverse counts: UTF-16 code units, so a surrogate pair counts two.</summary>
internal sealed class TextLengthRule(RuleSettings settings) : FormRule("PCC001", "Text fits its column", settings, ColumnGroups.Text)
{
    public override Violation? Judge(in RowChange change, ColumnDefinition column, in ColumnValue value)
    {
        if (value.Kind != ColumnValueKind.Text || value.PlainText.Length <= column.MaxLength) return null;

        return Broken("PCC001", change, column,
            new Fact("value", Excerpt.Of(value.PlainText), isPersonal: true),
            new Fact("length", value.PlainText.Length.ToString(CultureInfo.InvariantCulture)),
            new Fact("limit", column.MaxLength.ToString(CultureInfo.InvariantCulture)),
            new Fact("excess", (value.PlainText.Length - column.MaxLength).ToString(CultureInfo.InvariantCulture)));
    }
}
