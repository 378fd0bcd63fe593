using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>
/// A new row has the columns that the settings require, and no caller empties them. The owner is always required (SystemRequired in
/// the table reference), but a new row may omit it, because Dataverse fills it in. The same applies to a required column with a
/// default. Status and status reason have their own rule.
/// </summary>
internal sealed class RequiredColumnRule : RowRule
{
    private readonly ColumnDefinition[] _demanded;
    private readonly ColumnDefinition[] _neverEmptied;

    public RequiredColumnRule(RuleSettings settings)
        : base("PCC006", "A required column has a value", settings, [.. ColumnGroups.Business, PhoneCallTable.OwnerId], ColumnMask.Of(settings.Required).With(PhoneCallTable.OwnerId))
    {
        _demanded = [.. settings.Required];
        _neverEmptied = [.. settings.Required, PhoneCallTable.OwnerId];
    }

    public override string Setting => "required";

    public override bool Concerns(in RowChange change, ColumnMask supplied) => change.IsNew ? _demanded.Length > 0 : base.Concerns(change, supplied);

    public override void Evaluate(in RowChange change, ViolationReport report)
    {
        if (change.IsNew)
        {
            foreach (var column in _demanded)
                if (IsMissing(change.ChangeOf(column), column)) report.Add(this, "PCC006.Missing", change, column);
            return;
        }

        foreach (var column in _neverEmptied)
        {
            var supplied = change.Supplied[column];
            if (supplied.Kind == ColumnValueKind.Null && IsEvaluated(change.ChangeOf(column, supplied))) report.Add(this, "PCC006.Emptied", change, column);
        }
    }

    /// <summary>Whether a new row lacks a column. An omitted two-option column has its default.</summary>
    private static bool IsMissing(ColumnChange change, ColumnDefinition column) =>
        change == ColumnChange.Null || (change == ColumnChange.Absent && column.Type != ColumnType.Boolean);
}
