using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class IsValidStateTransitionTests : NoEventTests
{
    protected override string Message => "IsValidStateTransition";

    protected override IReadOnlyList<string> Required => ["Entity", "NewState", "NewStatus"];

    protected override OrganizationRequest Request() => Of(Center.Call(), "Inactive", 2);

    public static TheoryData<int, string, int> Pairs
    {
        get
        {
            var data = new TheoryData<int, string, int>();
            foreach (var from in PhoneCallTable.States)
                foreach (var to in PhoneCallTable.States)
                    foreach (var status in PhoneCallTable.Statuses) data.Add(from.Value, to.InvariantName, status.Value);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_status_is_valid_with_each_of_its_reasons(int from, string state, int status)
    {
        var id = Center.Call(("statecode", new OptionSetValue(from)));
        var belongs = PhoneCallTable.FindState(PhoneCallTable.FindStatus(status)!.State)!.InvariantName == state;
        IsValid(id, state, status).Should().Be(belongs);
    }

    [Theory]
    [InlineData("Archived", 1)]
    [InlineData("", 1)]
    [InlineData("Active", 3)]
    [InlineData("Active", 0)]
    [InlineData("Inactive", -1)]
    public void An_unknown_status_or_reason_is_invalid(string state, int status) => IsValid(Center.Call(), state, status).Should().BeFalse();

    [Fact]
    public void The_request_changes_no_row()
    {
        var id = Center.Call();
        var before = Center.Everything();
        IsValid(id, "Inactive", 2).Should().BeTrue();
        Center.Everything().Should().Equal(before);
    }

    [Fact]
    public void Only_a_user_who_may_read_the_row_gets_a_response()
    {
        var id = Center.Call();
        var user = Center.User();
        TestSteps.CodeOf(() => Center.As(user).Execute(Of(id, "Inactive", 2))).Should().Be("0x80040220");
        Center.Share(id, user, AccessRights.ReadAccess);
        Center.As(user).Execute(Of(id, "Inactive", 2)).Results["IsValid"].Should().Be(true);
    }

    [Fact]
    public void A_missing_row_is_a_fault() => TestSteps.CodeOf(() => IsValid(System.Guid.NewGuid(), "Active", 1)).Should().Be("0x80040217");

    private bool IsValid(System.Guid id, string state, int status) => ((IsValidStateTransitionResponse)Dataverse.Execute(Of(id, state, status))).IsValid;

    private static IsValidStateTransitionRequest Of(System.Guid id, string state, int status) => new() { Entity = TestSteps.Reference(id), NewState = state, NewStatus = status };
}
