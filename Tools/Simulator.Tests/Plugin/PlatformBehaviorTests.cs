using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Simulator.Tests.Plugin;

/// <summary>The shipped dll gives the same verdicts for every answer to the open questions about the platform.</summary>
public class PlatformBehaviorTests
{
    private static readonly PluginAssembly Plugin = PluginAssembly.Load(Path.Combine(System.AppContext.BaseDirectory, "PhoneCallCtx.Plugins.dll"));

    /// <summary>Each open question with its other answer, and all of them together.</summary>
    private static readonly Dictionary<string, PlatformBehavior> Behaviors = new()
    {
        ["likely"] = PlatformBehavior.Likely,
        ["SetState runs SetState"] = PlatformBehavior.Likely with { SetStateRequestRuns = StateSteps.SetState },
        ["SetState runs both"] = PlatformBehavior.Likely with { SetStateRequestRuns = StateSteps.Both },
        ["SetState runs Update only"] = PlatformBehavior.Likely with { SetStateRequestRuns = StateSteps.None, LegacyRequestsRunUpdateSteps = true },
        ["UpdateRunsLegacySteps"] = PlatformBehavior.Likely with { UpdateRunsLegacySteps = true },
        ["LegacyRequestsRunUpdateSteps"] = PlatformBehavior.Likely with { LegacyRequestsRunUpdateSteps = true },
        ["ChecksLengthsFirst"] = PlatformBehavior.Likely with { ChecksLengthsFirst = true },
        ["ChecksStatusesFirst"] = PlatformBehavior.Likely with { ChecksStatusesFirst = true },
        ["steps for one row run first"] = PlatformBehavior.Likely with { MergedStepsRun = MergedStepOrder.OneFirst },
        ["steps of the request run first"] = PlatformBehavior.Likely with { MergedStepsRun = MergedStepOrder.RequestFirst },
        ["FiltersCreate"] = PlatformBehavior.Likely with { FiltersCreate = true },
        ["no split"] = PlatformBehavior.Likely with { SplitsMixedUpdates = false },
        ["parent shows nothing"] = PlatformBehavior.Likely with { ParentShowsTarget = false },
        ["RestoreRunsCreateSteps"] = PlatformBehavior.Likely with { RestoreRunsCreateSteps = true },
        ["bare Target"] = PlatformBehavior.Likely with { CompletesTarget = false },
        ["links run nothing"] = PlatformBehavior.Likely with { AssociatedLinksRunUpdateSteps = false },
        ["RemovedLinksRunUpdateSteps"] = PlatformBehavior.Likely with { RemovedLinksRunUpdateSteps = true },
        ["IgnoresStateOnCreate"] = PlatformBehavior.Likely with { IgnoresStateOnCreate = true },
        ["ne passes empty columns by"] = PlatformBehavior.Likely with { NotEqualFindsEmpty = false },
        ["not-in passes empty columns by"] = PlatformBehavior.Likely with { NotInFindsEmpty = false },
        ["not-like passes empty columns by"] = PlatformBehavior.Likely with { NotLikeFindsEmpty = false },
        ["failed reads can be ignored"] = PlatformBehavior.Likely with { FailedReadsEndTransactions = false },
        ["null bindings are rejected"] = PlatformBehavior.Likely with { NullBinding = NullBinding.IsRejected },
        ["RejectsUnendedBatchBodies"] = PlatformBehavior.Likely with { RejectsUnendedBatchBodies = true },
        ["all"] = new PlatformBehavior
        {
            SetStateRequestRuns = StateSteps.Both,
            UpdateRunsLegacySteps = true,
            LegacyRequestsRunUpdateSteps = true,
            ChecksLengthsFirst = true,
            ChecksStatusesFirst = true,
            MergedStepsRun = MergedStepOrder.OneFirst,
            IgnoresStateOnCreate = true,
            FiltersCreate = true,
            SplitsMixedUpdates = false,
            ParentShowsTarget = false,
            RestoreRunsCreateSteps = true,
            CompletesTarget = false,
            AssociatedLinksRunUpdateSteps = false,
            RemovedLinksRunUpdateSteps = true,
            NotEqualFindsEmpty = false,
            NotInFindsEmpty = false,
            NotLikeFindsEmpty = false,
            FailedReadsEndTransactions = false,
            AcceptsJsonInText = false,
            PutUpsertsRows = false,
            SendsEntityIdWithRows = true,
            CountStartsWithMark = true,
            TopEndsPages = true,
            NullBinding = NullBinding.IsIgnored,
            RejectsUnendedBatchBodies = true,
            EncodesAliasDots = true,
            FetchCookieNeedsRequest = true,
            NamesGroupsByTable = false,
        },
    };

    /// <summary>Changes of a good row, and whether they are accepted.</summary>
    private static readonly Dictionary<string, (bool IsAccepted, Action<LocalDataverse, Guid> Do)> Calls = new()
    {
        ["create an inactive row"] = (true, (dataverse, _) => dataverse.Create(TestSteps.Row(("statecode", new OptionSetValue(1))))),
        ["create many inactive rows"] = (true, (dataverse, _) => Multiple(dataverse, "CreateMultiple", TestSteps.Row(("statecode", new OptionSetValue(1))), TestSteps.Row())),
        ["create with a status that is none"] = (false, (dataverse, _) => dataverse.Create(TestSteps.Row(("statecode", new OptionSetValue(7))))),
        ["create with a status of no choice"] = (false, (dataverse, _) => dataverse.Create(TestSteps.Row(("statecode", "Inactive")))),
        ["create with a key"] = (true, (dataverse, _) => dataverse.Create(new Entity(PhoneCallTable.LogicalName, PhoneCallTable.PrimaryIdAttribute, Guid.NewGuid()))),
        ["create with a key, with no number"] = (false, (dataverse, _) => dataverse.Create(new Entity(PhoneCallTable.LogicalName, PhoneCallTable.PrimaryIdAttribute, Guid.NewGuid()) { ["msdyn_fromphone"] = "CALL ME" })),
        ["create a good row"] = (true, (dataverse, _) => dataverse.Create(TestSteps.Row(("msdyn_fromphone", "+14255550123"), ("statecode", new OptionSetValue(1))))),
        ["create with no number"] = (false, (dataverse, _) => dataverse.Create(TestSteps.Row(("msdyn_fromphone", "CALL ME")))),
        ["create with a long name"] = (false, (dataverse, _) => dataverse.Create(TestSteps.Row(("msdyn_callername", new string('x', 101))))),
        ["create with another state's status"] = (false, (dataverse, _) => dataverse.Create(TestSteps.Row(("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(2))))),
        ["create many, one of them bad"] = (false, (dataverse, _) => Multiple(dataverse, "CreateMultiple", TestSteps.Row(("msdyn_fromphone", "112")), TestSteps.Row(("msdyn_tophone", "front desk")))),
        ["create many good rows"] = (true, (dataverse, _) => Multiple(dataverse, "CreateMultiple", TestSteps.Row(("msdyn_fromphone", "112")), TestSteps.Row(("msdyn_tophone", "+442079460018")))),
        ["update a number"] = (true, (dataverse, id) => dataverse.Update(TestSteps.Change(id, ("msdyn_fromphone", "+442079460018")))),
        ["update to no number"] = (false, (dataverse, id) => dataverse.Update(TestSteps.Change(id, ("msdyn_fromphone", "nobody")))),
        ["update number and status"] = (true, (dataverse, id) => dataverse.Update(TestSteps.Change(id, ("msdyn_fromphone", "+442079460018"), ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2))))),
        ["update to no number, with a status"] = (false, (dataverse, id) => dataverse.Update(TestSteps.Change(id, ("msdyn_fromphone", "nobody"), ("statecode", new OptionSetValue(1))))),
        ["update number, with a wrong status"] = (false, (dataverse, id) => dataverse.Update(TestSteps.Change(id, ("msdyn_fromphone", "112"), ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(1))))),
        ["update many, one of them bad"] = (false, (dataverse, id) => Multiple(dataverse, "UpdateMultiple", TestSteps.Change(id, ("msdyn_tophone", "nobody")))),
        ["empty the owner"] = (false, (dataverse, id) => dataverse.Update(TestSteps.Change(id, ("ownerid", null)))),
        ["another owner"] = (true, (dataverse, id) => dataverse.Update(TestSteps.Change(id, ("ownerid", new EntityReference("systemuser", WellKnown.SystemUserId))))),
        ["assign"] = (true, (dataverse, id) => dataverse.Execute(new AssignRequest { Target = TestSteps.Reference(id), Assignee = new EntityReference("systemuser", WellKnown.SystemUserId) })),
        ["deactivate"] = (true, (dataverse, id) => SetState(dataverse, id, 1, 2)),
        ["deactivate with another state's status"] = (false, (dataverse, id) => SetState(dataverse, id, 1, 1)),
        ["a state that is none"] = (false, (dataverse, id) => SetState(dataverse, id, 7, -1)),
        ["upsert no number"] = (false, (dataverse, id) => dataverse.Execute(new UpsertRequest { Target = TestSteps.Change(id, ("msdyn_tophone", "nobody")) })),
        ["delete and restore"] = (true, (dataverse, id) =>
        {
            dataverse.Delete(PhoneCallTable.LogicalName, id);
            dataverse.Execute(new OrganizationRequest("Restore") { ["Target"] = new Entity(PhoneCallTable.LogicalName, id) });
        }
        ),
        ["restore under another name"] = (true, (dataverse, id) =>
        {
            dataverse.Delete(PhoneCallTable.LogicalName, id);
            dataverse.Execute(new OrganizationRequest("Restore") { ["Target"] = TestSteps.Change(id, ("msdyn_callername", "Maria Bianchi"), ("msdyn_fromphone", "+442079460018")) });
        }
        ),
        ["upsert a new row"] = (true, (dataverse, _) => dataverse.Execute(new UpsertRequest { Target = TestSteps.Row(("msdyn_tophone", "112")) })),
        ["import a row"] = (true, (dataverse, _) => dataverse.Create(TestSteps.Row(("msdyn_tophone", "112"), ("overriddencreatedon", new DateTime(2019, 5, 4, 13, 30, 0, DateTimeKind.Utc)), ("importsequencenumber", 7)))),
        ["import no number"] = (false, (dataverse, _) => dataverse.Create(TestSteps.Row(("msdyn_tophone", "nobody"), ("overriddencreatedon", new DateTime(2019, 5, 4, 13, 30, 0, DateTimeKind.Utc))))),
        ["import from the future"] = (false, (dataverse, _) => dataverse.Create(TestSteps.Row(("overriddencreatedon", DateTime.UtcNow.AddDays(1))))),
        ["create with the status emptied"] = (false, (dataverse, _) => dataverse.Create(TestSteps.Row(("statecode", null)))),
        ["create with the owner emptied"] = (true, (dataverse, _) => dataverse.Create(TestSteps.Row(("ownerid", null)))),
        ["link to a conversation and delete that"] = (true, (dataverse, id) =>
        {
            var talk = dataverse.Create(new Entity("msdyn_ocliveworkitem"));
            dataverse.Associate("msdyn_ocliveworkitem", talk, new Relationship("msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid"), [TestSteps.Reference(id)]);
            dataverse.Delete("msdyn_ocliveworkitem", talk);
        }
        ),
    };

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var behavior in Behaviors.Keys)
                foreach (var call in Calls.Keys) all.Add(behavior, call);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_verdict_does_not_depend_on_open_questions(string behavior, string call)
    {
        var dataverse = new LocalDataverse(new LocalDataverseOptions { Behavior = Behaviors[behavior] });
        dataverse.Register(Plugin);
        var id = dataverse.Create(TestSteps.Row(("msdyn_callername", "Maria Rossi"), ("msdyn_fromphone", "+390651234567"), ("msdyn_tophone", "+442079460018")));
        var before = Rows(dataverse);
        var (isAccepted, action) = Calls[call];
        if (isAccepted)
        {
            dataverse.Invoking(d => action(d, id)).Should().NotThrow();
        }
        else
        {
            dataverse.Invoking(d => action(d, id)).Should().Throw<FaultException<OrganizationServiceFault>>();
            Rows(dataverse).Should().Equal(before);
        }
    }

    [Fact]
    public void Every_answer_of_each_open_question_has_a_test()
    {
        foreach (var property in typeof(PlatformBehavior).GetProperties().Where(property => property.Name is not (nameof(PlatformBehavior.Likely) or nameof(PlatformBehavior.AcceptsDefaultStatus) or "EqualityContract")))
        {
            var answers = property.PropertyType.IsEnum ? Enum.GetValues(property.PropertyType).Length : 2;
            Behaviors.Values.Select(behavior => property.GetValue(behavior)).Distinct().Should().HaveCount(answers, property.Name);
        }
    }

    private static string[] Rows(LocalDataverse dataverse) => [.. dataverse.ReadAll(PhoneCallTable.LogicalName).Select(row => $"{row.Id} {row.RowVersion}")];

    private static void SetState(LocalDataverse dataverse, Guid id, int state, int status) =>
        dataverse.Execute(new SetStateRequest { EntityMoniker = TestSteps.Reference(id), State = new OptionSetValue(state), Status = new OptionSetValue(status) });

    private static void Multiple(LocalDataverse dataverse, string message, params Entity[] rows) =>
        dataverse.Execute(new OrganizationRequest(message) { ["Targets"] = new EntityCollection(rows) { EntityName = PhoneCallTable.LogicalName } });
}
