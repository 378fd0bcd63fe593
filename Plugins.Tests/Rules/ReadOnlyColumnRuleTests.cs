using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

public class ReadOnlyColumnRuleTests
{
    private static readonly object?[] Values = [null, "text", "", 1, true, new DateTime(2026, 11, 29), ((string?)"systemuser", Guid.Empty), 1.5];

    private static readonly string[] Names =
    [
        "createdby", "createdon", "createdonbehalfby", "modifiedby", "modifiedon", "modifiedonbehalfby",
        "owneridname", "owneridyominame", "owningbusinessunit", "owningteam", "owninguser", "versionnumber",
    ];

    public static TheoryData<string> ReadOnlyColumns => [.. Names];

    public static TheoryData<string> WritableColumns => [.. PhoneCallTable.Columns.Where(column => column.IsWritable).Select(column => column.LogicalName)];

    [Fact]
    public void The_rule_covers_every_column_that_Dataverse_fills_in() =>
        RuleBook.Default.Rules.Single(rule => rule.Code == "PCC007").Columns.Select(column => column.LogicalName)
            .Should().Equal(Names).And.Equal(PhoneCallTable.Columns.Where(column => !column.IsWritable).Select(column => column.LogicalName));

    [Theory]
    [MemberData(nameof(ReadOnlyColumns))]
    public void Every_supplied_value_is_traced_and_none_is_rejected(string name)
    {
        foreach (var value in Values)
        {
            foreach (var isNew in new[] { true, false })
            {
                var report = Row.Report(isNew, With(name, value));
                report.Of(Severity.Trace).Select(violation => violation.Template).Should().Equal(["PCC007"], $"{value}");
                report.Rejects.Should().BeFalse($"{value}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(WritableColumns))]
    public void A_writable_column_may_be_supplied(string name)
    {
        foreach (var value in Values)
            Row.Report(isNew: true, With(name, value)).Of(Severity.Trace).Should().BeEmpty($"{value}");
    }

    [Theory]
    [MemberData(nameof(ReadOnlyColumns))]
    public void A_stored_value_is_traced_again_only_by_setting(string name)
    {
        Row.Report(isNew: false, With(name, "a"), With(name, "a")).Of(Severity.Trace).Should().BeEmpty();
        Row.Report(isNew: false, With(name, "a"), With(name, "b")).Of(Severity.Trace).Should().ContainSingle();
        Row.Report(isNew: false, With(name, "a"), With(name, "a"), new RuleSettings { JudgeUnchanged = true }).Of(Severity.Trace).Should().ContainSingle();
    }

    [Theory]
    [MemberData(nameof(ReadOnlyColumns))]
    public void The_rule_can_be_turned_off(string name) =>
        Row.Report(isNew: true, With(name, "a"), before: null, new RuleSettings { Severities = new Dictionary<string, Severity>(StringComparer.Ordinal) { ["PCC007"] = Severity.Off } })
            .Of(Severity.Trace).Should().BeEmpty();

    [Fact]
    public void The_message_says_to_leave_the_column_out()
    {
        var violation = Row.Report(isNew: true, With("createdon", null)).Of(Severity.Trace).Single();
        LanguageCatalog.All[0].Say(violation.Template, violation.Facts).Should().Be("Dataverse sets this column itself and ignores the value in the request. Leave the column out of the request.");
    }

    private static Row With(string name, object? value) => new() { [PhoneCallTable.FindColumn(name)!] = value };
}
