using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>Reads the rows of a request from an execution context, whichever message it is.</summary>
internal static class RowRequestReader
{
    /// <summary>The name under which the steps register their pre-image.</summary>
    public const string PreImageName = "PreImage";

    public const string Target = "Target";

    private const string Targets = "Targets";

    /// <summary>The rows of the request.</summary>
    /// <exception cref="ProblemException">The step is registered on a message or table that it is not for, or the message lacks a parameter.</exception>
    public static RowRequest Read(IPluginExecutionContext context)
    {
        if (!string.Equals(context.PrimaryEntityName, PhoneCallTable.LogicalName, StringComparison.Ordinal))
            throw ProblemException.OfRegistration("PCC901.Table", new Fact("table", context.PrimaryEntityName ?? string.Empty), new Fact("allowed", PhoneCallTable.LogicalName));

        return context.MessageName switch
        {
            "Create" => OfCreate(Parameter<Entity>(context, Target)),
            "Update" => OfUpdate(context, Parameter<Entity>(context, Target)),
            "SetState" or "SetStateDynamicEntity" => RowRequest.OfRow(new RowChange(isNew: false, SetStateColumns.Of(context.InputParameters), PreImage(context.PreEntityImages), id: context.PrimaryEntityId)),
            "CreateMultiple" => RowRequest.OfRows(isNew: true, Rows(context), images: null),
            "UpdateMultiple" => RowRequest.OfRows(isNew: false, Rows(context), (context as IPluginExecutionContext4)?.PreEntityImagesCollection),
            _ => throw ProblemException.OfRegistration("PCC901.Message", new Fact("message", context.MessageName ?? string.Empty),
                new Fact("allowed", "Create, Update, SetState, SetStateDynamicEntity, CreateMultiple, UpdateMultiple")),
        };
    }

    /// <summary>What a row was before the request; not known without the image.</summary>
    public static RowView PreImage(EntityImageCollection? images) =>
        images is not null && images.TryGetValue(PreImageName, out var image) && image is not null ? EntityColumns.Of(image) : default;

    private static RowRequest OfCreate(Entity target) => RowRequest.OfRow(new RowChange(isNew: true, EntityColumns.Of(target)), target);

    private static RowRequest OfUpdate(IPluginExecutionContext context, Entity target) =>
        RowRequest.OfRow(new RowChange(isNew: false, SplitUpdate.Of(context, target), PreImage(context.PreEntityImages), id: context.PrimaryEntityId), target);

    private static DataCollection<Entity> Rows(IPluginExecutionContext context)
    {
        var rows = Parameter<EntityCollection>(context, Targets).Entities;
        for (var i = 0; i < rows.Count; i++)
            if (rows[i] is null) throw MissingParameter<Entity>(FormattableString.Invariant($"{Targets}[{i}]"));
        return rows;
    }

    private static T Parameter<T>(IPluginExecutionContext context, string name)
        where T : class =>
        context.InputParameters.TryGetValue(name, out var value) && value is T parameter ? parameter : throw MissingParameter<T>(name);

    private static ProblemException MissingParameter<T>(string name) =>
        ProblemException.OfRegistration("PCC901.Parameter", new Fact("parameter", name), new Fact("type", typeof(T).Name));
}
