using System;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>RetrieveSharedPrincipalsAndAccess.</summary>
public class RetrieveSharedPrincipalsAndAccessTests : MessageTest
{
    [Fact]
    public void Everybody_a_row_is_shared_with_is_named_and_nobody_else()
    {
        var id = AsAna.Create(TestSteps.Row());
        Shared(id).Should().BeEmpty();
        Share(id, Ben, AccessRights.ReadAccess);
        Share(id, Night, AccessRights.WriteAccess, "team");
        Shared(id).Select(share => (share.Principal!.LogicalName, share.Principal.Id, share.AccessMask)).Should().BeEquivalentTo([("systemuser", Ben, AccessRights.ReadAccess), ("team", Night, AccessRights.WriteAccess)]);
        Shared(AsAna.Create(TestSteps.Row())).Should().BeEmpty();
    }

    [Fact]
    public void Shares_go_with_their_row()
    {
        var id = AsAna.Create(TestSteps.Row());
        Share(id, Ben, AccessRights.ReadAccess);
        Dataverse.Delete(Table, id);
        Dataverse.ReadAll("principalobjectaccess").Should().BeEmpty();
    }

    [Fact]
    public void Its_event_sees_the_row()
    {
        var id = AsAna.Create(TestSteps.Row());
        InputOf("RetrieveSharedPrincipalsAndAccess", () => Shared(id)).Keys.Should().Equal("Target");
        TestSteps.CodeOf(() => AsBen.Execute(new RetrieveSharedPrincipalsAndAccessRequest { Target = TestSteps.Reference(id) })).Should().Be("0x80040220");
    }

    private PrincipalAccess[] Shared(Guid row) =>
        ((RetrieveSharedPrincipalsAndAccessResponse)Dataverse.Execute(new RetrieveSharedPrincipalsAndAccessRequest { Target = TestSteps.Reference(row) })).PrincipalAccesses!;

    private void Share(Guid row, Guid with, AccessRights rights, string table = "systemuser") =>
        AsAna.Execute(new GrantAccessRequest { Target = TestSteps.Reference(row), PrincipalAccess = new PrincipalAccess { Principal = new EntityReference(table, with), AccessMask = rights } });
}
