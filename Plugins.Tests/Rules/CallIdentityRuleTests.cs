using System.Linq;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

public class CallIdentityRuleTests
{
    public static TheoryData<string> IdentityColumns => ["msdyn_callsid", "msdyn_fromphone", "msdyn_tophone"];

    [Theory]
    [MemberData(nameof(IdentityColumns))]
    public void A_fixed_column_is_set_once_and_never_changed(string name)
    {
        var column = PhoneCallTable.FindColumn(name)!;
        var settings = new RuleSettings { FixedOnceSet = [column] };
        var set = new Row { [column] = "112" };

        Row.Codes(isNew: true, new Row { [column] = "911" }, settings: settings).Should().BeEmpty();
        Row.Codes(isNew: false, new Row { [column] = "911" }, [], settings).Should().BeEmpty();
        Row.Codes(isNew: false, new Row { [column] = "911" }, new Row { [column] = null }, settings).Should().BeEmpty();
        Row.Codes(isNew: false, new Row { [column] = "112" }, set, settings).Should().BeEmpty();
        Row.Codes(isNew: false, [], set, settings).Should().BeEmpty();
        Row.Codes(isNew: false, new Row { [column] = "911" }, set, settings).Should().Equal("PCC301");
        Row.Codes(isNew: false, new Row { [column] = null }, set, settings).Should().Equal("PCC301");
        Row.Codes(isNew: false, new Row { [column] = "" }, set, settings).Should().Equal("PCC301");
        Row.Codes(isNew: false, new Row { [column] = "911" }, before: null, settings).Should().BeEmpty("what the row was is not known");
        Row.Codes(isNew: false, new Row { [column] = "112" }, set, new RuleSettings { FixedOnceSet = [column], JudgeUnchanged = true }).Should().BeEmpty("it is no change");
    }

    [Theory]
    [MemberData(nameof(IdentityColumns))]
    public void Only_the_columns_in_the_settings_are_fixed(string name)
    {
        var column = PhoneCallTable.FindColumn(name)!;
        var others = new RuleSettings { FixedOnceSet = [.. ColumnGroups.Identity.Where(other => other != column)] };
        foreach (var settings in new[] { RuleSettings.Default, others })
            Row.Codes(isNew: false, new Row { [column] = "911" }, new Row { [column] = "112" }, settings).Should().BeEmpty();
    }

    [Fact]
    public void The_message_says_that_the_column_is_fixed()
    {
        var settings = new RuleSettings { FixedOnceSet = [PhoneCallTable.CallIdentifier] };
        var (supplied, before) = (new Row { [PhoneCallTable.CallIdentifier] = "CA1" }, new Row { [PhoneCallTable.CallIdentifier] = "CA0" });
        Row.Templates(isNew: false, supplied, before, settings).Should().Equal("PCC301");
        Row.Messages(isNew: false, supplied, before, settings).Should().Equal("This field cannot be changed once it is set. Leave it unchanged, or create a new record.");
    }

    [Fact]
    public void A_change_to_a_wrong_value_breaks_both_rules() => Row.Codes(
        isNew: false, new Row { [PhoneCallTable.CustomerPhoneNumber] = "CALL ME" }, new Row { [PhoneCallTable.CustomerPhoneNumber] = "112" },
        new RuleSettings { FixedOnceSet = [PhoneCallTable.CustomerPhoneNumber] }).Should().Equal("PCC101", "PCC301");
}
