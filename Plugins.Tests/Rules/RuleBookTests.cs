using System.Linq;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

public class RuleBookTests
{
    [Fact]
    public void Codes_are_unique_and_of_one_form()
    {
        var codes = RuleBook.Default.Rules.Select(rule => rule.Code).ToArray();
        codes.Should().OnlyHaveUniqueItems().And.AllSatisfy(code => code.Should().MatchRegex("^PCC[0-9]{3}$"));
        codes.Should().BeInAscendingOrder();
    }

    [Fact]
    public void A_value_of_a_wrong_type_is_a_violation_and_not_a_crash()
    {
        foreach (var column in RuleBook.Default.Rules.SelectMany(rule => rule.Columns).Distinct())
        {
            var isChoice = column.Type is ColumnType.State or ColumnType.Status;
            Row.Codes(isNew: true, new Row { [column] = 1.5 }).Should().Equal(["PCC002"], column.LogicalName);
            Row.Codes(isNew: true, new Row { [column] = isChoice ? "1" : 1 }).Should().Equal(["PCC002"], column.LogicalName);
        }
    }

    [Fact]
    public void Everything_that_is_wrong_is_reported_by_column_in_the_order_of_the_reference()
    {
        var row = Row.State(69, 5);
        row[PhoneCallTable.OrganizationPhoneNumber] = "CALL ME";
        row[PhoneCallTable.CallerName] = new string('a', 101);
        row[PhoneCallTable.ProviderName] = new string('p', 101);
        row[PhoneCallTable.CustomerPhoneNumber] = "12";

        Row.Judge(isNew: true, row).Select(violation => violation.Code + " " + violation.Column.LogicalName).Should().Equal(
            "PCC001 msdyn_callername",
            "PCC101 msdyn_fromphone",
            "PCC001 msdyn_providername",
            "PCC101 msdyn_tophone",
            "PCC201 statecode",
            "PCC202 statuscode");
    }

    [Fact]
    public void A_phone_number_that_the_row_already_has_is_not_judged_again()
    {
        var old = new Row { [PhoneCallTable.CustomerPhoneNumber] = "CALL ME" };
        Row.Codes(isNew: false, new Row { [PhoneCallTable.CustomerPhoneNumber] = "CALL ME" }, old).Should().BeEmpty();
        Row.Codes(isNew: false, new Row { [PhoneCallTable.CustomerPhoneNumber] = "CALL YOU" }, old).Should().Equal("PCC101");
        Row.Codes(isNew: false, new Row { [PhoneCallTable.CustomerPhoneNumber] = null }, old).Should().BeEmpty();
        Row.Codes(isNew: false, new Row { [PhoneCallTable.CustomerPhoneNumber] = "112" }, old).Should().BeEmpty();
    }

    [Fact]
    public void A_row_without_any_judged_column_is_accepted() => Row.Codes(isNew: true, []).Should().BeEmpty();
}
