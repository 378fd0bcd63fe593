using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class RetrieveMultipleTests : EventTests
{
    protected override string Message => "RetrieveMultiple";

    protected override IReadOnlyList<string> Required => ["Query"];

    protected override IReadOnlyList<string> Input => ["Query"];

    protected override IReadOnlyList<string> Output => ["BusinessEntityCollection"];

    protected override bool IsAboutOneRow => false;

    protected override OrganizationRequest Request() => new RetrieveMultipleRequest { Query = All() };

    [Fact]
    public void Request_and_method_find_the_same_rows_in_all_query_forms()
    {
        var id = Center.Call(("msdyn_callername", "Ana Reis"));
        Center.Call(("msdyn_callername", "Rui Costa"));
        var expression = All();
        expression.Criteria.AddCondition("msdyn_callername", ConditionOperator.Equal, "Ana Reis");
        var byAttribute = new QueryByAttribute(PhoneCallTable.LogicalName) { ColumnSet = new ColumnSet("msdyn_callername") };
        byAttribute.AddAttributeValue("msdyn_callername", "Ana Reis");
        var fetch = new FetchExpression($"<fetch><entity name='{PhoneCallTable.LogicalName}'><attribute name='msdyn_callername'/><filter><condition attribute='msdyn_callername' operator='eq' value='Ana Reis'/></filter></entity></fetch>");

        foreach (var query in new QueryBase[] { expression, byAttribute, fetch })
        {
            ((RetrieveMultipleResponse)Dataverse.Execute(new RetrieveMultipleRequest { Query = query })).EntityCollection!.Entities.Should().ContainSingle().Which.Id.Should().Be(id);
            Dataverse.RetrieveMultiple(query).Entities.Should().ContainSingle().Which["msdyn_callername"].Should().Be("Ana Reis");
        }
    }

    [Fact]
    public void A_user_finds_only_readable_rows()
    {
        var unit = Center.Unit("Porto");
        var user = Center.User("Ana Reis", unit);
        var own = Center.CallOf(user);
        var colleagues = Center.CallOf(Center.User("Rui Costa", unit));
        var teams = Center.Call(("ownerid", ContactCenter.TeamReference(Center.Team("Night shift", user))));
        var shared = Center.Call();
        Center.Share(shared, user, AccessRights.ReadAccess);
        var others = Center.Call();

        Center.As(user).RetrieveMultiple(All()).Entities.Select(row => row.Id).Should().BeEquivalentTo([own, colleagues, teams, shared]);
        Dataverse.RetrieveMultiple(All()).Entities.Select(row => row.Id).Should().BeEquivalentTo([own, colleagues, teams, shared, others]);
    }

    [Fact]
    public void Deleted_rows_and_rows_in_retention_are_not_found()
    {
        var (live, deleted, retained) = (Center.Call(), Center.Call(), Center.Call());
        Dataverse.Delete(PhoneCallTable.LogicalName, deleted);
        Center.Retain(retained);
        Dataverse.RetrieveMultiple(All()).Entities.Select(row => row.Id).Should().Equal(live);
    }

    [Fact]
    public void Steps_may_narrow_the_query_and_change_the_rows()
    {
        Center.Call(("msdyn_callername", "Ana Reis"));
        Center.Call(("msdyn_callername", "Rui Costa"));
        Dataverse.On("RetrieveMultiple", PipelineStage.PreValidation, context =>
            ((QueryExpression)context.InputParameters["Query"]!).Criteria.AddCondition("msdyn_callername", ConditionOperator.Equal, "Ana Reis"));
        Dataverse.On("RetrieveMultiple", PipelineStage.PostOperation, context =>
            ((EntityCollection)context.OutputParameters["BusinessEntityCollection"]!).Entities.Single()["msdyn_callername"] = "hidden");
        Dataverse.RetrieveMultiple(All()).Entities.Should().ContainSingle().Which["msdyn_callername"].Should().Be("hidden");
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Select(row => row["msdyn_callername"]).Should().BeEquivalentTo(["Ana Reis", "Rui Costa"]);
    }

    [Fact]
    public void An_unknown_table_and_an_unknown_column_are_faults()
    {
        TestSteps.CodeOf(() => Dataverse.RetrieveMultiple(new QueryExpression("contact"))).Should().Be("0x80041102");
        TestSteps.FaultOf(() => Dataverse.RetrieveMultiple(new QueryExpression(PhoneCallTable.LogicalName) { ColumnSet = new ColumnSet("msdyn_nosuchcolumn") }))
            .Message.Should().Contain("msdyn_nosuchcolumn");
    }

    private static QueryExpression All() => new(PhoneCallTable.LogicalName) { ColumnSet = new ColumnSet("msdyn_callername") };
}
