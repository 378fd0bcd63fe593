using System;
using System.Linq;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

public class InactiveRowRuleTests
{
    private static readonly RuleSettings Locked = new() { LockInactiveRows = true };

    public static TheoryData<string> BusinessColumns =>
        ["msdyn_callername", "msdyn_callsid", "msdyn_fromphone", "msdyn_ismicrosoftteamsphonenumber", "msdyn_liveworkitemid", "msdyn_providername", "msdyn_tophone"];

    [Theory]
    [MemberData(nameof(BusinessColumns))]
    public void The_business_columns_of_a_row_that_stays_inactive_are_locked(string name)
    {
        var column = PhoneCallTable.FindColumn(name)!;
        Codes(column, before: 1, state: "absent").Should().Equal("PCC206");
        Codes(column, before: 1, state: 1).Should().Equal("PCC206");
        Codes(column, before: 1, state: 0).Should().BeEmpty("the call activates the row");
        Codes(column, before: 0, state: 1).Should().BeEmpty("the call deactivates the row");
        Codes(column, before: 0, state: "absent").Should().BeEmpty();
        Codes(column, before: 0, state: 0).Should().BeEmpty();
        Codes(column, before: "absent", state: "absent").Should().BeEmpty("what the row was is not known");
        Codes(column, before: 1, state: "absent", RuleSettings.Default).Should().BeEmpty("it is off by default");
    }

    [Theory]
    [MemberData(nameof(BusinessColumns))]
    public void A_stored_value_is_no_change_and_an_emptied_column_is_one(string name)
    {
        var column = PhoneCallTable.FindColumn(name)!;
        var row = Row.State(1, 2);
        row[column] = Value(column);
        Row.Codes(isNew: false, new Row { [column] = Value(column) }, row, Locked).Should().BeEmpty();
        Row.Codes(isNew: false, new Row { [column] = null }, row, Locked).Should().Equal("PCC206");
    }

    [Fact]
    public void The_owner_of_an_inactive_row_may_change() =>
        Row.Codes(isNew: false, new Row { [PhoneCallTable.OwnerId] = ((string?)"team", Guid.NewGuid()) }, Row.State(1, 2), Locked).Should().BeEmpty();

    [Fact]
    public void A_new_inactive_row_may_have_business_columns() =>
        Row.Codes(isNew: true, new Row { [PhoneCallTable.State] = 1, [PhoneCallTable.CallerName] = "Ana" }, settings: Locked).Should().BeEmpty();

    [Fact]
    public void The_message_names_both_statuses()
    {
        Row.Templates(isNew: false, new Row { [PhoneCallTable.CallerName] = "Ana" }, Row.State(1, 2), Locked).Should().Equal("PCC206");
        Row.Messages(isNew: false, new Row { [PhoneCallTable.CallerName] = "Ana" }, Row.State(1, 2), Locked)
            .Should().Equal("This field cannot be changed while the status is 1 (Inactive). Leave it unchanged, or change the status to 0 (Active) first (API: or in the same request).");
    }

    [Fact]
    public void The_message_explains_how_to_unlock_the_row() => Row.Evaluate(isNew: false, new Row { [PhoneCallTable.CallerName] = "Ana" }, Row.State(1, 2), Locked)
        .Single().Facts.Select(fact => fact.Value).Should().Equal("1 (Inactive)", "0 (Active)");

    private static string[] Codes(ColumnDefinition column, object before, object state, RuleSettings? settings = null)
    {
        var supplied = Row.State(state, "absent");
        supplied[column] = Value(column);
        return Row.Codes(isNew: false, supplied, Row.State(before, "absent"), settings ?? Locked);
    }

    private static object Value(ColumnDefinition column) => column.Type switch
    {
        ColumnType.Boolean => true,
        ColumnType.Lookup => ((string?)"msdyn_ocliveworkitem", new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)),
        _ => "112",
    };
}
