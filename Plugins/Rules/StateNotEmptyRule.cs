using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>Status and status reason are never emptied.</summary>
internal sealed class StateNotEmptyRule(RuleSettings settings)
    : ValueRule("PCC204", "Status and status reason are not empty", settings, ColumnTypes.State | ColumnTypes.Status)
{
    public override string? Evaluate(in RowChange change, ColumnDefinition column, in ColumnValue value) =>
        value.Kind == ColumnValueKind.Null ? "PCC204" : null;

    private protected override Fact[] FactsOf(in RowChange change, ColumnDefinition column) => [ChoiceFacts.OfAll("allowed", column)];
}
