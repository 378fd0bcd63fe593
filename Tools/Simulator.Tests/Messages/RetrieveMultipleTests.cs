using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>RetrieveMultiple; what queries can ask is tested with the queries.</summary>
public class RetrieveMultipleTests : MessageTest
{
    [Fact]
    public void Rows_are_found_by_request_and_by_the_direct_method()
    {
        var id = Dataverse.Create(TestSteps.Row());
        Dataverse.RetrieveMultiple(new QueryExpression(Table)).Entities.Select(row => row.Id).Should().Equal(id);
        ((RetrieveMultipleResponse)Dataverse.Execute(new RetrieveMultipleRequest { Query = new QueryByAttribute(Table) })).EntityCollection!.Entities.Should().ContainSingle();
    }

    [Fact]
    public void Only_what_the_caller_may_read_is_found()
    {
        var (hers, his) = (AsAna.Create(TestSteps.Row()), AsBen.Create(TestSteps.Row()));
        AsAna.RetrieveMultiple(new QueryExpression(Table)).Entities.Select(row => row.Id).Should().Equal(hers);
        AsBen.RetrieveMultiple(new QueryExpression(Table)).Entities.Select(row => row.Id).Should().Equal(his);
        Dataverse.RetrieveMultiple(new QueryExpression(Table)).Entities.Should().HaveCount(2);
        var byKey = new QueryExpression(Table) { Criteria = { Conditions = { new ConditionExpression(PhoneCallTable.PrimaryIdAttribute, ConditionOperator.Equal, his) } } };
        AsAna.RetrieveMultiple(byKey).Entities.Should().BeEmpty();
    }

    [Fact]
    public void Its_event_sees_the_query_before_and_the_rows_after_and_can_change_both()
    {
        Dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
        Dataverse.Create(TestSteps.Row(("msdyn_callername", "Bea")));
        Dataverse.On("RetrieveMultiple", PipelineStage.PreOperation, context => ((QueryExpression)context.InputParameters["Query"]!).Criteria.AddCondition("msdyn_callername", ConditionOperator.Equal, "Bea"));
        Dataverse.On("RetrieveMultiple", PipelineStage.PostOperation, context => ((EntityCollection)context.OutputParameters["BusinessEntityCollection"]!).Entities[0]["msdyn_tophone"] = "added");
        Dataverse.RetrieveMultiple(new QueryExpression(Table)).Entities.Single()["msdyn_tophone"].Should().Be("added");
    }
}
