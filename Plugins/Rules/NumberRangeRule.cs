using System.Globalization;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>A whole number lies in the range of its column.</summary>
internal sealed class NumberRangeRule(RuleSettings settings) : ValueRule("PCC004", "A number lies in the range of its column", settings, ColumnGroups.Numbers)
{
    public override Violation? Judge(in RowChange change, ColumnDefinition column, in ColumnValue value)
    {
        if (value.Kind != ColumnValueKind.Integer || IsInRange(column, value.Number)) return null;

        return Broken("PCC004", change, column,
            new Fact("value", value.Number.ToString(CultureInfo.InvariantCulture), isPersonal: true),
            new Fact("minimum", column.MinValue.ToString(CultureInfo.InvariantCulture)),
            new Fact("maximum", column.MaxValue.ToString(CultureInfo.InvariantCulture)));
    }

    public override bool CertainlyAccepts(ColumnDefinition column, in ColumnValue value) =>
        value.Kind == ColumnValueKind.Integer && IsInRange(column, value.Number);

    private static bool IsInRange(ColumnDefinition column, long number) => number >= column.MinValue && number <= column.MaxValue;
}
