using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Tests.Rules;

public class KnownStatusRuleTests
{
    private const string Absent = "absent";

    /// <summary>Every option of the status reason, and the numbers on each side of them; with the status that it belongs to.</summary>
    public static TheoryData<int, int, bool> Statuses => new()
    {
        { int.MinValue, 0, false }, { -1, 0, false }, { 0, 0, false }, { 1, 0, true }, { 2, 1, true }, { 3, 1, false }, { 69, 1, false }, { int.MaxValue, 1, false },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public void A_status_reason_is_accepted_when_the_table_has_it(int status, int state, bool exists)
    {
        string[] expected = exists ? [] : ["PCC202"];
        Row.Templates(isNew: true, Row.State(state, status)).Should().Equal(expected);
        Row.Templates(isNew: false, Row.State(Absent, status)).Should().Equal(expected);
        Row.Templates(isNew: false, Row.State(Absent, status), Row.State(state, Absent)).Should().Equal(expected);
        Row.Templates(isNew: false, Row.State(state, status), Row.State(1 - state, 2 - state)).Should().Equal(expected);
    }

    [Fact]
    public void The_message_names_the_number_and_the_options() => Row.Messages(isNew: true, Row.State(Absent, 0))
        .Should().Equal("0 is not a status reason of this table. Use one of: 1 (Active), 2 (Inactive).");

    [Fact]
    public void A_stored_status_reason_is_evaluated_again_only_by_setting()
    {
        Row.Codes(isNew: false, Row.State(Absent, 5), Row.State(0, 5)).Should().BeEmpty();
        Row.Codes(isNew: false, Row.State(Absent, 5), Row.State(0, 6)).Should().Equal("PCC202");
        Row.Codes(isNew: false, Row.State(Absent, 5), Row.State(0, 5), new RuleSettings { JudgeUnchanged = true }).Should().Equal("PCC202");
    }

    [Fact]
    public void Other_rules_cover_an_emptied_status_reason_and_other_types()
    {
        Row.Codes(isNew: true, Row.State(Absent, null)).Should().Equal("PCC204");
        Row.Codes(isNew: true, Row.State(Absent, "1")).Should().Equal("PCC002");
        Row.Codes(isNew: true, Row.State(Absent, false)).Should().Equal("PCC002");
    }
}
