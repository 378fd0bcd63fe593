using System;
using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace PhoneCallCtx.Sdk.Tests.Messages;

public sealed class MessageTests
{
    public static TheoryData<OrganizationRequest, string> Requests => new()
    {
        { new CreateRequest(), "Create" },
        { new UpdateRequest(), "Update" },
        { new DeleteRequest(), "Delete" },
        { new RetrieveRequest(), "Retrieve" },
        { new RetrieveMultipleRequest(), "RetrieveMultiple" },
        { new RetrieveEntityRequest(), "RetrieveEntity" },
        { new AssociateRequest(), "Associate" },
        { new DisassociateRequest(), "Disassociate" },
        { new CreateMultipleRequest(), "CreateMultiple" },
        { new UpdateMultipleRequest(), "UpdateMultiple" },
        { new UpsertRequest(), "Upsert" },
        { new UpsertMultipleRequest(), "UpsertMultiple" },
        { new ExecuteMultipleRequest(), "ExecuteMultiple" },
        { new ExecuteTransactionRequest(), "ExecuteTransaction" },
        { new SetStateRequest(), "SetState" },
        { new AssignRequest(), "Assign" },
        { new WhoAmIRequest(), "WhoAmI" },
        { new IsValidStateTransitionRequest(), "IsValidStateTransition" },
        { new GrantAccessRequest(), "GrantAccess" },
        { new ModifyAccessRequest(), "ModifyAccess" },
        { new RevokeAccessRequest(), "RevokeAccess" },
        { new RetrievePrincipalAccessRequest(), "RetrievePrincipalAccess" },
        { new RetrieveSharedPrincipalsAndAccessRequest(), "RetrieveSharedPrincipalsAndAccess" },
        { new RetrieveTotalRecordCountRequest(), "RetrieveTotalRecordCount" },
        { new RetrieveVersionRequest(), "RetrieveVersion" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_names_its_message(OrganizationRequest request, string message) => request.RequestName.Should().Be(message);

    [Fact]
    public void The_properties_of_a_request_are_its_parameters()
    {
        var target = new Entity("account");
        var request = new UpdateRequest { Target = target, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches };

        request.Parameters["Target"].Should().BeSameAs(target);
        request["ConcurrencyBehavior"].Should().Be(ConcurrencyBehavior.IfRowVersionMatches);

        request["Target"] = new Entity("contact");
        request.Target!.LogicalName.Should().Be("contact");
    }

    [Fact]
    public void A_property_without_its_parameter_has_the_default_of_its_type()
    {
        new RetrieveRequest().Target.Should().BeNull();
        new UpdateRequest().ConcurrencyBehavior.Should().Be(ConcurrencyBehavior.Default);
        new IsValidStateTransitionRequest().NewStatus.Should().Be(0);
        new ExecuteTransactionRequest().ReturnResponses.Should().BeNull();
    }

    [Fact]
    public void A_table_is_requested_by_name_or_by_id_and_in_parts()
    {
        var id = Guid.NewGuid();
        var request = new RetrieveEntityRequest { LogicalName = "account", MetadataId = id, EntityFilters = EntityFilters.Attributes | EntityFilters.Relationships, RetrieveAsIfPublished = true };

        request["LogicalName"].Should().Be("account");
        request["MetadataId"].Should().Be(id);
        request["EntityFilters"].Should().Be(EntityFilters.Attributes | EntityFilters.Relationships);
        request["RetrieveAsIfPublished"].Should().Be(true);
        new RetrieveEntityRequest().Should().Match<RetrieveEntityRequest>(it => it.LogicalName == null && it.MetadataId == Guid.Empty && !it.RetrieveAsIfPublished);

        var table = new EntityMetadata { LogicalName = "account" };
        new RetrieveEntityResponse { Results = { ["EntityMetadata"] = table } }.EntityMetadata.Should().BeSameAs(table);
        new RetrieveEntityResponse().EntityMetadata.Should().BeNull();
    }

    [Fact]
    public void The_target_of_a_SetState_request_is_EntityMoniker()
    {
        var request = new SetStateRequest { EntityMoniker = new EntityReference("account"), State = new OptionSetValue(1), Status = new OptionSetValue(2) };

        request.Parameters.Keys.Should().BeEquivalentTo("EntityMoniker", "State", "Status");
    }

    [Fact]
    public void The_properties_of_a_response_are_its_results()
    {
        var id = Guid.NewGuid();

        new CreateResponse { Results = { ["id"] = id } }.id.Should().Be(id);
        new RetrieveMultipleResponse { Results = { ["EntityCollection"] = new EntityCollection { EntityName = "account" } } }.EntityCollection!.EntityName.Should().Be("account");
        new CreateMultipleResponse { Results = { ["Ids"] = new[] { id } } }.Ids.Should().Equal(id);
        new WhoAmIResponse { Results = { ["UserId"] = id } }.UserId.Should().Be(id);
        new RetrieveVersionResponse { Results = { ["Version"] = "9.2.0.0" } }.Version.Should().Be("9.2.0.0");
        new RetrieveTotalRecordCountResponse { Results = { ["EntityRecordCountCollection"] = new EntityRecordCountCollection { ["account"] = 2 } } }.EntityRecordCountCollection.Should().ContainKey("account").WhoseValue.Should().Be(2);
        new IsValidStateTransitionResponse { Results = { ["IsValid"] = true } }.IsValid.Should().BeTrue();
        new RetrievePrincipalAccessResponse { Results = { ["AccessRights"] = AccessRights.ReadAccess } }.AccessRights.Should().Be(AccessRights.ReadAccess);
        new RetrieveSharedPrincipalsAndAccessResponse { Results = { ["PrincipalAccesses"] = new[] { new PrincipalAccess { AccessMask = AccessRights.ShareAccess } } } }.PrincipalAccesses.Should().ContainSingle();
    }

    [Fact]
    public void The_results_of_UpsertMultiple_are_one_result()
    {
        var response = new UpsertMultipleResponse();
        ((OrganizationResponse)response).Results["Results"] = new[] { new UpsertResponse { Results = { ["RecordCreated"] = true } } };

        response.Results.Should().ContainSingle().Which.RecordCreated.Should().BeTrue();
    }

    [Fact]
    public void The_properties_of_an_empty_response_have_the_default_of_their_type()
    {
        new CreateResponse().id.Should().Be(Guid.Empty);
        new UpsertResponse().RecordCreated.Should().BeFalse();
        new ExecuteMultipleResponse().Responses.Should().BeNull();
    }

    [Fact]
    public void A_message_without_its_own_class_is_sent_by_name()
    {
        var request = new OrganizationRequest("Retain") { ["Target"] = new EntityReference("account") };

        request.RequestName.Should().Be("Retain");
        request.Parameters.Contains("Target").Should().BeTrue();
        request.Invoking(it => it["OperationId"]).Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public void A_RetrieveMultiple_accepts_each_form_of_query()
    {
        new RetrieveMultipleRequest { Query = new FetchExpression("<fetch/>") }.Query.Should().BeOfType<FetchExpression>();
        new RetrieveMultipleRequest { Query = new QueryByAttribute("account") }.Query.Should().BeOfType<QueryByAttribute>();
        new RetrieveMultipleRequest { Query = new QueryExpression("account") }.Query.Should().BeOfType<QueryExpression>();
    }
}
