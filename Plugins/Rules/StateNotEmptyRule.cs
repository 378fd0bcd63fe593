using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>Status and status reason are never emptied.</summary>
internal sealed class StateNotEmptyRule(RuleSettings settings)
    : FormRule("PCC204", "Status and status reason are not empty", settings, [PhoneCallTable.State, PhoneCallTable.Status])
{
    public override Violation? Judge(in RowChange change, ColumnDefinition column, in ColumnValue value) =>
        value.Kind == ColumnValueKind.Null ? Broken("PCC204", change, column, new Fact("allowed", ChoiceText.Of(column))) : null;
}
