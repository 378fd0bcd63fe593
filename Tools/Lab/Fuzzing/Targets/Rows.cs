using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;
using static PhoneCallCtx.Lab.Fuzzing.Targets.BrokenPropertyException;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Rows for the evaluation by rule books.</summary>
internal static class Rows
{
    private static readonly Dictionary<string, ColumnValue> Usual = new(StringComparer.Ordinal)
    {
        [PhoneCallTable.CallerName.LogicalName] = ColumnValue.OfText("Siobh\u00E1n N\u00ED Bhriain"),
        [PhoneCallTable.CustomerPhoneNumber.LogicalName] = ColumnValue.OfText("020 7946 0018 x12"),
        [PhoneCallTable.OrganizationPhoneNumber.LogicalName] = ColumnValue.OfText("+14255550123"),
        ["statecode"] = ColumnValue.OfChoice(1),
        ["statuscode"] = ColumnValue.OfChoice(1),
    };

    private static readonly IReadOnlyList<Language> Languages = LanguageCatalog.All;

    /// <summary>Evaluates a new row and a changed row.</summary>
    public static void Evaluate(RuleBook book)
    {
        Check(book, new RowChange(isNew: true, View(Usual)));
        var before = new Dictionary<string, ColumnValue>(StringComparer.Ordinal) { ["statecode"] = ColumnValue.OfChoice(1), ["statuscode"] = ColumnValue.OfChoice(2), [PhoneCallTable.CustomerPhoneNumber.LogicalName] = ColumnValue.OfText("112") };
        Check(book, new RowChange(isNew: false, View(Usual), View(before)));
        Check(book, new RowChange(isNew: false, View(new(StringComparer.Ordinal) { [PhoneCallTable.CallIdentifier.LogicalName] = ColumnValue.Null }), View(before)));
    }

    /// <summary>Evaluates a row with a phone text.</summary>
    public static void Evaluate(string phone, PhonePolicy policy)
    {
        var book = new RuleBook(new RuleSettings { Phones = new Dictionary<string, PhonePolicy>(StringComparer.Ordinal) { [PhoneCallTable.CustomerPhoneNumber.LogicalName] = policy } });
        Check(book, new RowChange(isNew: true, View(new(StringComparer.Ordinal) { [PhoneCallTable.CustomerPhoneNumber.LogicalName] = ColumnValue.OfText(phone) })));
    }

    private static void Check(RuleBook book, in RowChange change)
    {
        var report = new ViolationReport();
        book.Evaluate(change, report);
        foreach (var violation in report.Of(Severity.Reject).Concat(report.Of(Severity.Trace)))
        {
            Require(violation.Facts.All(fact => fact.Value.Length < 4096), "a message shows a value of any length");
            foreach (var language in Languages) Require(language.Say(violation.Template, violation.Facts).Length > 0, "a message is empty");
        }
    }

    private static RowView View(Dictionary<string, ColumnValue> row) => new(Reader.Instance, row);

    private sealed class Reader : IColumnReader
    {
        public static Reader Instance { get; } = new();

        public ColumnValue Read(object row, ColumnDefinition column) => ((Dictionary<string, ColumnValue>)row).GetValueOrDefault(column.LogicalName);

        public int Count(object row) => ((Dictionary<string, ColumnValue>)row).Count;
    }
}
