using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>The columns that say which call a row is about keep what they were once given, where the settings ask for that.</summary>
internal sealed class CallIdentityRule(RuleSettings settings) : RowRule("PCC301", "A row stays about the same call", settings, RuleSettings.IdentityColumns, settings.FixedOnceSet)
{
    private readonly ColumnDefinition[] _fixed = [.. settings.FixedOnceSet];

    public override string Setting => "fixedOnceSet";

    public override bool IsDemanded => _fixed.Length > 0;

    public override bool JudgesNew => false;

    public override void Judge(in RowChange change, ViolationReport report)
    {
        foreach (var column in _fixed)
        {
            var before = change.Before[column];
            if (before.Kind is ColumnValueKind.Absent or ColumnValueKind.Null) continue;
            if (change.ChangeOf(column) is ColumnChange.Null or ColumnChange.Changed) report.Add(Broken(change, column, cause: null));
        }
    }
}
