using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>
/// The status reason belongs to the status, in the pair that the row has after the request: the supplied value, or else the
/// default status reason when the status changes, or else the stored value.
/// </summary>
internal sealed class StatePairRule(RuleSettings settings)
    : RowRule("PCC203", "The status reason belongs to the status", settings, [PhoneCallTable.State, PhoneCallTable.Status], ColumnMask.Of(PhoneCallTable.Status))
{
    public override bool NeedsBefore(in RowChange change) =>
        FindStatus(change.Supplied[PhoneCallTable.Status]) is not null && change.Supplied[PhoneCallTable.State].Kind == ColumnValueKind.Absent
        && !change.Knows(PhoneCallTable.State);

    public override void Evaluate(in RowChange change, ViolationReport report)
    {
        // A status without a status reason gets its default status reason, so only a supplied status reason can be wrong.
        var supplied = change.Supplied[PhoneCallTable.Status];
        if (FindStatus(supplied) is not { } status) return;
        if (!IsEvaluated(change.ChangeOf(PhoneCallTable.Status, supplied)) && !IsEvaluated(change.ChangeOf(PhoneCallTable.State))) return;
        if (StateAfter(change) is not { } state || state.Value == status.State) return;

        report.Add(this, "PCC203", change, PhoneCallTable.Status);
    }

    private protected override Fact[] FactsOf(in RowChange change, ColumnDefinition column) =>
        FindStatus(change.Supplied[column]) is { } status && StateAfter(change) is { } state
            ? [ChoiceFacts.Of("status", status), ChoiceFacts.Of("state", state), ChoiceFacts.OfStatuses("allowed", state)]
            : [];

    private static StatusOption? FindStatus(in ColumnValue supplied) =>
        supplied.Kind == ColumnValueKind.Choice ? PhoneCallTable.FindStatus((int)supplied.Number) : null;

    private static StateOption? StateAfter(in RowChange change)
    {
        var state = change.Supplied[PhoneCallTable.State];
        if (state.Kind == ColumnValueKind.Absent)
        {
            if (change.IsNew) return PhoneCallTable.States[0];
            state = change.Before[PhoneCallTable.State];
        }

        return state.Kind == ColumnValueKind.Choice ? PhoneCallTable.FindState((int)state.Number) : null;
    }
}
