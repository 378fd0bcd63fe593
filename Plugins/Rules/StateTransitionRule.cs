using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>A row changes from one status to another only as the settings allow. If the stored status is not known, the rule rejects nothing.</summary>
internal sealed class StateTransitionRule(RuleSettings settings)
    : RowRule("PCC205", "The change of status is allowed", settings, [PhoneCallTable.State], ColumnMask.Of(PhoneCallTable.State))
{
    private readonly StateTransitions _transitions = settings.Transitions;

    public override string Setting => "transitions";

    public override bool Concerns(in RowChange change, ColumnMask supplied) => !change.IsNew && base.Concerns(change, supplied);

    public override bool NeedsBefore(in RowChange change)
    {
        if (change.Knows(PhoneCallTable.State) || Find(change.Supplied) is not { } to) return false;
        foreach (var from in PhoneCallTable.States)
            if (!_transitions.Allow(from, to)) return true;
        return false;
    }

    public override void Evaluate(in RowChange change, ViolationReport report)
    {
        if (Find(change.Supplied) is not { } to || Find(change.Before) is not { } from || _transitions.Allow(from, to)) return;

        report.Add(this, "PCC205", change, PhoneCallTable.State);
    }

    private protected override Fact[] FactsOf(in RowChange change, ColumnDefinition column) =>
        [ChoiceFacts.Of("from", change.Before[column]), ChoiceFacts.Of("to", change.Supplied[column])];

    private static StateOption? Find(RowView row)
    {
        var state = row[PhoneCallTable.State];
        return state.Kind == ColumnValueKind.Choice ? PhoneCallTable.FindState((int)state.Number) : null;
    }
}
