using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>
/// The business columns of a row that is inactive and stays so are not changed. A call that activates the row may change
/// them, and so may one that deactivates it.
/// </summary>
internal sealed class InactiveRowRule(RuleSettings settings)
    : RowRule("PCC206", "An inactive row is not changed", settings, [.. RuleSettings.BusinessColumns, PhoneCallTable.State], RuleSettings.BusinessColumns)
{
    public override string Setting => "lockInactiveRows";

    public override bool IsDemanded { get; } = settings.LockInactiveRows;

    public override bool JudgesNew => false;

    public override void Judge(in RowChange change, ViolationReport report)
    {
        var before = change.Before[PhoneCallTable.State];
        if (before.Kind != ColumnValueKind.Choice || before.Number == PhoneCallTable.States[0].Value) return;
        var supplied = change.Supplied[PhoneCallTable.State];
        if (supplied.Kind == ColumnValueKind.Choice && supplied.Number == PhoneCallTable.States[0].Value) return;

        foreach (var column in RuleSettings.BusinessColumns)
        {
            if (change.ChangeOf(column) is ColumnChange.Null or ColumnChange.Changed)
                report.Add(Broken(change, column, cause: null, new Fact("state", Options.ShowState(before)), new Fact("active", Options.Show(PhoneCallTable.States[0]))));
        }
    }
}
