using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>The waiting asynchronous steps, each with a row of <c>asyncoperation</c> that shows its state.</summary>
internal sealed class SystemJobs(ContextSources sources, RowStore store, PluginRunner runner)
{
    /// <summary>The most executions of a step that requests to be run again.</summary>
    private const int MaxTries = 4;

    private const int Waiting = 0;
    private const int WaitingSuspended = 10;
    private const int Succeeded = 30;
    private const int Failed = 31;
    private const int Canceled = 32;

    private readonly Queue<Job> _waiting = new();

    public int Count => _waiting.Count;

    /// <summary>Queues a step for the time after the commit. After a rollback it never runs.</summary>
    public void Queue(Operation operation, RegisteredStep step)
    {
        // The step runs later, with the images and parameters of now.
        var context = new ExecutionContext(sources, operation, step.Registration, PipelineStage.PostOperation)
        {
            InputParameters = EntityCopy.Of(operation.Input),
            OutputParameters = EntityCopy.Of(operation.Output),
            SharedVariables = EntityCopy.Of(operation.Shared.Values),
            IsInTransaction = false,
        };
        var job = new Job(RandomIds.New(), step, context);
        Write(operation.Transaction!, job, Waiting, error: null);
        operation.Transaction!.AfterCommit(() => _waiting.Enqueue(job));
    }

    /// <summary>Runs the waiting steps, and those that they queue.</summary>
    public void Run()
    {
        while (_waiting.TryDequeue(out var job)) Run(job);
    }

    private void Run(Job job)
    {
        var startedOn = sources.Options.Now;
        for (var attempt = 1; ; attempt++)
        {
            var (status, error) = Try(job);
            if (status == Waiting && attempt < MaxTries) continue;
            using var transaction = store.Begin();
            Write(transaction, job, status == Waiting ? Failed : status, error, startedOn);
            transaction.Complete();
            return;
        }
    }

    private (int Status, Exception? Error) Try(Job job)
    {
        if (runner.Run(job.Step, job.Context) is not { } fault) return (Succeeded, null);
        var status = (fault.Thrown as InvalidPluginExecutionException)?.Status switch
        {
            OperationStatus.Retry => Waiting,
            OperationStatus.Canceled => Canceled,
            OperationStatus.Suspended => WaitingSuspended,
            OperationStatus.Succeeded => Succeeded,
            _ => Failed,
        };
        return (status, fault.Thrown);
    }

    private void Write(Transaction transaction, Job job, int status, Exception? error, DateTime? startedOn = null)
    {
        var table = LocalTables.Get(LocalTables.SystemJob);
        var rows = store.Table(table);
        var before = rows.Find(job.Id);
        var operation = job.Context.Operation;
        var state = table.FindStatus(status)!.State;

        // The row may have been deleted, and its system jobs with it.
        if (before is null && status != Waiting) return;
        var values = before?.CopyValues() ?? new object?[table.Columns.Count];
        table.Set(values, "name", job.Step.Registration.Name);
        table.Set(values, "messagename", operation.Message);
        table.Set(values, "regardingobjectid", operation.RowId == Guid.Empty || operation.Message == "Delete" ? null : new RowReference(operation.Table, operation.RowId));
        table.Set(values, "depth", operation.Request.Depth);
        table.Set(values, "correlationid", operation.Request.CorrelationId);
        table.Set(values, "statecode", state);
        table.Set(values, "statuscode", status);
        table.Set(values, "message", error?.Message);
        table.Set(values, "errorcode", error is null ? null : (error as InvalidPluginExecutionException)?.ErrorCode ?? error.HResult);
        table.Set(values, "startedon", startedOn);
        table.Set(values, status == Waiting ? "createdon" : "completedon", sources.Options.Now);
        table.Set(values, "modifiedon", sources.Options.Now);
        table.Set(values, "versionnumber", store.NextVersion());
        transaction.Put(rows, StoredRow.Of(table, job.Id, values));
    }

    private sealed record Job(Guid Id, RegisteredStep Step, ExecutionContext Context);
}
