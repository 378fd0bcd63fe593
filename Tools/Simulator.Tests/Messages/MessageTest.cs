using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>What the tests of the messages share: a Dataverse with two users of other business units, and a record of the events.</summary>
public abstract class MessageTest
{
    protected const string Table = PhoneCallTable.LogicalName;

    private static readonly PipelineStage[] Stages = [PipelineStage.PreValidation, PipelineStage.PreOperation, PipelineStage.PostOperation];

    private protected MessageTest(LocalDataverseOptions? options = null)
    {
        Dataverse = new LocalDataverse(options);
        var unit = Dataverse.Create(new Entity("businessunit") { ["name"] = "Elsewhere" });
        Ana = Dataverse.Create(new Entity("systemuser") { ["fullname"] = "Ana Kovač", ["businessunitid"] = new EntityReference("businessunit", WellKnown.BusinessUnitId) });
        Ben = Dataverse.Create(new Entity("systemuser") { ["fullname"] = "Ben Okafor", ["businessunitid"] = new EntityReference("businessunit", unit) });
        Night = Dataverse.Create(new Entity("team") { ["name"] = "Night shift" });
    }

    protected LocalDataverse Dataverse { get; }

    /// <summary>A user who is no administrator.</summary>
    protected Guid Ana { get; }

    /// <summary>Another one, of another business unit.</summary>
    protected Guid Ben { get; }

    /// <summary>A team without members.</summary>
    protected Guid Night { get; }

    protected IOrganizationService AsAna => Dataverse.ServiceFor(Ana);

    protected IOrganizationService AsBen => Dataverse.ServiceFor(Ben);

    protected static OrganizationRequest Request(string message, params (string Name, object? Value)[] parameters)
    {
        var request = new OrganizationRequest(message);
        foreach (var (name, value) in parameters) request.Parameters[name] = value!;
        return request;
    }

    /// <summary>The live row of a key; null when there is none.</summary>
    protected Entity? Row(Guid id) => Dataverse.Find(Table, id);

    protected object? Value(Guid id, string column) => Row(id)!.Attributes.TryGetValue(column, out var value) ? value : null;

    /// <summary>The message and stage of each step that an action runs, for the messages that are watched.</summary>
    protected string EventsOf(string[] messages, Action action)
    {
        var seen = new List<string>();
        foreach (var message in messages)
            foreach (var stage in Stages) Dataverse.On(message, stage, context => seen.Add($"{context.MessageName} {context.Stage}"));
        action();
        return string.Join(", ", seen);
    }

    /// <summary>The input parameters that the steps of a message see.</summary>
    protected IReadOnlyDictionary<string, object?> InputOf(string message, Action action)
    {
        Dictionary<string, object?>? seen = null;
        Dataverse.On(message, PipelineStage.PreOperation, context => seen = context.InputParameters.ToDictionary(pair => pair.Key, pair => (object?)pair.Value));
        action();
        return seen!;
    }

    /// <summary>Refuses a message at each of its stages in turn, and gives what the action ends in.</summary>
    protected void RefusedAtEachStage(string message, Action action, Action unchanged)
    {
        var at = PipelineStage.PreValidation;
        var isOn = true;
        foreach (var stage in Stages)
            Dataverse.On(message, stage, _ =>
            {
                if (isOn && stage == at) throw new InvalidPluginExecutionException("no");
            });
        foreach (var stage in Stages)
        {
            at = stage;
            TestSteps.CodeOf(action).Should().Be("0x80040265", "of stage {0}", stage);
            unchanged();
        }

        isOn = false;
    }

    protected static EntityCollection Rows(params Entity[] rows) => new(rows) { EntityName = Table };
}
