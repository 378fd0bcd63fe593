using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>Reads from an execution context what the caller supplies, over what the row was.</summary>
internal static class RowChangeReader
{
    /// <summary>The name under which the steps register their pre-image.</summary>
    public const string PreImageName = "PreImage";

    public static RowChange Read(IPluginExecutionContext context)
    {
        if (!string.Equals(context.PrimaryEntityName, PhoneCallTable.LogicalName, StringComparison.Ordinal))
            throw Misregistered(context, $"It belongs on table {PhoneCallTable.LogicalName}");

        switch (context.MessageName)
        {
            case "Create":
                return new RowChange(isNew: true, new EntityRow(Target(context)), before: null);
            case "Update":
                return new RowChange(isNew: false, new EntityRow(Target(context)), PreImage(context));
            case "SetState":
            case "SetStateDynamicEntity":
                return new RowChange(isNew: false, new SetStateRow(context.InputParameters), PreImage(context));
            default:
                throw Misregistered(context, "It belongs on the messages Create, Update, SetState and SetStateDynamicEntity");
        }
    }

    private static Entity Target(IPluginExecutionContext context) =>
        context.InputParameters.TryGetValue("Target", out var value) && value is Entity target
            ? target
            : throw Misregistered(context, "It needs a Target that is a row");

    private static EntityRow? PreImage(IPluginExecutionContext context) =>
        context.PreEntityImages is { } images && images.TryGetValue(PreImageName, out var image) && image is not null ? new EntityRow(image) : null;

    private static InvalidPluginExecutionException Misregistered(IPluginExecutionContext context, string remedy) => new(
        $"PCC901: a phone call step is registered on message {context.MessageName} of table {context.PrimaryEntityName}. " +
        $"{remedy}. An administrator can correct or disable the step.",
        PluginHttpStatusCode.InternalServerError);
}
