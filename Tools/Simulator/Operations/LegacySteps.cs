using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Solution.Registration;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Operations;

/// <summary>The steps on the older messages that change a status or an owner, around whatever changes it.</summary>
internal sealed class LegacySteps(Organization organization)
{
    public StoredRow RunStateSteps(Call call, StoredRow row, OptionSetValue? state, OptionSetValue? status, StateSteps steps, Func<Transaction, ParameterCollection, StoredRow> write)
    {
        var messages = new[] { (StateSteps.SetState, "SetState"), (StateSteps.SetStateDynamicEntity, "SetStateDynamicEntity") }
            .Where(message => steps.HasFlag(message.Item1)).Select(message => message.Item2);
        return Run(call, row, messages, write, input =>
        {
            input["EntityMoniker"] = new EntityReference(row.Table.LogicalName, row.Id);
            input["State"] = state ?? new OptionSetValue(row.Value<int>("statecode"));
            input["Status"] = status ?? new OptionSetValue(-1);
        });
    }

    public StoredRow RunAssignSteps(Call call, StoredRow row, EntityReference owner, Func<Transaction, ParameterCollection, StoredRow> write) => Run(call, row, ["Assign"], write, input =>
    {
        input["Target"] = new EntityReference(row.Table.LogicalName, row.Id);
        input["Assignee"] = EntityCopy.Of(owner);
    });

    private StoredRow Run(Call call, StoredRow row, IEnumerable<string> messages, Func<Transaction, ParameterCollection, StoredRow> write, Action<ParameterCollection> fill)
    {
        var operations = messages.Select(message => organization.NewOperation(call, message, row.Table.LogicalName)).ToArray();
        foreach (var operation in operations)
        {
            fill(operation.Input);
            operation.RowId = row.Id;
            operation.Before = [row];
            organization.Pipeline.Run(operation, PipelineStage.PreValidation);
        }

        using var scope = organization.Join(call);
        foreach (var operation in operations)
        {
            operation.Transaction = scope.Transaction;
            organization.Pipeline.Run(operation, PipelineStage.PreOperation);
        }

        // What the steps left in the parameters is what is written.
        var input = new ParameterCollection();
        if (operations.Length > 0) input = operations[^1].Input;
        else fill(input);
        var after = write(scope.Transaction, input);
        foreach (var operation in operations)
        {
            operation.After = [after];
            organization.Pipeline.Run(operation, PipelineStage.PostOperation);
        }

        scope.Complete();
        return after;
    }
}
