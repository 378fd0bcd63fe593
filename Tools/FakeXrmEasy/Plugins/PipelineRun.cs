using System;
using System.Linq;
using System.ServiceModel;
using FakeXrmEasy.Abstractions.Middleware;
using FakeXrmEasy.Abstractions.Plugins.Enums;
using FakeXrmEasy.Middleware.Pipeline;
using FakeXrmEasy.Plugins.Audit;
using FakeXrmEasy.Plugins.PluginExecutionContext;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace FakeXrmEasy.Plugins;

/// <summary>
/// Runs the steps of a context around one request. There is no transaction: the effect of the main operation stays when
/// a later step throws. A step keeps its own message but gets the parameters of the request, so a step for many rows may get a
/// single Target, and the reverse.
/// </summary>
internal sealed class PipelineRun(XrmFakedContext context, OrganizationRequest request)
{
    private readonly ParameterCollection _sharedVariables = [];
    private Entity? _before;

    public OrganizationResponse Execute(OrganizationRequestDelegate next)
    {
        var depth = ++context.Steps.Depth;
        try
        {
            if (depth > context.GetProperty<PipelineOptions>().MaxDepth) throw new FaultException<OrganizationServiceFault>(new OrganizationServiceFault(), $"Requests of steps are nested deeper than {depth - 1}: a step causes itself to run.");
            _before = Row();
            Run(ProcessingStepStage.Prevalidation, []);
            Run(ProcessingStepStage.Preoperation, []);
            var response = next(context, request);
            Run(ProcessingStepStage.Postoperation, response.Results);
            return response;
        }
        finally
        {
            context.Steps.Depth--;
        }
    }

    private void Run(ProcessingStepStage stage, ParameterCollection output)
    {
        foreach (var step in context.Steps.Of(request, stage))
        {
            var plugCtx = ContextOf(step, output);
            context.ExecutePluginWith(plugCtx, step.CreatePlugin());
            if (context.HasProperty<IPluginStepAudit>()) ((PluginStepAudit)context.GetProperty<IPluginStepAudit>()).Add(step, plugCtx);
        }
    }

    private XrmFakedPluginExecutionContext4 ContextOf(RegisteredStep step, ParameterCollection output) => new()
    {
        MessageName = step.Definition.MessageName,
        Stage = (int)step.Definition.Stage,
        Mode = (int)step.Definition.Mode,
        Depth = context.Steps.Depth,
        UserId = context.CallerProperties.CallerId.Id,
        InitiatingUserId = context.CallerProperties.CallerId.Id,
        BusinessUnitId = context.CallerProperties.BusinessUnitId.Id,
        InputParameters = request.Parameters,
        OutputParameters = output,
        SharedVariables = _sharedVariables,
        PreEntityImages = Images(step, ProcessingStepImageType.PreImage, _before),
        PostEntityImages = Images(step, ProcessingStepImageType.PostImage, step.Definition.Stage == ProcessingStepStage.Postoperation ? Row(output) : null),
    };

    /// <summary>The stored row of the request; null when the request names none.</summary>
    private Entity? Row(ParameterCollection? output = null)
    {
        if (RequestRows.RowOf(request) is not { LogicalName: { Length: > 0 } table } row) return null;
        var id = output is not null && output.TryGetValue("id", out var created) ? (Guid)created! : row.Id;
        return id == Guid.Empty ? null : context.GetEntityById(table, id);
    }

    private static EntityImageCollection Images(RegisteredStep step, ProcessingStepImageType type, Entity? row)
    {
        var images = new EntityImageCollection();
        if (row is null) return images;
        foreach (var image in step.Definition.ImagesDefinitions?.Where(image => image.ImageType == type || image.ImageType == ProcessingStepImageType.Both) ?? [])
            images[image.Name] = Image(row, new ColumnSet(image.Attributes.ToArray()));
        return images;
    }

    /// <summary>All columns, if none are named.</summary>
    private static Entity Image(Entity row, ColumnSet columns)
    {
        var image = new Entity { LogicalName = row.LogicalName, Id = row.Id };
        foreach (var (column, value) in row.Attributes)
            if (columns.Columns.Count == 0 || columns.Columns.Contains(column)) image[column] = value;
        return image;
    }
}
