using System;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Messages;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Plugin;

/// <summary>
/// The steps of the shipped dll at stage 10 and stage 20, each in its own process, so that they share no memory. Reading the
/// variable inside the transaction always fails.
/// </summary>
public class SharedRulesTests
{
    private const string Rules = """{"phones":{"msdyn_fromphone":{"normalize":true}}}""";

    public static TheoryData<string, bool> Requests
    {
        get
        {
            var all = new TheoryData<string, bool>();
            foreach (var message in new[] { "Create", "Update", "CreateMultiple", "UpdateMultiple", "Update with a status" })
                foreach (var ends in new[] { true, false }) all.Add(message, ends);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_step_inside_the_transaction_uses_the_rules_that_stage_10_read(string message, bool failedReadsEndTransactions)
    {
        var dataverse = With(failedReadsEndTransactions);
        var id = dataverse.Create(TestSteps.Row(("msdyn_fromphone", "112")));
        Register(dataverse, PipelineStage.PreValidation, "Validate");
        Register(dataverse, PipelineStage.PreOperation, "NormalizePhones");

        Send(dataverse, message, id);
        dataverse.ReadAll(PhoneCallTable.LogicalName).Should().ContainSingle(row => row.GetAttributeValue<string>("msdyn_fromphone") == "+14255550123");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_failed_read_without_a_step_at_stage_10_ends_as_the_option_says(bool ends)
    {
        var dataverse = With(ends);
        Register(dataverse, PipelineStage.PreOperation, "NormalizePhones");
        if (ends) TestSteps.CodeOf(() => Send(dataverse, "Create", default)).Should().Be("0x80040251");
        else Send(dataverse, "Create", default);
        dataverse.ReadAll(PhoneCallTable.LogicalName).Select(row => row["msdyn_fromphone"]).Should().Equal(ends ? [] : ["+1 (425) 555-0123"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_rejection_at_stage_10_does_not_depend_on_the_option(bool ends)
    {
        var dataverse = With(ends);
        Register(dataverse, PipelineStage.PreValidation, "Validate");
        Register(dataverse, PipelineStage.PreOperation, "NormalizePhones");
        TestSteps.FaultOf(() => dataverse.Create(TestSteps.Row(("msdyn_fromphone", "CALL ME")))).Message.Should().Contain("PCC101");
        dataverse.ReadAll(PhoneCallTable.LogicalName).Should().BeEmpty();
    }

    private static LocalDataverse With(bool failedReadsEndTransactions)
    {
        var dataverse = new LocalDataverse(new LocalDataverseOptions { OrganizationId = Guid.NewGuid(), Behavior = PlatformBehavior.Likely with { FailedReadsEndTransactions = failedReadsEndTransactions } });
        dataverse.Create(new Entity("environmentvariabledefinition") { ["schemaname"] = "pcc_PhoneCallContextRules", ["defaultvalue"] = Rules });
        return dataverse;
    }

    /// <summary>Registers a class for Create and one for Update, in their own process.</summary>
    private static void Register(LocalDataverse dataverse, PipelineStage stage, string name)
    {
        var assembly = new AssemblyLoadContext(name).LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "PhoneCallCtx.Plugins.dll"));
        foreach (var message in new[] { "Create", "Update" })
        {
            var plugin = (IPlugin)Activator.CreateInstance(assembly.GetType($"PhoneCallCtx.Plugins.Steps.{name}On{message}", throwOnError: true)!, [null, null])!;
            dataverse.OnServices(message, stage, services => plugin.Execute(new FailingWithin(services)));
        }
    }

    private static void Send(LocalDataverse dataverse, string message, Guid id)
    {
        var created = TestSteps.Row(("msdyn_fromphone", "+1 (425) 555-0123"));
        var changed = TestSteps.Change(id, ("msdyn_fromphone", "+1 (425) 555-0123"));
        switch (message)
        {
            case "Create":
                dataverse.Create(created);
                break;
            case "Update":
                dataverse.Update(changed);
                break;
            case "Update with a status":
                changed["statecode"] = new OptionSetValue(1);
                dataverse.Update(changed);
                break;
            default:
                dataverse.Execute(new OrganizationRequest(message) { ["Targets"] = new EntityCollection([message == "CreateMultiple" ? created : changed]) { EntityName = PhoneCallTable.LogicalName } });
                break;
        }
    }

    /// <summary>The services of a step. Reading the variable inside the transaction fails, because the row is missing.</summary>
    private sealed class FailingWithin(IServiceProvider services) : RequestService, IServiceProvider, IOrganizationServiceFactory
    {
        public object? GetService(Type serviceType) => serviceType == typeof(IOrganizationServiceFactory) ? this : services.GetService(serviceType);

        public IOrganizationService CreateOrganizationService(Guid? userId) => this;

        public override OrganizationResponse Execute(OrganizationRequest request)
        {
            if (request is not RetrieveMultipleRequest || !services.Context().IsInTransaction) return services.Service(WellKnown.SystemUserId).Execute(request);
            return services.Service(WellKnown.SystemUserId).Execute(new RetrieveRequest { Target = new EntityReference("systemuser", Guid.NewGuid()), ColumnSet = new ColumnSet(true) });
        }
    }
}
