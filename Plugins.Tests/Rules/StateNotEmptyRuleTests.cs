using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

public class StateNotEmptyRuleTests
{
    public static TheoryData<string, int, string> Columns => new()
    {
        { "statecode", 0, "This field cannot be emptied. Leave it unchanged, or use one of: 0 (Active), 1 (Inactive)." },
        { "statuscode", 1, "This field cannot be emptied. Leave it unchanged, or use one of: 1 (Active), 2 (Inactive)." },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public void Only_an_empty_value_is_rejected(string name, int option, string message)
    {
        foreach (var isNew in new[] { true, false })
        {
            Row.Templates(isNew, With(name, null)).Should().Equal("PCC204");
            Row.Templates(isNew, With(name, "")).Should().Equal("PCC204");
            Row.Messages(isNew, With(name, null)).Should().Equal(message);
            Row.Templates(isNew, With(name, option)).Should().BeEmpty();
            Row.Templates(isNew, []).Should().BeEmpty();
        }

        Row.Templates(isNew: false, With(name, null), With(name, option)).Should().Equal("PCC204");
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void An_already_empty_status_may_stay_empty_by_default(string name, int option, string message)
    {
        Row.Codes(isNew: false, With(name, null), With(name, null)).Should().BeEmpty();
        Row.Codes(isNew: false, With(name, null), new Row { [PhoneCallTable.CallerName] = "Ana" }).Should().BeEmpty();
        Row.Messages(isNew: false, With(name, null), With(name, null), new RuleSettings { JudgeUnchanged = true }).Should().Equal(message);
        Row.Codes(isNew: false, With(name, option), With(name, null)).Should().BeEmpty();
    }

    [Fact]
    public void An_empty_status_and_status_reason_are_both_reported() => Row.Codes(isNew: true, Row.State(null, null)).Should().Equal("PCC204", "PCC204");

    [Fact]
    public void Other_columns_may_be_emptied() =>
        Row.Codes(isNew: true, new Row { [PhoneCallTable.CallerName] = null, [PhoneCallTable.IsMicrosoftTeamsPhoneNumber] = null, [PhoneCallTable.TimeZoneRuleVersionNumber] = null }).Should().BeEmpty();

    private static Row With(string name, object? option) => new() { [PhoneCallTable.FindColumn(name)!] = option };
}
