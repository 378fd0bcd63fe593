using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>
/// A caller does not supply a column that Dataverse fills in. The rule never rejects: clients send back whole rows, and
/// Dataverse drops such values.
/// </summary>
internal sealed class ReadOnlyColumnRule(RuleSettings settings)
    : ValueRule("PCC007", "A column that Dataverse sets is not supplied", settings, ColumnTypes.None, Severity.Trace)
{
    public override bool MayReject => false;

    public override bool Reads(ColumnDefinition column) => !column.IsWritable;

    public override string Evaluate(in RowChange change, ColumnDefinition column, in ColumnValue value) => "PCC007";
}
