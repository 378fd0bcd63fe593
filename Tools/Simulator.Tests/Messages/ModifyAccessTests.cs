using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>ModifyAccess.</summary>
public class ModifyAccessTests : MessageTest
{
    [Fact]
    public void Rights_take_the_place_of_those_that_were_given()
    {
        var id = AsAna.Create(TestSteps.Row());
        Share(id, Ben, AccessRights.ReadAccess | AccessRights.WriteAccess);
        Modify(id, AccessRights.ReadAccess);
        Rights(id, Ben).Should().Be(AccessRights.ReadAccess);
        Modify(id, AccessRights.None);
        Rights(id, Ben).Should().Be(AccessRights.None);
        Dataverse.ReadAll("principalobjectaccess").Should().BeEmpty();
    }

    [Fact]
    public void A_refusal_changes_nothing()
    {
        var id = AsAna.Create(TestSteps.Row());
        Share(id, Ben, AccessRights.ReadAccess);
        RefusedAtEachStage("ModifyAccess", () => Modify(id, AccessRights.WriteAccess), () => Rights(id, Ben).Should().Be(AccessRights.ReadAccess));
        InputOf("ModifyAccess", () => Modify(id, AccessRights.WriteAccess)).Keys.Should().BeEquivalentTo("Target", "PrincipalAccess");
    }

    private void Modify(Guid row, AccessRights rights) =>
        AsAna.Execute(new ModifyAccessRequest { Target = TestSteps.Reference(row), PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", Ben), AccessMask = rights } });

    private void Share(Guid row, Guid with, AccessRights rights, string table = "systemuser") =>
        AsAna.Execute(new GrantAccessRequest { Target = TestSteps.Reference(row), PrincipalAccess = new PrincipalAccess { Principal = new EntityReference(table, with), AccessMask = rights } });

    private AccessRights Rights(Guid row, Guid of, string table = "systemuser") =>
        ((RetrievePrincipalAccessResponse)Dataverse.Execute(new RetrievePrincipalAccessRequest { Target = TestSteps.Reference(row), Principal = new EntityReference(table, of) })).AccessRights;
}
