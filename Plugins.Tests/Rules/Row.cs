using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

/// <summary>A row for rules, without an SDK: text, numbers (of options, for the two choices), null for emptied columns.</summary>
internal sealed class Row : Dictionary<ColumnDefinition, object?>, IColumnReader
{
    public static implicit operator RowView(Row? row) => row is null ? default : new RowView(row, row);

    public ColumnValue Read(object row, ColumnDefinition column) => !TryGetValue(column, out var value) ? ColumnValue.Absent : value switch
    {
        null => ColumnValue.Null,
        string text => ColumnValue.OfText(text),
        int option when column.Type is ColumnType.State or ColumnType.Status => ColumnValue.OfChoice(option),
        int number => ColumnValue.OfInteger(number),
        bool flag => ColumnValue.OfBoolean(flag),
        DateTime time => ColumnValue.OfDateTime(time.Ticks),
        ValueTuple<string?, Guid>(var table, var id) => ColumnValue.OfLookup(table, id),
        _ => ColumnValue.OfOther(value.GetType().Name),
    };

    int IColumnReader.Count(object row) => Count;

    public static Row State(object? state, object? status)
    {
        var row = new Row();
        if (state is not "absent") row[PhoneCallTable.State] = state;
        if (status is not "absent") row[PhoneCallTable.Status] = status;
        return row;
    }

    /// <summary>The codes of the violations that reject the request, in order.</summary>
    public static string[] Codes(bool isNew, Row supplied, Row? before = null, RuleSettings? settings = null) =>
        Evaluate(isNew, supplied, before, settings).Select(violation => violation.Rule.Code).ToArray();

    /// <summary>The template keys of the violations that reject the request, in order.</summary>
    public static string[] Templates(bool isNew, Row supplied, Row? before = null, RuleSettings? settings = null) =>
        Evaluate(isNew, supplied, before, settings).Select(violation => violation.Template).ToArray();

    /// <summary>The English messages of the violations that reject the request, without the name of the column.</summary>
    public static string[] Messages(bool isNew, Row supplied, Row? before = null, RuleSettings? settings = null) =>
        Evaluate(isNew, supplied, before, settings).Select(violation => LanguageCatalog.All[0].Say(violation.Template, violation.Facts)).ToArray();

    public static IReadOnlyList<Violation> Evaluate(bool isNew, Row supplied, Row? before = null, RuleSettings? settings = null) =>
        Report(isNew, supplied, before, settings).Of(Severity.Reject);

    public static ViolationReport Report(bool isNew, Row supplied, Row? before = null, RuleSettings? settings = null)
    {
        var report = new ViolationReport();
        new RuleBook(settings ?? RuleSettings.Default).Evaluate(new RowChange(isNew, supplied, before), report);
        return report;
    }
}
