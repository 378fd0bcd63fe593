using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Operations;

/// <summary>Moves rows into long term retention and back.</summary>
internal sealed class RowRetention(EventPipeline pipeline, RowStore store, RowWriter writer)
{
    /// <summary>The parameter with the numbers of rows.</summary>
    public const string CountsName = "EntityCountCollection";

    /// <summary>The number of rows of a table, as the messages of retention return it.</summary>
    public static EntityRecordCountCollection Counts(TableDefinition table, int rows) => new() { [table.LogicalName] = rows };

    /// <summary>Moves a row into retention or back, through the stages of the message.</summary>
    /// <param name="request">The context of the request.</param>
    /// <param name="message">Retain or RollbackRetain.</param>
    /// <param name="table">The table.</param>
    /// <param name="id">The primary key of the row.</param>
    /// <param name="operationId">The operation that the request names.</param>
    /// <param name="from">The area that the row leaves.</param>
    /// <param name="to">The area that the row enters.</param>
    /// <param name="output">The output parameters of the message.</param>
    /// <returns>The fault of the plug-in that threw; null if none did.</returns>
    /// <exception cref="System.ServiceModel.FaultException">The user is no administrator, or there is no such row.</exception>
    public PluginFault? Move(RequestContext request, string message, TableDefinition table, Guid id, Guid operationId, RowArea from, RowArea to, out ParameterCollection output)
    {
        SecurityModel.CheckAdministrator(request.User, message);
        var rows = store.Table(table, from);
        Existing();

        var operation = pipeline.NewOperation(request, message, table.LogicalName);
        operation.RowId = id;
        operation.Input["Target"] = new EntityReference(table.LogicalName, id);
        operation.Input["OperationId"] = operationId;
        output = operation.Output;
        return pipeline.Execute(operation, transaction =>
        {
            // An earlier step may have written to the row.
            var row = Existing();
            transaction.Remove(rows, id);
            if (to == RowArea.Live) writer.Return(transaction, row, overrides: null, request);
            else transaction.Put(store.Table(table, to), row);
            operation.Output[CountsName] = Counts(table, 1);
            return null;
        });

        StoredRow Existing() => rows.Find(id)
            ?? throw Faults.Create(Faults.RowNotFound, $"{table} With Id = {id} Does Not Exist" + (from == RowArea.Retained ? " in long term retention" : ""));
    }
}
