using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>The common parameters of the messages that retain or purge many rows.</summary>
internal abstract class BulkRetentionHandler(string message, IReadOnlyList<string> parameters) : MessageHandler(message, parameters)
{
    /// <summary>The most rows that one request takes; a fault if the number is not positive.</summary>
    protected static int PageSize(OrganizationRequest request) =>
        Optional(request, "PageSize", int.MaxValue) is > 0 and var size ? size : throw Faults.Create(Faults.InvalidValue, "PageSize must be at least 1.");

    /// <summary>The parameter that reports if there are more rows for a further request.</summary>
    protected const string HasMore = "HasMoreRecords";

    /// <summary>Makes the response from the output parameters of the operation and its steps.</summary>
    protected static OrganizationResponse Answer(Operation operation)
    {
        var response = new OrganizationResponse();
        foreach (var (name, value) in operation.Output) response.Results[name] = value;
        return response;
    }

    /// <summary>The validated query of a request; a fault if it is about another table.</summary>
    protected static FetchExpression Query(string fetchXml, TableDefinition table, QuerySource source)
    {
        var query = new FetchExpression(fetchXml);
        var named = QueryEngine.Check(query, source);
        return named == table ? query : throw Faults.Create(Faults.InvalidValue, $"The query is about {named}, but the request is about {table}.");
    }
}

/// <summary>BulkRetain: moves the rows that a query finds into long term retention, one page for each request.</summary>
internal sealed class BulkRetainHandler(EventPipeline pipeline, RowStore store, SecurityModel security, RowRetention retention, LocalDataverseOptions options)
    : BulkRetentionHandler("BulkRetain", ["EntityName", "FetchXml", "PageSize", "OperationId", "PagingCookie"])
{
    public override IReadOnlyList<string> Events => ["BulkRetain", "Retain"];

    public override string Remarks => "Raises Retain for each row, which no source confirms.";

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var table = PhoneCalls(Parameter<string>(request, "EntityName"));
        var source = new QuerySource(store, security, options, context.User);
        var query = Query(Parameter<string>(request, "FetchXml"), table, source);
        var pageSize = PageSize(request);
        SecurityModel.CheckAdministrator(context.User, Message);

        var operationId = Optional(request, "OperationId", Guid.Empty);
        var cookie = Optional(request, "PagingCookie", "");
        var operation = pipeline.NewOperation(
            context, Message, table.LogicalName, Guid.Empty,
            ("EntityName", table.LogicalName), ("FetchXml", query.Query!), ("PageSize", pageSize), ("OperationId", operationId), ("PagingCookie", cookie));
        var fault = pipeline.Execute(operation, transaction =>
        {
            // The query no longer finds retained rows, so every page is the first one.
            var found = QueryEngine.Run(query, source);
            var hasMore = found.MoreRecords || found.Entities.Count > pageSize;
            var retained = found.Entities.Take(pageSize).ToArray();
            var within = pipeline.Within(operation, transaction);
            foreach (var row in retained)
                if (retention.Move(within, "Retain", table, row.Id, operationId, RowArea.Live, RowArea.Retained, out _) is { } rejection) return rejection;
            operation.Output[RowRetention.CountsName] = RowRetention.Counts(table, retained.Length);
            operation.Output[HasMore] = hasMore;

            // A row that fails ends the request, so a response has no failed rows.
            operation.Output["FailedRecords"] = 0;
            operation.Output["PagingCookie"] = hasMore ? new QueryPage(pageSize, Number: 1, IsPaged: true, IsTop: false, CountsAll: false).Cookie(table, retained[0].Id, retained[^1].Id) : "";
            return null;
        });
        return fault is not null ? fault : Answer(operation);
    }
}

/// <summary>PurgeRetainedContent: deletes the rows that are marked for long term retention. Their copies stay there.</summary>
internal sealed class PurgeRetainedContentHandler(EventPipeline pipeline, RowStore store, RowDeletion deletion)
    : BulkRetentionHandler("PurgeRetainedContent", ["EntityName", "PageSize", "OperationId", "MaxVersionToPurge"])
{
    public override IReadOnlyList<string> Events => ["PurgeRetainedContent", "Delete"];

    public override string Remarks => "Each Delete has a parent context PurgeRetainedContent and the input parameter `DeleteInvokedByRetention`.";

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var table = PhoneCalls(Parameter<string>(request, "EntityName"));
        var pageSize = PageSize(request);
        var maxVersion = Optional(request, "MaxVersionToPurge", long.MaxValue);
        var operationId = Optional(request, "OperationId", Guid.Empty);
        SecurityModel.CheckAdministrator(context.User, Message);

        var operation = pipeline.NewOperation(
            context, Message, table.LogicalName, Guid.Empty,
            ("EntityName", table.LogicalName), ("PageSize", pageSize), ("OperationId", operationId), ("MaxVersionToPurge", maxVersion));
        var fault = pipeline.Execute(operation, transaction =>
        {
            var rows = store.Table(table, RowArea.Retained).Rows.Where(row => row.Version <= maxVersion).OrderBy(row => row.Version).ToArray();
            var purged = rows.Take(pageSize).ToArray();
            var within = pipeline.Within(operation, transaction);
            foreach (var row in purged)
                if (deletion.Delete(within, table, new EntityReference(table.LogicalName, row.Id), area: RowArea.Retained) is { } rejection) return rejection;
            operation.Output[RowRetention.CountsName] = RowRetention.Counts(table, purged.Length);
            operation.Output[HasMore] = rows.Length > purged.Length;
            return null;
        });
        return fault is not null ? fault : Answer(operation);
    }
}

/// <summary>ValidateRetentionConfig: reports if a query can select rows for long term retention.</summary>
internal sealed class ValidateRetentionConfigHandler(EventPipeline pipeline, RowStore store, SecurityModel security, LocalDataverseOptions options)
    : BulkRetentionHandler("ValidateRetentionConfig", ["Target", "EntityName", "FetchXml", "RetentionConfigId"])
{
    public override string Remarks => "An invalid query is a fault with the reason.";

    public override bool Writes => false;

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var table = PhoneCalls(Parameter<string>(request, "EntityName"));
        var fetchXml = Parameter<string>(request, "FetchXml");
        var operation = pipeline.NewOperation(context, Message, table.LogicalName, Guid.Empty, ("EntityName", table.LogicalName), ("FetchXml", fetchXml));
        if (request.Parameters.TryGetValue("Target", out var target)) operation.Input["Target"] = target;
        if (request.Parameters.TryGetValue("RetentionConfigId", out var config)) operation.Input["RetentionConfigId"] = config;
        var fault = pipeline.Execute(operation, _ =>
        {
            Query(fetchXml, table, new QuerySource(store, security, options, context.User));
            operation.Output["IsValidationSuccessful"] = true;
            operation.Output["ErrorMessage"] = "";
            return null;
        });
        return fault is not null ? fault : Answer(operation);
    }
}
