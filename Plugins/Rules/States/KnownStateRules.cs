using System.Globalization;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>The status is one of the table's options.</summary>
internal sealed class KnownStateRule(RuleSettings settings) : ValueRule("PCC201", "The status exists", settings, [PhoneCallTable.State])
{
    public override Violation? Judge(in RowChange change, ColumnDefinition column, in ColumnValue value) =>
        value.Kind != ColumnValueKind.Choice || PhoneCallTable.FindState((int)value.Number) is not null
            ? null
            : Broken(change, column, cause: null, new Fact("value", value.Number.ToString(CultureInfo.InvariantCulture)), new Fact("allowed", Options.Of(column)));
}

/// <summary>The status reason is one of the table's options.</summary>
internal sealed class KnownStatusRule(RuleSettings settings) : ValueRule("PCC202", "The status reason exists", settings, [PhoneCallTable.Status])
{
    public override Violation? Judge(in RowChange change, ColumnDefinition column, in ColumnValue value) =>
        value.Kind != ColumnValueKind.Choice || PhoneCallTable.FindStatus((int)value.Number) is not null
            ? null
            : Broken(change, column, cause: null, new Fact("value", value.Number.ToString(CultureInfo.InvariantCulture)), new Fact("allowed", Options.Of(column)));
}

/// <summary>Status and status reason are never emptied.</summary>
internal sealed class StateNotEmptyRule(RuleSettings settings)
    : ValueRule("PCC204", "Status and status reason are not empty", settings, [PhoneCallTable.State, PhoneCallTable.Status])
{
    public override bool JudgesPlain => false;

    public override Violation? Judge(in RowChange change, ColumnDefinition column, in ColumnValue value) =>
        value.Kind == ColumnValueKind.Null ? Broken(change, column, cause: null, new Fact("allowed", Options.Of(column))) : null;
}
