using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>A column is given a value of its own type: text where text belongs, an option where a choice belongs.</summary>
internal sealed class ColumnTypeRule : Rule
{
    private readonly ColumnDefinition[] _columns;

    public ColumnTypeRule(params ColumnDefinition[] columns)
        : base("PCC002", "Values have the type of their column", columns) => _columns = columns;

    public override void Judge(RowChange change, ViolationReport report)
    {
        foreach (var column in _columns)
        {
            var value = change.Supplied(column);
            var isChoice = column.Type is ColumnType.State or ColumnType.Status;
            var expected = isChoice ? ColumnValueKind.Choice : ColumnValueKind.Text;
            if (value.Kind is ColumnValueKind.Absent or ColumnValueKind.Null || value.Kind == expected) continue;
            if (change.ChangeOf(column) != ColumnChange.Changed) continue;

            Report(report, change, column, isChoice ? "Choice" : "Text", new Fact("type", TypeName(value)));
        }
    }

    private static string TypeName(ColumnValue value) => value.Kind switch
    {
        ColumnValueKind.Text => "String",
        ColumnValueKind.Choice => "OptionSetValue",
        _ => value.Text!,
    };
}
