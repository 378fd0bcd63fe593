using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>A lookup refers to a row of one of the tables that its column takes.</summary>
internal sealed class LookupTargetRule(RuleSettings settings) : ValueRule("PCC005", "A lookup refers to a table that its column takes", settings, ColumnGroups.Lookups)
{
    public override bool JudgesPlain => false;

    public override Violation? Judge(in RowChange change, ColumnDefinition column, in ColumnValue value)
    {
        if (value.Kind != ColumnValueKind.Lookup || column.Takes(value.Text)) return null;

        return string.IsNullOrEmpty(value.Text)
            ? Broken(change, column, "NoTable", Targets(column))
            : Broken(change, column, cause: null, Targets(column), new Fact("table", Excerpt.Of(value.Text!)));
    }

    private static Fact Targets(ColumnDefinition column) => new("targets", string.Join(", ", column.Targets));
}
