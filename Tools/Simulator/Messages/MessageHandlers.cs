using System.Collections.Generic;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Makes a handler for each message from the classes of the lower floors.</summary>
internal static class MessageHandlers
{
    public static IEnumerable<MessageHandler> Create(
        LocalDataverseOptions options, RowStore store, SecurityModel security, RowReader reader, EventPipeline pipeline, RowOperations operations, Dispatcher dispatcher)
    {
        var shares = new Shares(store, security, options);
        var upsert = new UpsertHandler(store, operations);
        return
        [
            new AssignHandler(pipeline, security, operations),
            new AssociateHandler(pipeline, operations.Links),
            new BulkRetainHandler(pipeline, store, security, operations.Retention, options),
            new CreateHandler(operations.Creation, operations.Values),
            new CreateMultipleHandler(operations.Creation, operations.Values),
            new DeleteHandler(operations.Deletion),
            new DisassociateHandler(pipeline, operations.Links),
            new ExecuteMultipleHandler(dispatcher),
            new ExecuteTransactionHandler(dispatcher, store),
            new GrantAccessHandler(pipeline, operations.Values, shares),
            new IsValidStateTransitionHandler(security, operations.Values),
            new ModifyAccessHandler(pipeline, operations.Values, shares),
            new PurgeRetainedContentHandler(pipeline, store, operations.Deletion),
            new RestoreHandler(pipeline, store, security, reader, operations, options),
            new RetainHandler(operations.Retention),
            new RetrieveEntityHandler(store),
            new RetrieveHandler(pipeline, store, security, reader, operations.Values),
            new RetrieveMultipleHandler(pipeline, store, security, options),
            new RetrievePrincipalAccessHandler(pipeline, security, operations.Values, shares),
            new RetrieveSharedPrincipalsAndAccessHandler(pipeline, security, operations.Values, shares),
            new RetrieveTotalRecordCountHandler(store),
            new RetrieveVersionHandler(),
            new RevokeAccessHandler(pipeline, operations.Values, shares),
            new RollbackRetainHandler(operations.Retention),
            new SetStateHandler(pipeline, security, operations, options.Behavior),
            new SetStateDynamicEntityHandler(pipeline, security, operations, options.Behavior),
            new UpdateHandler(operations.Update),
            new UpdateMultipleHandler(operations.Update),
            upsert,
            new UpsertMultipleHandler(store, upsert),
            new ValidateRetentionConfigHandler(pipeline, store, security, options),
            new WhoAmIHandler(options),
        ];
    }
}
