using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>The columns that identify the phone call of a row keep their first value, if the settings require it.</summary>
internal sealed class CallIdentityRule(RuleSettings settings) : RowRule("PCC301", "A row keeps the identity of its call", settings, ColumnGroups.Identity, ColumnMask.Of(settings.FixedOnceSet))
{
    private readonly ColumnDefinition[] _fixed = [.. settings.FixedOnceSet];

    public override string Setting => "fixedOnceSet";

    public override bool IsDemanded => _fixed.Length > 0;

    public override bool Concerns(in RowChange change, ColumnMask supplied) => !change.IsNew && base.Concerns(change, supplied);

    public override bool NeedsBefore(in RowChange change)
    {
        foreach (var column in _fixed)
            if (change.Supplied[column].Kind != ColumnValueKind.Absent && !change.Knows(column)) return true;
        return false;
    }

    public override void Evaluate(in RowChange change, ViolationReport report)
    {
        foreach (var column in _fixed)
        {
            var before = change.Before[column];
            if (before.Kind is ColumnValueKind.Absent or ColumnValueKind.Null) continue;
            if (change.ChangeOf(column) is ColumnChange.Null or ColumnChange.Changed) report.Add(this, "PCC301", change, column);
        }
    }
}
