using System.Globalization;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>Text fits its column. The length is counted as Dataverse counts it, in UTF-16 code units: a surrogate pair counts two.</summary>
internal sealed class TextLengthRule(RuleSettings settings) : ValueRule("PCC001", "Text fits its column", settings, ColumnTypes.Text)
{
    public override string? Evaluate(in RowChange change, ColumnDefinition column, in ColumnValue value) =>
        value.Kind == ColumnValueKind.Text && value.PlainText.Length > column.MaxLength ? "PCC001" : null;

    private protected override Fact[] FactsOf(in RowChange change, ColumnDefinition column)
    {
        var text = change.Supplied[column].PlainText;
        return
        [
            new Fact("value", Excerpt.Of(text), isPersonal: true),
            new Fact("length", text.Length.ToString(CultureInfo.InvariantCulture)),
            new Fact("limit", column.MaxLength.ToString(CultureInfo.InvariantCulture)),
            new Fact("excess", (text.Length - column.MaxLength).ToString(CultureInfo.InvariantCulture)),
        ];
    }
}
