using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Operations;

/// <summary>
/// Runs the stages for the rows of a Create or Update, one or many. The platform merges the two: steps on the message for
/// many rows also run for a single row, and steps on the message for one row also run for each of many.
/// </summary>
internal abstract class RowRun : OperationRun
{
    private readonly bool _manyRunFirst;
    private readonly bool _completesTarget;

    /// <param name="pipeline">The pipeline.</param>
    /// <param name="request">The context of the request.</param>
    /// <param name="message">Create or Update.</param>
    /// <param name="table">The table.</param>
    /// <param name="targets">The rows. Steps write into them.</param>
    /// <param name="isMultiple">Whether the request has the message for many rows.</param>
    /// <param name="behavior">Whether steps for one row or for many run first, and whether steps see the columns that the platform adds.</param>
    protected RowRun(EventPipeline pipeline, RequestContext request, string message, TableDefinition table, Entity[] targets, bool isMultiple, PlatformBehavior behavior)
        : base(pipeline, request)
    {
        Table = table;
        _manyRunFirst = behavior.MergedStepsRun == MergedStepOrder.ManyFirst || (behavior.MergedStepsRun == MergedStepOrder.RequestFirst && isMultiple);
        _completesTarget = behavior.CompletesTarget;
        var forMany = message == "Create" ? "CreateMultiple" : "UpdateMultiple";
        var single = pipeline.StepsOn(message, table.LogicalName);
        var multiple = pipeline.StepsOn(forMany, table.LogicalName);
        var now = pipeline.Now;

        Rows = new Operation[targets.Length];
        for (var i = 0; i < Rows.Length; i++)
        {
            Rows[i] = new Operation(request, message, table.LogicalName, single)
            {
                StartedOn = now,
                IsEnclosed = true,
                HasPlatformVariables = behavior.CompletesTarget,
                Target = targets[i],
                RowId = targets[i].Id,
            };
        }

        if (!isMultiple && multiple.IsEmpty) return;
        Many = new Operation(request, forMany, table.LogicalName, multiple) { StartedOn = now, IsEnclosed = true };
        ShowTargets();
    }

    protected TableDefinition Table { get; }

    /// <summary>The operations on the single rows of the current part.</summary>
    protected Operation[] Rows { get; private set; }

    /// <summary>The operation on all rows; null if no step uses it.</summary>
    protected Operation? Many { get; }

    protected sealed override PluginFault? RunSteps(PipelineStage stage)
    {
        if (_completesTarget && HasSteps(stage)) CompleteTargets(stage);
        ShowRows(stage);
        if (Many is null) return RunForEach(stage);
        return _manyRunFirst ? RunForMany(Many, stage) ?? RunForEach(stage) : RunForEach(stage) ?? RunForMany(Many, stage);
    }

    protected override void Enter(Transaction transaction)
    {
        foreach (var row in Rows) Pipeline.Enter(row, transaction);
        if (Many is not null) Pipeline.Enter(Many, transaction);
    }

    /// <summary>Adds the columns of the platform to the rows for the steps of a stage, if the options say so.</summary>
    protected abstract void CompleteTargets(PipelineStage stage);

    /// <summary>Limits the run to some of its rows and of their columns.</summary>
    protected void Narrow(IReadOnlyList<(Operation Row, Entity Part)> parts)
    {
        Rows = new Operation[parts.Count];
        for (var i = 0; i < Rows.Length; i++)
        {
            var (row, part) = parts[i];
            Rows[i] = row;
            row.Input = [.. row.Input.Where(parameter => parameter.Key != "Target")];
            row.Target = part;
            row.PlatformColumns = null;
        }

        if (Many is not null) ShowTargets();
    }

    private bool HasSteps(PipelineStage stage) => (Rows.Length > 0 && Rows[0].Steps[stage].Length > 0) || Many?.Steps[stage].Length > 0;

    private PluginFault? RunForEach(PipelineStage stage)
    {
        if (Rows.Length == 0 || Rows[0].Steps[stage].Length == 0) return null;
        for (var i = 0; i < Rows.Length; i++)
        {
            if (Pipeline.RunSteps(Rows[i], stage) is { } fault) return fault;
            if (Rows[i].Target is null) throw Faults.Create(Faults.InvalidValue, "A step removed the Target.");
            if (Many is not null) Many.Targets!.Entities[i] = Rows[i].Target!;
        }

        return null;
    }

    private PluginFault? RunForMany(Operation many, PipelineStage stage)
    {
        if (Pipeline.RunSteps(many, stage) is { } fault) return fault;
        var targets = many.Targets;
        if (targets is null || targets.Entities.Count != Rows.Length) throw Faults.Create(Faults.InvalidValue, "A step added or removed rows in Targets.");
        for (var i = 0; i < Rows.Length; i++) Rows[i].Target = targets.Entities[i];
        return null;
    }

    private void ShowTargets()
    {
        Many!.Input = [.. Many.Input.Where(parameter => parameter.Key != "Targets")];
        Many.Input["Targets"] = new EntityCollection(Rows.Select(row => row.Target!).ToList()) { EntityName = Many.Table };
        Many.Rows = Rows;
    }

    /// <summary>Gives the steps for many rows the rows before and after the operation.</summary>
    private void ShowRows(PipelineStage stage)
    {
        if (Many is null || Many.Steps[stage].Length == 0) return;
        Many.Before = Rows.Select(row => row.Before.Count > 0 ? row.Before[0] : null).ToArray();
        Many.After = Rows.Select(row => row.After.Count > 0 ? row.After[0] : null).ToArray();
    }
}
