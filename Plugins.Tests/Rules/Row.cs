using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

/// <summary>A row for rules, without an SDK: text, numbers of options, null for emptied columns.</summary>
internal sealed class Row : Dictionary<ColumnDefinition, object?>, IRow
{
    public ColumnValue Read(ColumnDefinition column) => !TryGetValue(column, out var value) ? ColumnValue.Absent : value switch
    {
        null => ColumnValue.Null,
        string text => ColumnValue.OfText(text),
        int option => ColumnValue.OfChoice(option),
        _ => ColumnValue.OfOther(value.GetType().Name),
    };

    public static Row State(object? state, object? status)
    {
        var row = new Row();
        if (state is not "absent") row[PhoneCallTable.State] = state;
        if (status is not "absent") row[PhoneCallTable.Status] = status;
        return row;
    }

    /// <summary>The codes of what is wrong, in order.</summary>
    public static string[] Codes(bool isNew, Row supplied, Row? before = null) =>
        Judge(isNew, supplied, before).Select(violation => violation.Code).ToArray();

    public static IReadOnlyList<Violation> Judge(bool isNew, Row supplied, Row? before = null)
    {
        var report = new ViolationReport();
        RuleBook.Default.Judge(new RowChange(isNew, supplied, before), report);
        return report.InOrder();
    }
}
