using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Operations;

/// <summary>Writes the parameters of an older message as its steps left them.</summary>
/// <param name="transaction">The transaction.</param>
/// <param name="input">The parameters.</param>
/// <param name="after">The row after the write; null after a fault.</param>
/// <returns>The fault of a plug-in that the write ran; null if none threw.</returns>
internal delegate PluginFault? LegacyWrite(Transaction transaction, ParameterCollection input, out StoredRow? after);

/// <summary>Runs the steps of the older messages that change a status or an owner, around the write.</summary>
internal sealed class LegacyRun : OperationRun
{
    private readonly Operation[] _operations;
    private readonly ParameterCollection _input;
    private readonly LegacyWrite _write;

    private LegacyRun(EventPipeline pipeline, RequestContext request, StoredRow row, IEnumerable<string> messages, Action<ParameterCollection> fill, LegacyWrite write)
        : base(pipeline, request)
    {
        _operations = messages.Select(message => pipeline.NewOperation(request, message, row.Table.LogicalName)).ToArray();
        foreach (var operation in _operations)
        {
            fill(operation.Input);
            operation.RowId = row.Id;
            operation.Before = [row];
        }

        // The main operation writes the parameters as the steps left them.
        _input = _operations.Length > 0 ? _operations[^1].Input : [];
        if (_operations.Length == 0) fill(_input);
        _write = write;
    }

    /// <summary>The row after the main operation; null until then.</summary>
    public StoredRow? After { get; private set; }

    /// <summary>A run of SetState, SetStateDynamicEntity, both or neither.</summary>
    public static LegacyRun OfState(EventPipeline pipeline, RequestContext request, StoredRow row, OptionSetValue? state, OptionSetValue? status, StateSteps steps, LegacyWrite write)
    {
        var messages = new[] { StateSteps.SetState, StateSteps.SetStateDynamicEntity }.Where(message => steps.HasFlag(message)).Select(message => message.ToString());
        return new LegacyRun(
            pipeline, request, row, messages,
            input =>
            {
                input["EntityMoniker"] = new EntityReference(row.Table.LogicalName, row.Id);
                input["State"] = state ?? new OptionSetValue(row.Value<int>("statecode"));
                input["Status"] = status ?? new OptionSetValue(-1);
            },
            write);
    }

    /// <summary>A run of Assign.</summary>
    public static LegacyRun OfOwner(EventPipeline pipeline, RequestContext request, StoredRow row, EntityReference owner, LegacyWrite write) => new(
        pipeline, request, row, ["Assign"],
        input =>
        {
            input["Target"] = new EntityReference(row.Table.LogicalName, row.Id);
            input["Assignee"] = EntityCopy.Of(owner);
        },
        write);

    protected override PluginFault? RunSteps(PipelineStage stage)
    {
        foreach (var operation in _operations)
            if (Pipeline.RunSteps(operation, stage) is { } fault) return fault;
        return null;
    }

    protected override void Enter(Transaction transaction)
    {
        foreach (var operation in _operations) Pipeline.Enter(operation, transaction);
    }

    protected override PluginFault? Main(Transaction transaction)
    {
        if (_write(transaction, _input, out var after) is { } fault) return fault;
        After = after;
        foreach (var operation in _operations) operation.After = [after];
        return null;
    }
}
