using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>What the messages of long term retention have in common.</summary>
internal static class Retention
{
    /// <summary>Moves a row into retention or back, through the stages of the message.</summary>
    public static void Move(Organization organization, Call call, string message, TableDefinition table, Guid id, Guid operationId, RowArea from, RowArea to)
    {
        SecurityModel.CheckAdministrator(call.User, message);
        var rows = organization.Store.Table(table, from);
        Existing();

        var operation = organization.NewOperation(call, message, table.LogicalName);
        operation.RowId = id;
        operation.Input["Target"] = new EntityReference(table.LogicalName, id);
        operation.Input["OperationId"] = operationId;
        organization.RunStages(operation, transaction =>
        {
            // A step before it may have written to the row.
            var row = Existing();
            transaction.Remove(rows, id);
            if (to == RowArea.Live) organization.Writer.Return(transaction, row, call);
            else transaction.Put(organization.Store.Table(table, to), row);
        });

        StoredRow Existing() => rows.Find(id)
            ?? throw Faults.Create(Faults.RowNotFound, $"{table} With Id = {id} Does Not Exist" + (from == RowArea.Retained ? " in long term retention" : ""));
    }

    /// <summary>How many rows a request takes at most, as it says; a fault when that is none.</summary>
    public static int PageSize(int asked) => asked > 0 ? asked : throw Faults.Create(Faults.InvalidValue, "PageSize is at least 1.");

    /// <summary>The query of a request, checked as a whole.</summary>
    public static FetchExpression Query(string fetchXml, TableDefinition table, QuerySource source)
    {
        var query = new FetchExpression(fetchXml);
        var asked = QueryEngine.Check(query, source);
        return asked == table ? query : throw Faults.Create(Faults.InvalidValue, $"The query is about {asked}, the request about {table}.");
    }
}
