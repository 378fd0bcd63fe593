using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>RetrieveMultiple: reads the rows that a query finds.</summary>
internal sealed class RetrieveMultipleHandler(EventPipeline pipeline, RowStore store, SecurityModel security, LocalDataverseOptions options) : MessageHandler("RetrieveMultiple", ["Query"])
{
    public override string Remarks => "See [Queries](#queries).";

    public override bool Writes => false;

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var query = Parameter<QueryBase>(request, "Query");
        var operation = pipeline.NewOperation(context, Message, QueryEngine.TableOf(query).LogicalName, Guid.Empty, ("Query", query));
        var source = new QuerySource(store, security, options, context.User);
        var fault = pipeline.Execute(operation, _ =>
        {
            operation.Output["BusinessEntityCollection"] = QueryEngine.Run(Left<QueryBase>(operation.Input, "Query"), source);
            return null;
        });
        if (fault is not null) return fault;
        return new RetrieveMultipleResponse { Results = { ["EntityCollection"] = Left<EntityCollection>(operation.Output, "BusinessEntityCollection") } };
    }
}
