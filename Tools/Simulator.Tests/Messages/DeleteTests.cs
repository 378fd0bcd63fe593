using System.Collections.Generic;
using System.Globalization;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class DeleteTests : EventTests
{
    protected override string Message => "Delete";

    protected override IReadOnlyList<string> Required => ["Target"];

    protected override IReadOnlyList<string> Optional => ["ConcurrencyBehavior"];

    protected override IReadOnlyList<string> Input => ["Target", "ConcurrencyBehavior"];

    protected override OrganizationRequest Request() => Of(TestSteps.Reference(Center.Call()));

    [Fact]
    public void The_request_and_the_method_delete_the_row()
    {
        var (first, second) = (Center.Call(), Center.Call());
        Dataverse.Execute(Of(TestSteps.Reference(first))).Should().BeOfType<DeleteResponse>();
        Dataverse.Delete(PhoneCallTable.LogicalName, second);
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Should().BeEmpty();
    }

    [Fact]
    public void An_alternate_key_can_name_the_row_to_delete()
    {
        Dataverse.DefineAlternateKey(PhoneCallTable.LogicalName, "callsid", "msdyn_callsid");
        var id = Center.Call(("msdyn_callsid", "CA100"));
        Dataverse.Execute(Of(new EntityReference(PhoneCallTable.LogicalName, "msdyn_callsid", "CA100")));
        Center.Find(id).Should().BeNull();
        TestSteps.CodeOf(() => Dataverse.Execute(Of(new EntityReference(PhoneCallTable.LogicalName, "msdyn_callsid", "CA100")))).Should().Be("0x80060891");
    }

    [Fact]
    public void A_row_cannot_be_deleted_twice()
    {
        var id = Center.Call();
        Dataverse.Delete(PhoneCallTable.LogicalName, id);
        TestSteps.CodeOf(() => Dataverse.Delete(PhoneCallTable.LogicalName, id)).Should().Be("0x80040217");
    }

    [Fact]
    public void A_step_finds_the_row_without_the_mark_of_retention()
    {
        var id = Center.Call();
        IPluginExecutionContext7? seen = null;
        Dataverse.On("Delete", PipelineStage.PreOperation, context => seen = context);
        Dataverse.Delete(PhoneCallTable.LogicalName, id);
        seen!.InputParameters["Target"].Should().BeEquivalentTo(TestSteps.Reference(id));
        seen.InputParameters.Keys.Should().NotContain("DeleteInvokedByRetention");
    }

    [Theory]
    [InlineData(ConcurrencyBehavior.IfRowVersionMatches, "now", null)]
    [InlineData(ConcurrencyBehavior.IfRowVersionMatches, "0", "0x80060882")]
    [InlineData(ConcurrencyBehavior.IfRowVersionMatches, null, "0x80060883")]
    [InlineData(ConcurrencyBehavior.AlwaysOverwrite, "0", null)]
    [InlineData(ConcurrencyBehavior.Default, "0", null)]
    [InlineData(ConcurrencyBehavior.Default, null, null)]
    public void ConcurrencyBehavior_decides_if_the_version_counts(ConcurrencyBehavior behavior, string? version, string? code)
    {
        var id = Center.Call();
        var target = TestSteps.Reference(id);
        target.RowVersion = version == "now" ? Center.Stored(id).GetAttributeValue<long>("versionnumber").ToString(CultureInfo.InvariantCulture) : version;
        var request = Of(target);
        request.ConcurrencyBehavior = behavior;
        if (code is null) Dataverse.Execute(request);
        else TestSteps.CodeOf(() => Dataverse.Execute(request)).Should().Be(code);
        (Center.Find(id) is null).Should().Be(code is null);
    }

    [Fact]
    public void Only_a_user_who_may_delete_the_row_deletes_it()
    {
        var id = Center.Call();
        var user = Center.User();
        Center.Share(id, user, AccessRights.ReadAccess | AccessRights.WriteAccess);
        TestSteps.CodeOf(() => Center.As(user).Delete(PhoneCallTable.LogicalName, id)).Should().Be("0x80040220");
        Center.Find(id).Should().NotBeNull();
        Center.Share(id, user, AccessRights.DeleteAccess);
        Center.As(user).Delete(PhoneCallTable.LogicalName, id);
        Center.Find(id).Should().BeNull();
    }

    [Fact]
    public void A_deletion_removes_the_shares_of_the_row()
    {
        var id = Center.Call();
        Center.Share(id, Center.User(), AccessRights.ReadAccess);
        Dataverse.Delete(PhoneCallTable.LogicalName, id);
        Dataverse.ReadAll("principalobjectaccess").Should().BeEmpty();
    }

    [Fact]
    public void A_retained_row_cannot_be_deleted()
    {
        var id = Center.Call();
        Center.Retain(id);
        TestSteps.CodeOf(() => Dataverse.Delete(PhoneCallTable.LogicalName, id)).Should().Be("0x8004022e");
    }

    [Fact]
    public void The_deletion_of_a_team_removes_its_memberships()
    {
        var team = Center.Team("Night shift", Center.User());
        Dataverse.Delete("team", team);
        Dataverse.ReadAll("teammembership").Should().BeEmpty();
        Dataverse.ReadAll("systemuserroles").Should().ContainSingle();
    }

    private static DeleteRequest Of(EntityReference target) => new() { Target = target };
}
