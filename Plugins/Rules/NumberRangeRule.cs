using System.Globalization;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>A whole number is in the range of its column.</summary>
internal sealed class NumberRangeRule(RuleSettings settings) : ValueRule("PCC004", "A number lies in the range of its column", settings, ColumnTypes.Integer)
{
    public override string? Evaluate(in RowChange change, ColumnDefinition column, in ColumnValue value) =>
        value.Kind == ColumnValueKind.Integer && !IsInRange(column, value.Number) ? "PCC004" : null;

    private protected override Fact[] FactsOf(in RowChange change, ColumnDefinition column) =>
    [
        new Fact("value", change.Supplied[column].Number.ToString(CultureInfo.InvariantCulture), isPersonal: true),
        new Fact("minimum", column.MinValue.ToString(CultureInfo.InvariantCulture)),
        new Fact("maximum", column.MaxValue.ToString(CultureInfo.InvariantCulture)),
    ];

    private static bool IsInRange(ColumnDefinition column, long number) => number >= column.MinValue && number <= column.MaxValue;
}
