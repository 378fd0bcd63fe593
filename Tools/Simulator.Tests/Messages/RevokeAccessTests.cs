using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>RevokeAccess.</summary>
public class RevokeAccessTests : MessageTest
{
    [Fact]
    public void What_was_given_is_taken_back_and_nothing_else()
    {
        var id = AsAna.Create(TestSteps.Row());
        Share(id, Ben, AccessRights.ReadAccess);
        Share(id, Night, AccessRights.ReadAccess, "team");
        Revoke(id);
        Rights(id, Ben).Should().Be(AccessRights.None);
        Rights(id, Night, "team").Should().Be(AccessRights.ReadAccess);
        AsAna.Invoking(_ => Revoke(id)).Should().NotThrow("there is nothing left to take back");
    }

    [Fact]
    public void A_refusal_takes_nothing_and_others_may_not()
    {
        var id = AsAna.Create(TestSteps.Row());
        Share(id, Ben, AccessRights.ReadAccess);
        TestSteps.CodeOf(() => AsBen.Execute(new RevokeAccessRequest { Target = TestSteps.Reference(id), Revokee = new EntityReference("systemuser", Ben) })).Should().Be("0x80040220");
        RefusedAtEachStage("RevokeAccess", () => Revoke(id), () => Rights(id, Ben).Should().Be(AccessRights.ReadAccess));
        InputOf("RevokeAccess", () => Revoke(id)).Keys.Should().BeEquivalentTo("Target", "Revokee");
    }

    private void Revoke(Guid row) => AsAna.Execute(new RevokeAccessRequest { Target = TestSteps.Reference(row), Revokee = new EntityReference("systemuser", Ben) });

    private void Share(Guid row, Guid with, AccessRights rights, string table = "systemuser") =>
        AsAna.Execute(new GrantAccessRequest { Target = TestSteps.Reference(row), PrincipalAccess = new PrincipalAccess { Principal = new EntityReference(table, with), AccessMask = rights } });

    private AccessRights Rights(Guid row, Guid of, string table = "systemuser") =>
        ((RetrievePrincipalAccessResponse)Dataverse.Execute(new RetrievePrincipalAccessRequest { Target = TestSteps.Reference(row), Principal = new EntityReference(table, of) })).AccessRights;
}
