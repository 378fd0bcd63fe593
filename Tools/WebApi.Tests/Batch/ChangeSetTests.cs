using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.WebApi.Tests.Batch;

/// <summary>Change sets against a local Dataverse: all writes or none.</summary>
public class ChangeSetTests
{
    private const string LongName = "{\"msdyn_callername\":\"" + "1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890" + "1\"}";

    private readonly LocalDataverse _dataverse = new();

    [Fact]
    public void A_later_request_changes_the_row_of_an_earlier_one()
    {
        var answer = Send(Batches.ChangeSet(Batches.Post("""{"msdyn_callername":"Ada"}"""), """PATCH $1 HTTP/1.1""" + "\r\n\r\n" + """{"msdyn_tophone":"112"}""", """PUT $2/msdyn_callername HTTP/1.1""" + "\r\n\r\n" + """{"value":"Bea"}"""));
        answer.Statuses().Should().Equal(204, 204, 204);
        Rows().Should().Equal("Bea 112");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_failed_request_undoes_the_others_of_its_change_set_only(int bad)
    {
        var requests = Enumerable.Range(0, 3).Select(i => Batches.Post(i == bad ? LongName : """{"msdyn_callername":"Ada"}""")).ToArray();
        var body = Batches.Of(Batches.Post("""{"msdyn_callername":"before"}""")).Replace("--b--\r\n", "", StringComparison.Ordinal) + Batches.ChangeSet(requests);
        var answer = Send(body);
        answer.Status.Should().Be(400);
        answer.Statuses().Should().Equal(204, 400);
        answer.Text().Should().Contain("0x80044331").And.Contain($"Content-ID: {bad + 1}\r\n");
        Rows().Should().Equal("before ");
    }

    [Fact]
    public void A_batch_that_goes_on_keeps_the_good_change_sets()
    {
        var sets = new[] { """{"msdyn_callername":"Ada"}""", LongName, """{"msdyn_callername":"Bea"}""" }
            .Select(json => Batches.ChangeSet(Batches.Post("""{"msdyn_callername":"with"}"""), Batches.Post(json)).Replace("--b--\r\n", "", StringComparison.Ordinal));
        Send(string.Concat(sets), ("Prefer", "odata.continue-on-error")).Statuses().Should().Equal(204, 204, 400, 204, 204);
        Rows().Should().BeEquivalentTo("with ", "Ada ", "with ", "Bea ");
    }

    [Fact]
    public void A_rejection_by_a_step_undoes_the_change_set()
    {
        var ran = new List<string>();
        On(PipelineStage.PreValidation, isAsynchronous: false, context =>
        {
            ran.Add($"{context.IsInTransaction}");
            if (Name(context) == "Bad") throw new InvalidPluginExecutionException("Not today.");
        });
        On(PipelineStage.PostOperation, isAsynchronous: true, context => ran.Add("later " + Name(context)));
        var answer = Send(Batches.ChangeSet(Batches.Post("""{"msdyn_callername":"Ada"}"""), Batches.Post("""{"msdyn_callername":"Bad"}""")));
        answer.Status.Should().Be(400);
        answer.Text().Should().Contain("Not today.").And.Contain("0x80040265");
        Rows().Should().BeEmpty();
        ran.Should().Equal("True", "True");

        ran.Clear();
        Send(Batches.ChangeSet(Batches.Post("""{"msdyn_callername":"Ada"}"""), Batches.Post("""{"msdyn_callername":"Bea"}"""))).Status.Should().Be(200);
        ran.Should().Equal("True", "True", "later Ada", "later Bea");
    }

    [Fact]
    public void A_thousand_creates_in_one_change_set_are_kept()
    {
        var answer = Send(Batches.ChangeSet([.. Enumerable.Range(0, 1000).Select(i => Batches.Post($$"""{"msdyn_callername":"{{i}}"}"""))]));
        answer.Status.Should().Be(200);
        answer.Statuses().Should().HaveCount(1000).And.OnlyContain(status => status == 204);
        Rows().Should().HaveCount(1000).And.OnlyHaveUniqueItems();
    }

    private ApiResponse Send(string body, params (string Name, string Value)[] headers) =>
        Batches.Answer(Batches.Request(body, headers: headers) with { UserId = WellKnown.AdministratorId }, new DataverseApi(_dataverse));

    private IEnumerable<string> Rows() => _dataverse.ReadAll(PhoneCallTable.LogicalName).Select(row => $"{row["msdyn_callername"]} {row.GetAttributeValue<string>("msdyn_tophone")}");

    private static string? Name(IPluginExecutionContext context) => ((Entity)context.InputParameters["Target"]!).GetAttributeValue<string>("msdyn_callername");

    private void On(PipelineStage stage, bool isAsynchronous, Action<IPluginExecutionContext> action) => _dataverse.Register(
        new StepRegistration { Id = Guid.NewGuid(), Name = $"{stage}", PluginTypeName = "Test", Message = "Create", Table = PhoneCallTable.LogicalName, Stage = stage, Rank = 1, IsAsynchronous = isAsynchronous },
        new TestPlugin(action));

    private sealed class TestPlugin(Action<IPluginExecutionContext> action) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => action((IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!);
    }
}
