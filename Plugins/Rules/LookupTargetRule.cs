using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>A lookup refers to a row of one of the tables that its column takes.</summary>
internal sealed class LookupTargetRule(RuleSettings settings) : FormRule("PCC005", "A lookup refers to a table that its column takes", settings, ColumnGroups.Lookups)
{
    public override Violation? Judge(in RowChange change, ColumnDefinition column, in ColumnValue value)
    {
        if (value.Kind != ColumnValueKind.Lookup || column.Takes(value.Text)) return null;

        return string.IsNullOrEmpty(value.Text)
            ? Broken("PCC005.NoTable", change, column, Targets(column))
            : Broken("PCC005", change, column, Targets(column), new Fact("table", Excerpt.Of(value.Text!), isPersonal: true));
    }

    private static Fact Targets(ColumnDefinition column) => new("targets", string.Join(", ", column.Targets));
}
