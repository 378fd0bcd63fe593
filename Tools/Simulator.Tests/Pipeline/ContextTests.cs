using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Pipeline;

/// <summary>The execution context of a step: users, depth, parents, shared variables.</summary>
public class ContextTests
{
    private readonly LocalDataverse _dataverse = new();

    [Theory]
    [InlineData("Create")]
    [InlineData("Update")]
    [InlineData("Delete")]
    public void The_parent_context_has_the_shared_variables_of_stage_10(string message)
    {
        var id = _dataverse.Create(TestSteps.Row());
        var seen = new List<string>();
        _dataverse.On(message, PipelineStage.PreValidation, context => context.SharedVariables["note"] = "from 10");
        _dataverse.On(message, PipelineStage.PreOperation, context =>
        {
            seen.Add($"{context.SharedVariables.Contains("note")} {context.ParentContext!.SharedVariables["note"]} {context.ParentContext.Stage} {context.ParentContext.MessageName}");
            context.SharedVariables["note"] = "from 20";
        });
        _dataverse.On(message, PipelineStage.PostOperation, context => seen.Add($"{context.SharedVariables["note"]}, {context.ParentContext!.SharedVariables["note"]}"));
        Send(message, id);
        seen.Should().Equal($"False from 10 30 {message}", "from 20, from 10");
    }

    [Fact]
    public void Stages_of_other_messages_share_variables_directly()
    {
        var id = _dataverse.Create(TestSteps.Row());
        object? seen = null;
        _dataverse.On("Retrieve", PipelineStage.PreValidation, context => context.SharedVariables["note"] = 7);
        _dataverse.On("Retrieve", PipelineStage.PostOperation, context => (seen, _) = (context.SharedVariables["note"], context.ParentContext.Should().BeNull()));
        _dataverse.Retrieve(PhoneCallTable.LogicalName, id, new ColumnSet(true));
        seen.Should().Be(7);
    }

    [Fact]
    public void The_parent_contexts_of_a_step_lead_to_the_first_request()
    {
        var chain = new List<string>();
        _dataverse.OnServices("Create", PipelineStage.PostOperation, services =>
        {
            services.Context().SharedVariables["who"] = "the creation";
            services.Service().Update(TestSteps.Change(services.Context().PrimaryEntityId, ("msdyn_tophone", "911")));
        });
        _dataverse.On("Update", PipelineStage.PreOperation, context =>
        {
            for (IPluginExecutionContext? one = context; one is not null; one = one.ParentContext)
                chain.Add($"{one.MessageName} {one.Stage} {one.Depth}{(one.SharedVariables.Contains("who") ? " " + one.SharedVariables["who"] : "")}");
        });
        _dataverse.Create(TestSteps.Row());
        chain.Should().Equal("Update 20 2", "Update 30 2", "Create 40 1 the creation", "Create 30 1");
    }

    [Fact]
    public void A_request_and_its_nested_requests_have_one_correlation_identifier()
    {
        var ids = new HashSet<Guid>();
        _dataverse.OnServices("Create", PipelineStage.PostOperation, services =>
        {
            ids.Add(services.Context().CorrelationId);
            services.Service().Update(TestSteps.Change(services.Context().PrimaryEntityId, ("msdyn_tophone", "911")));
        });
        _dataverse.On("Update", PipelineStage.PreOperation, context => ids.Add(context.CorrelationId));
        _dataverse.Create(TestSteps.Row());
        ids.Should().ContainSingle();
        _dataverse.Create(TestSteps.Row());
        ids.Should().HaveCount(2);
    }

    [Fact]
    public void The_context_distinguishes_calling_initiating_and_signed_in_user()
    {
        var (agent, other) = (NewUser("Agent"), NewUser("Other"));
        var seen = new List<(Guid, Guid, Guid)>();
        Guid row = default;
        _dataverse.On("Create", PipelineStage.PreValidation, context => seen.Add((context.UserId, context.InitiatingUserId, context.AuthenticatedUserId)), step => step with { Rank = 1 });
        _dataverse.On("Create", PipelineStage.PreValidation, context => seen.Add((context.UserId, context.InitiatingUserId, context.AuthenticatedUserId)), step => step with { Rank = 2, ImpersonatedUserId = other });
        row = _dataverse.ServiceFor(agent, onBehalfOf: WellKnown.AdministratorId).Create(TestSteps.Row());
        seen.Should().Equal((agent, agent, WellKnown.AdministratorId), (other, agent, WellKnown.AdministratorId));
        Created(row).Should().Be((agent, WellKnown.AdministratorId));
    }

    [Fact]
    public void Only_an_administrator_can_impersonate_a_user()
    {
        var (agent, other) = (NewUser("Agent"), NewUser("Other"));
        TestSteps.CodeOf(() => _dataverse.ServiceFor(agent, onBehalfOf: other).Create(TestSteps.Row())).Should().Be("0x80040220");
        TestSteps.CodeOf(() => _dataverse.ServiceFor(Guid.NewGuid()).Create(TestSteps.Row())).Should().Be("0x80040217");
    }

    [Fact]
    public void A_step_can_use_the_service_of_any_user()
    {
        var (agent, other) = (NewUser("Agent"), NewUser("Other"));
        var authors = new List<Guid>();
        _dataverse.OnServices("Create", PipelineStage.PostOperation, services =>
        {
            if (services.Context().Depth > 1) return;
            var factory = (IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!;
            foreach (Guid? user in new Guid?[] { null, Guid.Empty, other })
                authors.Add(Created(factory.CreateOrganizationService(user).Create(TestSteps.Row())).By);
        });
        _dataverse.ServiceFor(agent).Create(TestSteps.Row());
        authors.Should().Equal(WellKnown.SystemUserId, agent, other);
    }

    [Fact]
    public void The_context_identifies_an_application_user()
    {
        var (application, directory) = (Guid.NewGuid(), Guid.NewGuid());
        var user = _dataverse.Create(new Entity("systemuser") { ["fullname"] = "Voice channel", ["applicationid"] = application, ["azureactivedirectoryobjectid"] = directory });
        var seen = new List<(bool, Guid, Guid)>();
        _dataverse.On("Create", PipelineStage.PreValidation, context => seen.Add((context.IsApplicationUser, context.InitiatingUserApplicationId, context.UserAzureActiveDirectoryObjectId)));
        _dataverse.ServiceFor(user).Create(TestSteps.Row());
        _dataverse.Create(TestSteps.Row());
        seen.Should().Equal((true, application, directory), (false, Guid.Empty, Guid.Empty));
    }

    [Fact]
    public void A_tag_and_the_identifier_of_the_request_reach_the_steps()
    {
        var id = Guid.NewGuid();
        object? tag = null;
        Guid? request = null;
        _dataverse.On("Create", PipelineStage.PreValidation, context => (tag, request) = (context.SharedVariables["tag"], context.RequestId));
        _dataverse.Execute(new CreateRequest { Target = TestSteps.Row(), RequestId = id, ["tag"] = "import 7" });
        tag.Should().Be("import 7");
        request.Should().Be(id);
    }

    private Guid NewUser(string name) => _dataverse.Create(new Entity("systemuser") { ["fullname"] = name });

    private (Guid By, Guid? OnBehalfBy) Created(Guid id)
    {
        var row = _dataverse.Find(PhoneCallTable.LogicalName, id)!;
        return (row.GetAttributeValue<EntityReference>("createdby")!.Id, row.GetAttributeValue<EntityReference>("createdonbehalfby")?.Id);
    }

    private void Send(string message, Guid id)
    {
        switch (message)
        {
            case "Create": _dataverse.Create(TestSteps.Row()); break;
            case "Update": _dataverse.Update(TestSteps.Change(id, ("msdyn_tophone", "911"))); break;
            default: _dataverse.Delete(PhoneCallTable.LogicalName, id); break;
        }
    }
}
