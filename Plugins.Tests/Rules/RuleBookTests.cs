using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

public class RuleBookTests
{
    [Fact]
    public void A_single_text_has_the_verdict_of_a_save()
    {
        foreach (var column in ColumnGroups.Phones)
        {
            RuleBook.Default.FindRejection(column, "+14255550123").Should().BeNull();
            RuleBook.Default.FindRejection(column, "").Should().BeNull("a phone column may be empty");
            RuleBook.Default.FindRejection(column, "CALL ME")!.Template.Should().Be("PCC101.Words");
            RuleBook.Default.FindRejection(column, "CALL ME")!.Column.Should().BeSameAs(column);
            RuleBook.Default.FindRejection(column, new string('1', 101))!.Rule.Code.Should().Be("PCC001");
        }

        RuleBook.Default.FindRejection(PhoneCallTable.CallerName, "CALL ME").Should().BeNull();
        new RuleBook(new RuleSettings { Severities = new Dictionary<string, Severity>(System.StringComparer.Ordinal) { ["PCC101"] = Severity.Trace } }).FindRejection(PhoneCallTable.CustomerPhoneNumber, "CALL ME").Should().BeNull();
        FluentActions.Invoking(() => RuleBook.Default.FindRejection(null!, "")).Should().Throw<System.ArgumentNullException>();
        FluentActions.Invoking(() => RuleBook.Default.FindRejection(PhoneCallTable.CallerName, null!)).Should().Throw<System.ArgumentNullException>();
    }

    [Fact]
    public void Codes_are_unique_and_have_one_form()
    {
        var codes = RuleBook.Default.Rules.Select(rule => rule.Code).ToArray();
        codes.Should().OnlyHaveUniqueItems().And.AllSatisfy(code => code.Should().MatchRegex("^PCC[0-9]{3}$"));
        codes.Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public void Every_rule_except_the_read_only_one_rejects_by_default() => RuleBook.Default.Rules.Should().AllSatisfy(rule =>
    {
        rule.DefaultSeverity.Should().Be(rule.Code == "PCC007" ? Severity.Trace : Severity.Reject, rule.Code);
        rule.MayReject.Should().Be(rule.Code != "PCC007", rule.Code);
    });

    [Fact]
    public void Two_rules_apply_only_if_the_settings_turn_them_on()
    {
        Demanded(RuleSettings.Default).Should().BeEquivalentTo(RuleBook.Default.Rules.Select(rule => rule.Code).Except(["PCC206", "PCC301"]));
        Demanded(new RuleSettings { LockInactiveRows = true, FixedOnceSet = [PhoneCallTable.CallIdentifier] }).Should().HaveCount(RuleBook.Default.Rules.Count);

        static IEnumerable<string> Demanded(RuleSettings settings) => new RuleBook(settings).Rules.Where(rule => rule.IsDemanded).Select(rule => rule.Code);
    }

    [Fact]
    public void Violations_are_reported_by_column_in_the_order_of_the_reference()
    {
        var row = Row.State(69, 5);
        row[PhoneCallTable.OrganizationPhoneNumber] = "CALL ME";
        row[PhoneCallTable.CallerName] = new string('a', 101);
        row[PhoneCallTable.ProviderName] = "a\tb";
        row[PhoneCallTable.CustomerPhoneNumber] = "12";
        row[PhoneCallTable.OwnerId] = ((string?)"contact", Guid.NewGuid());
        row[PhoneCallTable.UTCConversionTimeZoneCode] = -2;
        row[PhoneCallTable.IsMicrosoftTeamsPhoneNumber] = 1;

        Row.Evaluate(isNew: true, row).Select(violation => violation.Rule.Code + " " + violation.Column.LogicalName).Should().Equal(
            "PCC001 msdyn_callername",
            "PCC101 msdyn_fromphone",
            "PCC002 msdyn_ismicrosoftteamsphonenumber",
            "PCC003 msdyn_providername",
            "PCC101 msdyn_tophone",
            "PCC005 ownerid",
            "PCC201 statecode",
            "PCC202 statuscode",
            "PCC004 utcconversiontimezonecode");
    }

    [Fact]
    public void Only_the_first_rule_that_rejects_a_value_reports_it()
    {
        Codes("CALL\tME" + new string('x', 100)).Should().Equal("reject PCC001");
        Codes("CALL\tME").Should().Equal("reject PCC003");
        Codes("CALL ME").Should().Equal("reject PCC101");

        // A violation that is only traced hides no violation that rejects.
        Codes("CALL\tME" + new string('x', 100), ("PCC001", Severity.Trace)).Should().Equal("trace PCC001", "reject PCC003");
        Codes("CALL\tME" + new string('x', 100), ("PCC001", Severity.Off)).Should().Equal("reject PCC003");
        Codes("CALL\tME" + new string('x', 100), ("PCC001", Severity.Off), ("PCC003", Severity.Trace)).Should().Equal("trace PCC003", "reject PCC101");
        Codes("CALL\tME" + new string('x', 100), ("PCC001", Severity.Off), ("PCC003", Severity.Off), ("PCC101", Severity.Off)).Should().BeEmpty();

        static IEnumerable<string> Codes(string text, params (string Code, Severity Severity)[] severities)
        {
            var settings = new RuleSettings { Severities = severities.ToDictionary(pair => pair.Code, pair => pair.Severity, StringComparer.Ordinal) };
            var report = Row.Report(isNew: true, new Row { [PhoneCallTable.CustomerPhoneNumber] = text }, before: null, settings);
            return report.Of(Severity.Trace).Select(violation => "trace " + violation.Rule.Code).Concat(report.Of(Severity.Reject).Select(violation => "reject " + violation.Rule.Code));
        }
    }

    [Fact]
    public void Violations_are_sorted_by_row_then_column_then_code()
    {
        string[] codes = ["PCC001", "PCC003", "PCC101"];
        var book = new RuleBook(new RuleSettings { Severities = codes.ToDictionary(code => code, _ => Severity.Trace, StringComparer.Ordinal) });
        var report = new ViolationReport();
        var text = "CALL\tME" + new string('x', 100);
        for (var row = 49; row >= 0; row--)
            book.Evaluate(new RowChange(isNew: true, new Row { [PhoneCallTable.OrganizationPhoneNumber] = text, [PhoneCallTable.CustomerPhoneNumber] = text }, index: row), report);

        report.Of(Severity.Trace).Select(violation => $"{violation.RowIndex} {violation.Column.LogicalName} {violation.Rule.Code}").Should().Equal(
            from row in Enumerable.Range(0, 50)
            from column in new[] { "msdyn_fromphone", "msdyn_tophone" }
            from code in codes
            select $"{row} {column} {code}");
    }

    [Theory]
    [InlineData(999, 1, 1000)]
    [InlineData(1000, 1, 1000)]
    [InlineData(999, 2, 1001)]
    [InlineData(998, 2, 1000)]
    public void A_report_keeps_a_thousand_violations_and_the_others_of_the_last_row(int rows, int violationsOfLast, int kept)
    {
        var report = new ViolationReport();
        for (var row = 0; row < rows; row++) Add(row, 1);
        Add(rows, violationsOfLast);
        Add(rows + 1, 2);
        Add(rows + 2, 1);
        report.Of(Severity.Reject).Should().HaveCount(kept).And.OnlyContain(violation => violation.RowIndex <= rows);

        void Add(int index, int violations)
        {
            var row = new Row { [PhoneCallTable.CustomerPhoneNumber] = "CALL ME" };
            if (violations == 2) row[PhoneCallTable.OrganizationPhoneNumber] = "CALL ME";
            RuleBook.Default.Evaluate(new RowChange(isNew: true, row, index: index), report);
        }
    }

    [Fact]
    public void A_report_rejects_when_one_violation_rejects()
    {
        var trace = new RuleSettings { Severities = new Dictionary<string, Severity>(StringComparer.Ordinal) { ["PCC101"] = Severity.Trace } };
        Row.Report(isNew: true, new Row { [PhoneCallTable.CustomerPhoneNumber] = "CALL ME" }).Rejects.Should().BeTrue();
        Row.Report(isNew: true, new Row { [PhoneCallTable.CustomerPhoneNumber] = "CALL ME" }, before: null, trace).Rejects.Should().BeFalse();
        Row.Report(isNew: true, new Row { [PhoneCallTable.CustomerPhoneNumber] = "CALL ME", [PhoneCallTable.State] = 69 }, before: null, trace).Rejects.Should().BeTrue();
        Row.Report(isNew: true, []).Rejects.Should().BeFalse();
    }

    [Fact]
    public void A_stored_value_is_evaluated_again_only_by_setting()
    {
        var old = Row.State(0, 2);
        old[PhoneCallTable.CustomerPhoneNumber] = "CALL ME";
        old[PhoneCallTable.CallerName] = new string('a', 150);
        old[PhoneCallTable.TimeZoneRuleVersionNumber] = -5;
        old[PhoneCallTable.Conversation] = ((string?)"contact", Guid.Empty);
        Row.Codes(isNew: false, old, old).Should().BeEmpty();
        Row.Codes(isNew: false, old, old, new RuleSettings { JudgeUnchanged = true }).Should().Equal("PCC001", "PCC101", "PCC005", "PCC203", "PCC004");

        Row.Codes(isNew: false, new Row { [PhoneCallTable.CustomerPhoneNumber] = "CALL YOU" }, old).Should().Equal("PCC101");
        Row.Codes(isNew: false, new Row { [PhoneCallTable.CustomerPhoneNumber] = null }, old).Should().BeEmpty();
        Row.Codes(isNew: false, new Row { [PhoneCallTable.CustomerPhoneNumber] = "112" }, old).Should().BeEmpty();
        Row.Codes(isNew: false, new Row { [PhoneCallTable.Conversation] = ((string?)"contact", Guid.NewGuid()) }, old).Should().Equal("PCC005");
    }

    [Fact]
    public void A_row_without_evaluated_columns_is_accepted() => Row.Codes(isNew: true, []).Should().BeEmpty();
}
