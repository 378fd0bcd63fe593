using System;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>ValidateRetentionConfig.</summary>
public class ValidateRetentionConfigTests : MessageTest
{
    [Fact]
    public void A_query_that_can_decide_is_accepted_and_any_other_is_a_fault()
    {
        Dataverse.Execute(Config($"<fetch><entity name='{Table}'><filter><condition attribute='createdon' operator='olderthan-x-years' value='7'/></filter></entity></fetch>")).ResponseName.Should().Be("ValidateRetentionConfig");
        TestSteps.FaultOf(() => Dataverse.Execute(Config($"<fetch><entity name='{Table}'><filter><condition attribute='msdyn_nosuch' operator='null'/></filter></entity></fetch>"))).Message.Should().Contain("msdyn_nosuch");
        TestSteps.FaultOf(() => Dataverse.Execute(Config("<fetch>"))).Message.Should().Contain("line 1");
        TestSteps.FaultOf(() => Dataverse.Execute(Request("ValidateRetentionConfig", ("EntityName", Table)))).Message.Should().Contain("FetchXml");
    }

    [Fact]
    public void Its_event_sees_what_the_request_has()
    {
        var request = Config($"<fetch><entity name='{Table}'/></fetch>");
        request["RetentionConfigId"] = Guid.NewGuid();
        InputOf("ValidateRetentionConfig", () => Dataverse.Execute(request)).Keys.Should().BeEquivalentTo("EntityName", "FetchXml", "RetentionConfigId");
        EventsOf(["ValidateRetentionConfig"], () => Dataverse.Execute(request)).Should().Be("ValidateRetentionConfig 10, ValidateRetentionConfig 20, ValidateRetentionConfig 40");
    }

    private static OrganizationRequest Config(string fetchXml) => Request("ValidateRetentionConfig", ("EntityName", Table), ("FetchXml", fetchXml));
}
