using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class UpdateTests : EventTests
{
    protected override string Message => "Update";

    protected override IReadOnlyList<string> Required => ["Target"];

    protected override IReadOnlyList<string> Optional => ["ConcurrencyBehavior"];

    protected override IReadOnlyList<string> Input => ["Target", "ConcurrencyBehavior"];

    protected override OrganizationRequest Request() => Of(TestSteps.Change(Center.Call(("msdyn_callername", "Ana Reis")), ("msdyn_callername", "Ana Maria Reis")));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_business_unit_cannot_become_its_own_ancestor(int length)
    {
        var units = new List<Guid>();
        for (var i = 0; i < length; i++) units.Add(Center.Unit($"Unit {i}"));
        for (var i = 1; i < length; i++) Dataverse.Update(Below(units[i], units[i - 1]));
        var before = Center.Everything();
        TestSteps.FaultOf(() => Dataverse.Update(Below(units[0], units[^1]))).ErrorDetails["column"].Should().Be("parentbusinessunitid");
        Center.Everything().Should().Equal(before);
        Dataverse.Update(Below(units[0], WellKnown.BusinessUnitId));
        Dataverse.Find("businessunit", units[0])!.GetAttributeValue<EntityReference>("parentbusinessunitid")!.Id.Should().Be(WellKnown.BusinessUnitId);

        Entity Below(Guid unit, Guid parent) => new("businessunit", unit) { ["parentbusinessunitid"] = new EntityReference("businessunit", parent) };
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_inactive_row_rejects_an_active_reason_even_with_an_emptied_status(bool hasStatus)
    {
        var id = Center.Call(("statecode", new OptionSetValue(1)));
        var change = TestSteps.Change(id, ("statuscode", new OptionSetValue(1)));
        if (hasStatus) change["statecode"] = null;
        TestSteps.CodeOf(() => Dataverse.Update(change)).Should().Be("0x80048408");
        Center.Stored(id)["statecode"].Should().Be(new OptionSetValue(1));
    }

    [Fact]
    public void A_new_business_unit_cannot_be_its_own_parent()
    {
        var id = Guid.NewGuid();
        TestSteps.FaultOf(() => Dataverse.Create(new Entity("businessunit", id) { ["parentbusinessunitid"] = new EntityReference("businessunit", id) })).ErrorDetails["column"].Should().Be("parentbusinessunitid");
        Dataverse.Find("businessunit", id).Should().BeNull();
    }

    [Fact]
    public void The_request_and_the_method_change_only_supplied_columns()
    {
        var id = Center.Call(("msdyn_callername", "Ana Reis"), ("msdyn_fromphone", "+351211234567"));
        Dataverse.Execute(Of(TestSteps.Change(id, ("msdyn_callername", "Rui Costa")))).Should().BeOfType<UpdateResponse>();
        Center.Stored(id)["msdyn_callername"].Should().Be("Rui Costa");
        Center.Stored(id)["msdyn_fromphone"].Should().Be("+351211234567");

        Dataverse.Update(TestSteps.Change(id, ("msdyn_fromphone", null)));
        Center.Stored(id)["msdyn_callername"].Should().Be("Rui Costa");
        Center.Stored(id).Contains("msdyn_fromphone").Should().BeFalse();
    }

    [Fact]
    public void An_Id_a_primary_key_column_or_an_alternate_key_names_the_row()
    {
        Dataverse.DefineAlternateKey("msdyn_ocphonecallengagementctx", "callsid", "msdyn_callsid");
        var id = Center.Call(("msdyn_callsid", "CA100"));
        Dataverse.Update(TestSteps.Row(("msdyn_ocphonecallengagementctxid", id), ("msdyn_callername", "first")));
        Center.Stored(id)["msdyn_callername"].Should().Be("first");
        Dataverse.Update(new Entity("msdyn_ocphonecallengagementctx", "msdyn_callsid", "CA100") { ["msdyn_callername"] = "second" });
        Center.Stored(id)["msdyn_callername"].Should().Be("second");
    }

    [Fact]
    public void An_unnamed_or_missing_row_is_a_fault()
    {
        TestSteps.FaultOf(() => Dataverse.Update(TestSteps.Row(("msdyn_callername", "x")))).Message.Should().Contain("primary key");
        TestSteps.CodeOf(() => Dataverse.Update(TestSteps.Change(Guid.NewGuid(), ("msdyn_callername", "x")))).Should().Be("0x80040217");
    }

    [Fact]
    public void An_Update_with_the_current_version_is_written()
    {
        var id = Center.Call();
        var change = TestSteps.Change(id, ("msdyn_callername", "Ana"));
        change.RowVersion = Version(id);
        Dataverse.Execute(Of(change, ConcurrencyBehavior.IfRowVersionMatches));
        Center.Stored(id)["msdyn_callername"].Should().Be("Ana");
    }

    [Theory]
    [InlineData(ConcurrencyBehavior.IfRowVersionMatches, true, "0x80060882")]
    [InlineData(ConcurrencyBehavior.IfRowVersionMatches, false, "0x80060883")]
    [InlineData(ConcurrencyBehavior.AlwaysOverwrite, true, null)]
    [InlineData(ConcurrencyBehavior.AlwaysOverwrite, false, null)]
    [InlineData(ConcurrencyBehavior.Default, true, null)]
    [InlineData(ConcurrencyBehavior.Default, false, null)]
    public void ConcurrencyBehavior_decides_if_an_old_or_missing_version_is_a_fault(ConcurrencyBehavior behavior, bool hasOldVersion, string? code)
    {
        var id = Center.Call();
        var change = TestSteps.Change(id, ("msdyn_callername", "mine"));
        if (hasOldVersion) change.RowVersion = Version(id);
        Dataverse.Update(TestSteps.Change(id, ("msdyn_callername", "theirs")));

        var request = Of(change, behavior);
        if (code is null) Dataverse.Execute(request);
        else TestSteps.CodeOf(() => Dataverse.Execute(request)).Should().Be(code);
        Center.Stored(id)["msdyn_callername"].Should().Be(code is null ? "mine" : "theirs");
    }

    [Fact]
    public void Only_a_user_who_may_write_the_row_changes_it()
    {
        var id = Center.Call(("msdyn_callername", "Ana"));
        var user = Center.User();
        Center.Share(id, user, AccessRights.ReadAccess);
        TestSteps.CodeOf(() => Center.As(user).Update(TestSteps.Change(id, ("msdyn_callername", "x")))).Should().Be("0x80040220");
        Center.Stored(id)["msdyn_callername"].Should().Be("Ana");
        Center.Share(id, user, AccessRights.WriteAccess);
        Center.As(user).Update(TestSteps.Change(id, ("msdyn_callername", "x")));
        Center.Stored(id)["msdyn_callername"].Should().Be("x");
    }

    [Fact]
    public void Only_a_user_who_may_assign_the_row_changes_its_owner()
    {
        var id = Center.Call();
        var user = Center.User();
        Center.Share(id, user, AccessRights.WriteAccess);
        var change = TestSteps.Change(id, ("ownerid", ContactCenter.UserReference(user)));
        TestSteps.CodeOf(() => Center.As(user).Update(change)).Should().Be("0x80040220");
        Center.Share(id, user, AccessRights.AssignAccess);
        Center.As(user).Update(change);
        Center.Stored(id).GetAttributeValue<EntityReference>("ownerid")!.Id.Should().Be(user);
    }

    [Fact]
    public void A_retained_row_cannot_be_changed()
    {
        var id = Center.Call();
        Center.Retain(id);
        TestSteps.CodeOf(() => Dataverse.Update(TestSteps.Change(id, ("msdyn_callername", "x")))).Should().Be("0x8004022e");
    }

    [Theory]
    [InlineData(PipelineStage.PreValidation)]
    [InlineData(PipelineStage.PreOperation)]
    public void A_write_of_an_earlier_step_to_the_row_is_kept(PipelineStage stage)
    {
        var id = Center.Call(("msdyn_callername", "Ana"));
        Dataverse.OnServices("Update", stage, services =>
        {
            if (services.Context().Depth == 1) services.Service().Update(TestSteps.Change(id, ("msdyn_providername", "Written before")));
        });
        Dataverse.Update(TestSteps.Change(id, ("msdyn_callername", "Rui")));
        Center.Stored(id)["msdyn_providername"].Should().Be("Written before");
        Center.Stored(id)["msdyn_callername"].Should().Be("Rui");
    }

    [Fact]
    public void A_row_that_an_earlier_step_deletes_stays_deleted()
    {
        var id = Center.Call();
        Dataverse.OnServices("Update", PipelineStage.PreOperation, services => services.Service().Delete("msdyn_ocphonecallengagementctx", id));
        TestSteps.CodeOf(() => Dataverse.Update(TestSteps.Change(id, ("msdyn_callername", "x")))).Should().Be("0x80040217");
        Center.Find(id).Should().NotBeNull("the deletion is taken back with the update");
    }

    private string Version(Guid id) => Center.Stored(id).GetAttributeValue<long>("versionnumber").ToString(CultureInfo.InvariantCulture);

    private static UpdateRequest Of(Entity change, ConcurrencyBehavior behavior = ConcurrencyBehavior.Default) => new() { Target = change, ConcurrencyBehavior = behavior };
}
