using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Tests.Rules;

public class KnownStateRuleTests
{
    private const string Absent = "absent";

    /// <summary>Every option of the status, and the numbers on each side of them.</summary>
    public static TheoryData<int, bool> States => new()
    {
        { int.MinValue, false }, { -1, false }, { 0, true }, { 1, true }, { 2, false }, { 69, false }, { int.MaxValue, false },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void A_status_is_accepted_when_the_table_has_it(int state, bool exists)
    {
        string[] expected = exists ? [] : ["PCC201"];
        Row.Templates(isNew: true, Row.State(state, Absent)).Should().Equal(expected);
        Row.Templates(isNew: false, Row.State(state, Absent)).Should().Equal(expected);
        Row.Templates(isNew: false, Row.State(state, Absent), Row.State(0, 1)).Should().Equal(expected);
        Row.Templates(isNew: false, Row.State(state, Absent), Row.State(1, 2)).Should().Equal(expected);
    }

    [Fact]
    public void The_message_names_the_number_and_the_options() => Row.Messages(isNew: true, Row.State(2, Absent))
        .Should().Equal("2 is not a status of this table. Use one of: 0 (Active), 1 (Inactive).");

    [Fact]
    public void A_stored_status_is_evaluated_again_only_by_setting()
    {
        Row.Codes(isNew: false, Row.State(69, Absent), Row.State(69, 5)).Should().BeEmpty();
        Row.Codes(isNew: false, Row.State(69, Absent), Row.State(68, 5)).Should().Equal("PCC201");
        Row.Codes(isNew: false, Row.State(69, Absent), Row.State(69, 5), new RuleSettings { JudgeUnchanged = true }).Should().Equal("PCC201");
    }

    [Fact]
    public void Other_rules_cover_an_emptied_status_and_other_types()
    {
        Row.Codes(isNew: true, Row.State(null, Absent)).Should().Equal("PCC204");
        Row.Codes(isNew: true, Row.State("0", Absent)).Should().Equal("PCC002");
        Row.Codes(isNew: true, Row.State(true, Absent)).Should().Equal("PCC002");
    }
}
