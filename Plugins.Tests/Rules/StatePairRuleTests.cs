using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

/// <summary>Status and status reason together. <see cref="StateRulesTests"/> has the matrix of all rules about the two.</summary>
public class StatePairRuleTests
{
    private const string Absent = "absent";

    /// <summary>The supplied pair, the stored pair, whether they belong together, and whether unchanged values are evaluated too.</summary>
    public static TheoryData<object, object, object, object, bool, bool> Changes => new()
    {
        { 0, 1, 1, 2, true, false }, { 1, 2, 0, 1, true, false },
        { 0, 2, 1, 2, false, false }, { 1, 1, 0, 1, false, false },
        { 0, 2, 0, 1, false, false }, { 1, 1, 1, 2, false, false },

        // The status reason is evaluated against the stored status when no status is supplied.
        { Absent, 1, 0, 2, true, false }, { Absent, 2, 0, 1, false, false }, { Absent, 2, 1, 1, true, false }, { Absent, 1, 1, 2, false, false },

        // A status without a status reason gets its default status reason.
        { 0, Absent, 1, 2, true, false }, { 1, Absent, 0, 1, true, false },

        // The stored pair is wrong already.
        { Absent, 2, 0, 2, true, false }, { Absent, 2, 0, 2, false, true }, { 0, 2, 0, 2, true, false }, { 0, 2, 0, 2, false, true },

        // The status is not known, or the table does not have it.
        { Absent, 2, Absent, 1, true, false }, { Absent, 2, 69, 1, true, false }, { Absent, 2, null!, 1, true, false },
    };

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(0, 2, false)]
    [InlineData(1, 1, false)]
    [InlineData(1, 2, true)]
    [InlineData(Absent, 1, true)]
    [InlineData(Absent, 2, false)]
    [InlineData(0, Absent, true)]
    [InlineData(1, Absent, true)]
    [InlineData(Absent, Absent, true)]
    public void A_new_row_is_active_by_default(object state, object status, bool belongs) =>
        Row.Templates(isNew: true, Row.State(state, status)).Should().Equal(belongs ? [] : ["PCC203"]);

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_changed_row_is_evaluated_by_its_new_pair(object state, object status, object stateBefore, object statusBefore, bool isAccepted, bool judgeUnchanged) =>
        Row.Templates(isNew: false, Row.State(state, status), Row.State(stateBefore, statusBefore), new RuleSettings { JudgeUnchanged = judgeUnchanged })
            .Should().Equal(isAccepted ? [] : ["PCC203"]);

    [Fact]
    public void A_pair_of_an_unknown_row_is_not_evaluated()
    {
        Row.Codes(isNew: false, Row.State(Absent, 2)).Should().BeEmpty();
        Row.Codes(isNew: false, Row.State(0, 2)).Should().Equal("PCC203");
    }

    [Fact]
    public void A_request_without_a_status_reason_is_not_evaluated() =>
        Row.Codes(isNew: false, new Row { [PhoneCallTable.CallerName] = "Ana" }, Row.State(0, 2), new RuleSettings { JudgeUnchanged = true }).Should().BeEmpty();

    [Fact]
    public void A_status_reason_of_another_type_makes_no_pair() => Row.Codes(isNew: true, Row.State(1, true)).Should().Equal("PCC002");

    [Fact]
    public void The_message_names_the_pair_and_the_status_reasons_of_the_status()
    {
        Row.Messages(isNew: true, Row.State(0, 2)).Should().Equal("The status reason 2 (Inactive) does not belong to the status 0 (Active). Use one of: 1 (Active).");
        Row.Messages(isNew: true, Row.State(1, 1)).Should().Equal("The status reason 1 (Active) does not belong to the status 1 (Inactive). Use one of: 2 (Inactive).");
    }
}
