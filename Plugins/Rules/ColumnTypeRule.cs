using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>A column is given a value of its own type: text where text belongs, an option where a choice belongs.</summary>
internal sealed class ColumnTypeRule(params ColumnDefinition[] columns) : ColumnRule("PCC002", "Values have the type of their column", columns)
{
    protected override void Judge(RowChange change, ColumnDefinition column, ColumnValue value, ViolationReport report)
    {
        var isChoice = column.Type is ColumnType.State or ColumnType.Status;
        var expected = isChoice ? ColumnValueKind.Choice : ColumnValueKind.Text;
        if (value.Kind is ColumnValueKind.Absent or ColumnValueKind.Null || value.Kind == expected || !change.Changes(column)) return;

        Report(report, change, column, isChoice ? "Choice" : "Text", new Fact("type", TypeName(value)));
    }

    private static string TypeName(ColumnValue value) => value.Kind switch
    {
        ColumnValueKind.Text => "String",
        ColumnValueKind.Choice => "OptionSetValue",
        _ => value.Text!,
    };
}
