using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>
/// Nobody changes the business columns of a row that is inactive and stays inactive. A request that activates or deactivates
/// the row may change them. If the stored value of a column is not known, the column counts as changed.
/// </summary>
internal sealed class InactiveRowRule(RuleSettings settings)
    : RowRule("PCC206", "An inactive row is not changed", settings, [.. ColumnGroups.Business, PhoneCallTable.State], ColumnMask.Of(ColumnGroups.Business))
{
    public override string Setting => "lockInactiveRows";

    public override bool IsDemanded { get; } = settings.LockInactiveRows;

    public override bool Concerns(in RowChange change, ColumnMask supplied) => !change.IsNew && base.Concerns(change, supplied);

    public override bool NeedsBefore(in RowChange change)
    {
        if (change.Knows(PhoneCallTable.State) || Activates(change)) return false;
        foreach (var column in ColumnGroups.Business)
            if (change.Supplied[column].Kind != ColumnValueKind.Absent) return true;
        return false;
    }

    public override void Evaluate(in RowChange change, ViolationReport report)
    {
        var before = change.Before[PhoneCallTable.State];
        if (before.Kind != ColumnValueKind.Choice || before.Number == PhoneCallTable.States[0].Value || Activates(change)) return;

        foreach (var column in ColumnGroups.Business)
        {
            if (change.ChangeOf(column) is ColumnChange.Null or ColumnChange.Changed) report.Add(this, "PCC206", change, column);
        }
    }

    private protected override Fact[] FactsOf(in RowChange change, ColumnDefinition column) =>
        [ChoiceFacts.Of("state", change.Before[PhoneCallTable.State]), ChoiceFacts.Of("active", PhoneCallTable.States[0])];

    /// <summary>Whether the row is active after the request.</summary>
    private static bool Activates(in RowChange change)
    {
        var supplied = change.Supplied[PhoneCallTable.State];
        return supplied.Kind == ColumnValueKind.Choice && supplied.Number == PhoneCallTable.States[0].Value;
    }
}
