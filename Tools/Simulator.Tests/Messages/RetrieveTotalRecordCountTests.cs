using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class RetrieveTotalRecordCountTests : NoEventTests
{
    protected override string Message => "RetrieveTotalRecordCount";

    protected override IReadOnlyList<string> Required => ["EntityNames"];

    protected override OrganizationRequest Request() => Of(PhoneCallTable.LogicalName);

    [Fact]
    public void Each_table_has_its_number_of_live_rows()
    {
        Center.Call();
        Center.Retain(Center.Call());
        Dataverse.Delete(PhoneCallTable.LogicalName, Center.Call());
        var counts = ((RetrieveTotalRecordCountResponse)Dataverse.Execute(Of(PhoneCallTable.LogicalName, "team"))).EntityRecordCountCollection!;
        counts.Should().HaveCount(2);
        counts[PhoneCallTable.LogicalName].Should().Be(1);
        counts["team"].Should().Be(0);
    }

    [Fact]
    public void A_user_who_may_not_read_the_rows_gets_their_number()
    {
        Center.Call();
        ((RetrieveTotalRecordCountResponse)Center.As(Center.User()).Execute(Of(PhoneCallTable.LogicalName))).EntityRecordCountCollection![PhoneCallTable.LogicalName].Should().Be(1);
    }

    [Fact]
    public void An_unknown_table_is_a_fault_that_names_it() => TestSteps.FaultOf(() => Dataverse.Execute(Of("account"))).Message.Should().Contain("account");

    private static RetrieveTotalRecordCountRequest Of(params string[] tables) => new() { EntityNames = tables };
}
