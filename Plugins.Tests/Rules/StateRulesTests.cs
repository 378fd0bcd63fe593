using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

/// <summary>The whole matrix: the supplied status and status reason, on a new row and on rows in either status.</summary>
public class StateRulesTests
{
    private const string Absent = "absent";

    public static TheoryData<object?, object?, string> OnANewRow => new()
    {
        { Absent, Absent, "" }, { Absent, null, "PCC204" }, { Absent, 1, "" }, { Absent, 2, "PCC203" }, { Absent, 5, "PCC202" },
        { null, Absent, "PCC204" }, { null, null, "PCC204 PCC204" }, { null, 1, "PCC204" }, { null, 2, "PCC204" }, { null, 5, "PCC204 PCC202" },
        { 0, Absent, "" }, { 0, null, "PCC204" }, { 0, 1, "" }, { 0, 2, "PCC203" }, { 0, 5, "PCC202" },
        { 1, Absent, "" }, { 1, null, "PCC204" }, { 1, 1, "PCC203" }, { 1, 2, "" }, { 1, 5, "PCC202" },
        { 69, Absent, "PCC201" }, { 69, null, "PCC201 PCC204" }, { 69, 1, "PCC201" }, { 69, 2, "PCC201" }, { 69, 5, "PCC201 PCC202" },
        { -1, -1, "PCC201 PCC202" }, { 2, 3, "PCC201 PCC202" }, { int.MinValue, int.MaxValue, "PCC201 PCC202" },
    };

    public static TheoryData<object?, object?, string> OnAnActiveRow => new()
    {
        { Absent, Absent, "" }, { Absent, null, "PCC204" }, { Absent, 1, "" }, { Absent, 2, "PCC203" }, { Absent, 5, "PCC202" },
        { null, Absent, "PCC204" }, { null, null, "PCC204 PCC204" }, { null, 1, "PCC204" }, { null, 2, "PCC204" }, { null, 5, "PCC204 PCC202" },
        { 0, Absent, "" }, { 0, null, "PCC204" }, { 0, 1, "" }, { 0, 2, "PCC203" }, { 0, 5, "PCC202" },
        { 1, Absent, "" }, { 1, null, "PCC204" }, { 1, 1, "PCC203" }, { 1, 2, "" }, { 1, 5, "PCC202" },
        { 69, Absent, "PCC201" }, { 69, null, "PCC201 PCC204" }, { 69, 1, "PCC201" }, { 69, 2, "PCC201" }, { 69, 5, "PCC201 PCC202" },
    };

    public static TheoryData<object?, object?, string> OnAnInactiveRow => new()
    {
        { Absent, Absent, "" }, { Absent, null, "PCC204" }, { Absent, 1, "PCC203" }, { Absent, 2, "" }, { Absent, 5, "PCC202" },
        { null, Absent, "PCC204" }, { null, null, "PCC204 PCC204" }, { null, 1, "PCC204" }, { null, 2, "PCC204" }, { null, 5, "PCC204 PCC202" },
        { 0, Absent, "" }, { 0, null, "PCC204" }, { 0, 1, "" }, { 0, 2, "PCC203" }, { 0, 5, "PCC202" },
        { 1, Absent, "" }, { 1, null, "PCC204" }, { 1, 1, "PCC203" }, { 1, 2, "" }, { 1, 5, "PCC202" },
        { 69, Absent, "PCC201" }, { 69, null, "PCC201 PCC204" }, { 69, 1, "PCC201" }, { 69, 2, "PCC201" }, { 69, 5, "PCC201 PCC202" },
    };

    [Theory]
    [MemberData(nameof(OnANewRow))]
    public void A_new_row_gets_a_pair_that_belongs_together(object? state, object? status, string codes) =>
        string.Join(' ', Row.Codes(isNew: true, Row.State(state, status))).Should().Be(codes);

    [Theory]
    [MemberData(nameof(OnAnActiveRow))]
    public void An_active_row_gets_a_pair_that_belongs_together(object? state, object? status, string codes) =>
        string.Join(' ', Row.Codes(isNew: false, Row.State(state, status), Row.State(0, 1))).Should().Be(codes);

    [Theory]
    [MemberData(nameof(OnAnInactiveRow))]
    public void An_inactive_row_gets_a_pair_that_belongs_together(object? state, object? status, string codes) =>
        string.Join(' ', Row.Codes(isNew: false, Row.State(state, status), Row.State(1, 2))).Should().Be(codes);

    [Fact]
    public void A_violation_is_reported_with_the_valid_options()
    {
        OnNew(69, Absent).Should().Equal("69 is not a status of this table. Use one of: 0 (Active), 1 (Inactive).");
        OnNew(Absent, -5).Should().Equal("-5 is not a status reason of this table. Use one of: 1 (Active), 2 (Inactive).");
        OnNew(0, 2).Should().Equal("The status reason 2 (Inactive) does not belong to the status 0 (Active). Use one of: 1 (Active).");
        OnNew(1, 1).Should().Equal("The status reason 1 (Active) does not belong to the status 1 (Inactive). Use one of: 2 (Inactive).");
        OnNew(null, null).Should().Equal(
            "This field cannot be emptied. Leave it unchanged, or use one of: 0 (Active), 1 (Inactive).",
            "This field cannot be emptied. Leave it unchanged, or use one of: 1 (Active), 2 (Inactive).");

        static string[] OnNew(object? state, object? status) => Row.Messages(isNew: true, Row.State(state, status));
    }

    [Fact]
    public void A_status_reason_is_not_evaluated_against_an_unknown_status() =>
        Row.Codes(isNew: false, Row.State(Absent, 2)).Should().BeEmpty();

    [Fact]
    public void A_stored_wrong_pair_is_not_evaluated_again()
    {
        Row.Codes(isNew: false, Row.State(0, 2), Row.State(0, 2)).Should().BeEmpty();
        Row.Codes(isNew: false, Row.State(69, 5), Row.State(69, 5)).Should().BeEmpty();
        Row.Codes(isNew: false, new Row { [PhoneCallTable.CallerName] = "Ana" }, Row.State(0, 2)).Should().BeEmpty();
    }
}
