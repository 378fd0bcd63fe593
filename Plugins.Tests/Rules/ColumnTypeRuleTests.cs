using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

public class ColumnTypeRuleTests
{
    private static readonly object[] Values = ["12", 12, new OptionSetValue(1), true, new DateTime(2026, 11, 24), new EntityReference("team", Guid.Empty), new Money(12)];

    public static TheoryData<string> Columns =>
        [.. RuleBook.Default.Rules.Single(rule => rule.Code == "PCC002").Columns.Select(column => column.LogicalName)];

    [Theory]
    [MemberData(nameof(Columns))]
    public void No_other_rule_rejects_a_value_of_another_type(string name)
    {
        var column = PhoneCallTable.FindColumn(name)!;
        var book = new RuleBook(new RuleSettings { Severities = new Dictionary<string, Severity>(StringComparer.Ordinal) { ["PCC002"] = Severity.Off } });
        foreach (var value in Values.Where(value => EntityColumns.Convert(value).Kind.ToString() != KindOf(column.Type)))
        {
            var report = new ViolationReport();
            book.Evaluate(new RowChange(isNew: true, new RowView(EntityColumns.Instance, new Entity { [name] = value })), report);
            report.Of(Severity.Reject).Should().BeEmpty($"{value} is no {column.Type}");
        }
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_value_of_another_type_is_reported_with_both_types(string name)
    {
        var column = PhoneCallTable.FindColumn(name)!;
        var (type, advice) = column.Type switch
        {
            ColumnType.String => ("String", "Provide text."),
            ColumnType.Integer => ("Int32", "Provide a whole number (Int32)."),
            ColumnType.State or ColumnType.Status => ("OptionSetValue", "Provide one of the column's options (OptionSetValue)."),
            ColumnType.Boolean => ("Boolean", "Provide true or false (Boolean)."),
            ColumnType.DateTime => ("DateTime", "Provide a date and time (DateTime)."),
            _ => ("EntityReference", $"Provide a reference (EntityReference) to a record of one of these tables: {string.Join(", ", column.Targets)}."),
        };
        foreach (var value in Values)
        {
            var report = new ViolationReport();
            RuleBook.Default.Evaluate(new RowChange(isNew: true, new RowView(EntityColumns.Instance, new Entity { [name] = value })), report);
            report.Of(Severity.Reject).Where(violation => violation.Rule.Code == "PCC002").Select(violation => LanguageCatalog.All[0].Say(violation.Template, violation.Facts))
                .Should().Equal(value.GetType().Name == type ? [] : [$"A value of type {value.GetType().Name} cannot be stored here. {advice}"]);
        }
    }

    private static string KindOf(ColumnType type) => type switch
    {
        ColumnType.String => "Text",
        ColumnType.State or ColumnType.Status => "Choice",
        ColumnType.Owner => "Lookup",
        _ => type.ToString(),
    };
}
