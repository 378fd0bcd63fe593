using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Solution.Registration;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Operations;

/// <summary>
/// The rows of a Create or Update, one or many, on their way through the stages. The platform merges the two: steps on the
/// message for many run for a single row too, and steps on the message for one row run for each of many.
/// </summary>
internal sealed class WriteBatch
{
    private readonly Organization _organization;
    private readonly Operation? _many;
    private Operation[] _rows;

    /// <param name="organization">Where it runs.</param>
    /// <param name="call">What the request runs in.</param>
    /// <param name="message">Create or Update.</param>
    /// <param name="table">The table.</param>
    /// <param name="targets">The rows, which become the batch's own.</param>
    /// <param name="isMultiple">Whether the request was the message for many rows.</param>
    public WriteBatch(Organization organization, Call call, string message, TableDefinition table, IReadOnlyList<Entity> targets, bool isMultiple)
    {
        _organization = organization;
        var single = organization.Pipeline.StepsOn(message, table.LogicalName);
        var multiple = organization.Pipeline.StepsOn(ForMany(message), table.LogicalName);
        var now = organization.Now;

        _rows = new Operation[targets.Count];
        for (var i = 0; i < _rows.Length; i++)
            _rows[i] = new Operation(call, message, table.LogicalName, single) { StartedOn = now, Target = targets[i], RowId = targets[i].Id };
        if (!isMultiple && multiple.IsEmpty) return;
        _many = new Operation(call, ForMany(message), table.LogicalName, multiple) { StartedOn = now };
        ShowTargets();
    }

    /// <summary>The operations on the single rows of the part that is on its way.</summary>
    public Operation[] Rows => _rows;

    /// <summary>Sets a parameter that all steps see.</summary>
    public void SetInput(string name, object value)
    {
        foreach (var row in _rows) row.Input[name] = value;
        if (_many is not null) _many.Input[name] = value;
    }

    /// <summary>Runs the steps of one stage.</summary>
    /// <exception cref="PluginFault">A plug-in threw.</exception>
    public void Run(PipelineStage stage)
    {
        if (TryRun(stage) is { } fault) throw fault;
    }

    /// <summary>Runs the steps of one stage, until one throws.</summary>
    /// <returns>The fault of the one that threw; null when none did.</returns>
    public PluginFault? TryRun(PipelineStage stage)
    {
        ShowRows(stage);
        if (_many is not null && _organization.Options.Behavior.MultipleStepsRunFirst && TryRunMany(stage) is { } first) return first;
        if (_rows.Length > 0 && _rows[0].Steps[stage].Length > 0)
        {
            for (var i = 0; i < _rows.Length; i++)
            {
                if (_organization.Pipeline.TryRun(_rows[i], stage) is { } fault) return fault;
                if (_rows[i].Target is null) throw Faults.Create(Faults.InvalidValue, "A step left the operation without a Target.");
                if (_many is not null) _many.Targets!.Entities[i] = _rows[i].Target!;
            }
        }

        return _many is not null && !_organization.Options.Behavior.MultipleStepsRunFirst ? TryRunMany(stage) : null;
    }

    /// <summary>Goes into the transaction. What ran before it is seen from within only through the parent context.</summary>
    public void Enter(Transaction transaction)
    {
        foreach (var row in _rows) Enter(row, transaction);
        if (_many is not null) Enter(_many, transaction);
    }

    /// <summary>Narrows the batch to a part of its rows and of their columns, for stages 20 and 40 of an Update that is split.</summary>
    public void Narrow(IReadOnlyList<(Operation Row, Entity Part)> parts)
    {
        _rows = new Operation[parts.Count];
        for (var i = 0; i < _rows.Length; i++)
        {
            var (row, part) = parts[i];
            _rows[i] = row;
            row.Input = [.. row.Input.Where(parameter => parameter.Key != "Target")];
            row.Target = part;
        }

        if (_many is not null) ShowTargets();
    }

    /// <summary>Sets what steps after the operation find as its result, where there are such steps.</summary>
    public void SetIds()
    {
        foreach (var row in _rows)
            if (row.Steps[PipelineStage.PostOperation].Length > 0) row.Output["id"] = row.RowId;
        if (_many?.Steps[PipelineStage.PostOperation].Length > 0) _many.Output["Ids"] = _rows.Select(row => row.RowId).ToArray();
    }

    private static string ForMany(string message) => message == "Create" ? "CreateMultiple" : "UpdateMultiple";

    private void Enter(Operation operation, Transaction transaction)
    {
        operation.Transaction = transaction;
        if (operation.Steps[PipelineStage.PreOperation].Length == 0 && operation.Steps[PipelineStage.PostOperation].Length == 0) return;
        _organization.Enclose(operation);
    }

    private PluginFault? TryRunMany(PipelineStage stage)
    {
        if (_organization.Pipeline.TryRun(_many!, stage) is { } fault) return fault;
        var targets = _many!.Targets;
        if (targets is null || targets.Entities.Count != _rows.Length) throw Faults.Create(Faults.InvalidValue, "A step left the operation with other Targets than the caller's.");
        for (var i = 0; i < _rows.Length; i++) _rows[i].Target = targets.Entities[i];
        return null;
    }

    private void ShowTargets()
    {
        _many!.Input = [.. _many.Input.Where(parameter => parameter.Key != "Targets")];
        _many.Input["Targets"] = new EntityCollection(_rows.Select(row => row.Target!).ToList()) { EntityName = _many.Table };
    }

    /// <summary>Hands the rows before and after on to the steps that see all of them.</summary>
    private void ShowRows(PipelineStage stage)
    {
        if (_many is null || _many.Steps[stage].Length == 0) return;
        _many.Before = _rows.Select(row => row.Before.Count > 0 ? row.Before[0] : null).ToArray();
        _many.After = _rows.Select(row => row.After.Count > 0 ? row.After[0] : null).ToArray();
    }
}
