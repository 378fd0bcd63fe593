using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>A lookup refers to a row of one of the tables that its column accepts.</summary>
internal sealed class LookupTargetRule(RuleSettings settings) : ValueRule("PCC005", "A lookup refers to an allowed table", settings, ColumnTypes.Lookup | ColumnTypes.Owner)
{
    public override string? Evaluate(in RowChange change, ColumnDefinition column, in ColumnValue value)
    {
        if (value.Kind != ColumnValueKind.Lookup || column.Takes(value.Text)) return null;
        return string.IsNullOrEmpty(value.Text) ? "PCC005.NoTable" : "PCC005";
    }

    private protected override Fact[] FactsOf(in RowChange change, ColumnDefinition column)
    {
        var targets = new Fact("targets", string.Join(", ", column.Targets));
        return change.Supplied[column].Text is { Length: > 0 } table ? [targets, new Fact("table", Excerpt.Of(table), isPersonal: true)] : [targets];
    }
}
