using System.Collections.Generic;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>A handler for each message.</summary>
internal static class MessageHandlers
{
    public static IEnumerable<MessageHandler> Create(Organization organization) =>
    [
        new AssignHandler(organization),
        new AssociateHandler(organization),
        new BulkRetainHandler(organization),
        new CreateHandler(organization),
        new CreateMultipleHandler(organization),
        new DeleteHandler(organization),
        new DisassociateHandler(organization),
        new ExecuteMultipleHandler(organization),
        new ExecuteTransactionHandler(organization),
        new GrantAccessHandler(organization),
        new IsValidStateTransitionHandler(organization),
        new ModifyAccessHandler(organization),
        new PurgeRetainedContentHandler(organization),
        new RestoreHandler(organization),
        new RetainHandler(organization),
        new RetrieveEntityHandler(organization),
        new RetrieveHandler(organization),
        new RetrieveMultipleHandler(organization),
        new RetrievePrincipalAccessHandler(organization),
        new RetrieveSharedPrincipalsAndAccessHandler(organization),
        new RevokeAccessHandler(organization),
        new RollbackRetainHandler(organization),
        new SetStateHandler(organization),
        new SetStateDynamicEntityHandler(organization),
        new UpdateHandler(organization),
        new UpdateMultipleHandler(organization),
        new UpsertHandler(organization),
        new UpsertMultipleHandler(organization),
        new ValidateRetentionConfigHandler(organization),
        new WhoAmIHandler(organization),
    ];
}
