using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>The registered steps, and how the steps of one stage run: in the order of their rank, until one throws.</summary>
internal sealed class EventPipeline(IOrganizationService service, Caller caller)
{
    private readonly Dictionary<(string Message, string Table, PipelineStage Stage), List<RegisteredStep>> _steps = [];

    public Action<StepExecution>? StepExecuted { get; set; }

    public void Register(StepRegistration step, IPlugin plugin)
    {
        RefuseImpossible(step);
        var key = (step.Message, step.Table, step.Stage);
        if (!_steps.TryGetValue(key, out var steps)) _steps.Add(key, steps = []);

        // Steps of one rank run in the order of their registration.
        var place = steps.FindIndex(other => other.Registration.Rank > step.Rank);
        steps.Insert(place < 0 ? steps.Count : place, new RegisteredStep(step, plugin));
    }

    public void Run(Operation operation, PipelineStage stage)
    {
        if (!_steps.TryGetValue((operation.Message, operation.Table, stage), out var steps)) return;
        foreach (var step in steps) Run(operation, step);
    }

    private void Run(Operation operation, RegisteredStep step)
    {
        var trace = new StepTrace();
        var services = new StepServices(ContextOf(operation, step.Registration), trace, service);
        var before = StepExecuted is null ? null : operation.Target is { } target ? Rows.Copy(target) : null;
        Exception? thrown = null;
        try
        {
            step.Plugin.Execute(services);
        }
        catch (Exception exception)
        {
            thrown = exception;
            throw new StepFailedException(step.Registration, exception);
        }
        finally
        {
            StepExecuted?.Invoke(new StepExecution(step.Registration, trace.ToString(), Changes(before, operation.Target), thrown));
        }
    }

    private ExecutionContext ContextOf(Operation operation, StepRegistration step) => new()
    {
        Stage = (int)step.Stage,
        MessageName = operation.Message,
        PrimaryEntityName = operation.Table,
        PrimaryEntityId = operation.Target?.Id ?? Guid.Empty,
        InputParameters = operation.Input,
        OutputParameters = operation.Output,
        SharedVariables = operation.SharedVariables,
        UserId = caller.UserId,
        InitiatingUserId = caller.UserId,
        BusinessUnitId = caller.BusinessUnitId,
        OrganizationId = caller.OrganizationId,
        OwningExtension = new EntityReference("sdkmessageprocessingstep", step.Id) { Name = step.Name },
        CorrelationId = operation.Id,
        OperationId = operation.Id,
        OperationCreatedOn = operation.StartedOn,
        IsInTransaction = step.Stage != PipelineStage.PreValidation,
        PostEntityImages = PostImages(operation, step),
    };

    private static EntityImageCollection PostImages(Operation operation, StepRegistration step)
    {
        var images = new EntityImageCollection();
        if (operation.After is null) return images;
        foreach (var image in step.Images) images.Add(image.Name, Rows.Image(operation.After, image.Columns));
        return images;
    }

    private static Dictionary<string, object?> Changes(Entity? before, Entity? after)
    {
        var changes = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (before is null || after is null) return changes;
        foreach (var (column, value) in after.Attributes)
            if (!before.Attributes.TryGetValue(column, out var old) || !Equals(old, value)) changes.Add(column, value);
        foreach (var column in before.Attributes.Keys.Where(column => !after.Attributes.ContainsKey(column))) changes.Add(column, null);
        return changes;
    }

    private static void RefuseImpossible(StepRegistration step)
    {
        var fault =
            step.Stage is not (PipelineStage.PreValidation or PipelineStage.PreOperation or PipelineStage.PostOperation) ? "a step is registered at stage 10, 20 or 40"
            : step.IsAsynchronous ? "asynchronous steps are not run here"
            : step.Message == "Create" && step.Images.Any(image => image.Type != ImageType.PostImage) ? "a Create has no pre-image"
            : step.Stage != PipelineStage.PostOperation && step.Images.Any(image => image.Type != ImageType.PreImage) ? "there is no post-image before stage 40"
            : null;
        if (fault is not null) throw new ArgumentException($"The step {step.Name} cannot be registered: {fault}.", nameof(step));
    }

    private sealed record RegisteredStep(StepRegistration Registration, IPlugin Plugin);
}
