using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;
using Microsoft.Xrm.Sdk.Query;

namespace PhoneCallCtx.Lab.Benchmarks.Cold;

/// <summary>
/// A host that has run other plug-ins: it has called each member of the SDK and of its services that a plug-in may call, and has
/// caught a rejection with details. So their first call is not a plug-in's.
/// </summary>
internal static class WarmHost
{
    /// <summary>Calls a plug-in, as the platform does.</summary>
    /// <returns>The message of its rejection; null when it accepts.</returns>
    public static string? Call(IPlugin plugin, IServiceProvider services)
    {
        try
        {
            plugin.Execute(services);
            return null;
        }
        catch (InvalidPluginExecutionException rejection)
        {
            return rejection.Message;
        }
    }

    /// <summary>Warms the host.</summary>
    public static void Run(StepServices services)
    {
        var target = (Entity)services.InputParameters["Target"]!;
        for (var i = 0; i < 2; i++) Call(new OtherPlugin(), services);
        services.InputParameters["Target"] = target;
        services.SharedVariables.Clear();
    }

    private sealed class OtherPlugin : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            var tracing = (ITracingService)serviceProvider.GetService(typeof(ITracingService))!;
            object?[] others = [serviceProvider.GetService(typeof(ILogger)), serviceProvider.GetService(typeof(IPluginExecutionContext4)), serviceProvider.GetService(typeof(IPluginExecutionContext7))];
            object?[] members =
            [
                others, context.OrganizationId.ToString(), context.Stage, context.Mode, context.Depth, context.MessageName, context.PrimaryEntityName, context.PrimaryEntityId, context.SecondaryEntityName, context.UserId, context.InitiatingUserId,
                context.BusinessUnitId, context.OrganizationId, context.OrganizationName, context.CorrelationId, context.OperationId, context.RequestId, context.IsInTransaction, context.IsolationMode, context.IsExecutingOffline,
                context.IsOfflinePlayback, context.OperationCreatedOn, context.ParentContext, context.OwningExtension?.Name, context.OwningExtension?.Id, context.OutputParameters.Count, context.PreEntityImages.Count, context.PostEntityImages.Count,
                context.PreEntityImages.TryGetValue("PreImage", out _), context.InputParameters.Contains("Target"), context.InputParameters.ContainsKey("Target"),
            ];
            context.SharedVariables["other"] = members.Length;
            context.SharedVariables.TryGetValue("other", out _);

            UseRow(context);
            UseService(((IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(null), context.InitiatingUserId);
            tracing.Trace("a line");
            tracing.Trace("{0}, {1}", "another", 1);
            throw new InvalidPluginExecutionException("The other plug-in rejects.", PluginHttpStatusCode.BadRequest, new Dictionary<string, string>(StringComparer.Ordinal) { ["key"] = "value" });
        }

        private static void UseRow(IPluginExecutionContext context)
        {
            context.InputParameters.TryGetValue("Target", out var target);
            var row = (Entity)target!;
            var copy = new Entity(row.LogicalName!, row.Id);
            foreach (var column in row.Attributes) copy[column.Key] = column.Value;
            copy["number"] = 1;
            copy["statecode"] = new OptionSetValue(0);
            copy["createdon"] = DateTime.UnixEpoch;
            object?[] values =
            [
                copy.Attributes.Count, copy.Attributes.TryGetValue("none", out _), copy.Contains("number"), copy.GetAttributeValue<int>("number"), copy.GetAttributeValue<string>("none"), copy.GetAttributeValue<bool>("none"),
                copy.GetAttributeValue<OptionSetValue>("statecode")!.Value, copy.GetAttributeValue<DateTime>("createdon"), copy.GetAttributeValue<EntityReference>("ownerid")!.LogicalName, copy.GetAttributeValue<EntityReference>("ownerid")!.Id,
            ];
            context.OutputParameters["values"] = values;
            context.OutputParameters.Clear();
        }

        private static void UseService(IOrganizationService service, Guid user)
        {
            var query = new QueryExpression("other") { ColumnSet = new ColumnSet("name"), TopCount = 1, NoLock = true };
            query.Criteria.AddCondition("name", ConditionOperator.Equal, "value");
            var link = query.AddLink("another", "id", "otherid", JoinOperator.LeftOuter);
            link.Columns = new ColumnSet("name");
            link.EntityAlias = "alias";
            var rows = service.RetrieveMultiple(query).Entities;
            if (rows.Count > 0) throw new InvalidOperationException("There is no such row.");
            service.Retrieve("usersettings", user, new ColumnSet("uilanguageid")).GetAttributeValue<int>("uilanguageid");
        }
    }
}
