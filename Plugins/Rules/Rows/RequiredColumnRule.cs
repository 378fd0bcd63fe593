using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>
/// A new row has the columns that the settings demand, and nobody empties them; nor the owner, which the table reference
/// calls SystemRequired and Dataverse gives to a new row itself. (Status and status reason have a rule of their own.)
/// </summary>
internal sealed class RequiredColumnRule : RowRule
{
    private readonly ColumnDefinition[] _demanded;
    private readonly ColumnDefinition[] _neverEmptied;

    public RequiredColumnRule(RuleSettings settings)
        : base("PCC006", "A required column has a value", settings, [.. RuleSettings.BusinessColumns, PhoneCallTable.OwnerId], [.. settings.Required, PhoneCallTable.OwnerId], judgesLack: true)
    {
        _demanded = [.. settings.Required];
        _neverEmptied = [.. settings.Required, PhoneCallTable.OwnerId];
    }

    public override string Setting => "required";

    public override bool JudgesNew => _demanded.Length > 0;

    public override void Judge(in RowChange change, ViolationReport report)
    {
        if (change.IsNew)
        {
            foreach (var column in _demanded)
                if (change.ChangeOf(column) is ColumnChange.Absent or ColumnChange.Null) report.Add(Broken(change, column, "Missing"));
            return;
        }

        foreach (var column in _neverEmptied)
        {
            var supplied = change.Supplied[column];
            if (supplied.Kind == ColumnValueKind.Null && IsJudged(change.ChangeOf(column, supplied))) report.Add(Broken(change, column, "Emptied"));
        }
    }
}
