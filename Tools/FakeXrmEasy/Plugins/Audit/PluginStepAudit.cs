using System;
using System.Collections.Generic;
using System.Linq;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Plugins.Enums;
using FakeXrmEasy.Plugins.Definitions;
using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy.Plugins.Audit;

public interface IPluginStepAudit
{
    IQueryable<PluginStepAuditDetails> CreateQuery();
}

public static class IXrmFakedContextPluginStepAuditExtensions
{
    public static IPluginStepAudit GetPluginStepAudit(this IXrmFakedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.HasProperty<IPluginStepAudit>() ? context.GetProperty<IPluginStepAudit>() : throw new PluginStepAuditNotEnabledException();
    }
}

/// <summary>The executions of steps in order, without those that threw.</summary>
public class PluginStepAudit : IPluginStepAudit
{
    private readonly List<PluginStepAuditDetails> _executions = [];

    public PluginStepAudit()
    {
    }

    public IQueryable<PluginStepAuditDetails> CreateQuery() => _executions.AsQueryable();

    /// <summary>The parameters are those of the execution itself, not copies.</summary>
    internal void Add(RegisteredStep step, IPluginExecutionContext context)
    {
        var target = context.InputParameters.TryGetValue("Target", out var value) ? value : null;
        _executions.Add(new PluginStepAuditDetails
        {
            ExecutedOn = DateTime.UtcNow,
            PluginStepId = step.Id,
            Stage = step.Definition.Stage,
            Mode = step.Definition.Mode,
            MessageName = step.Definition.MessageName,
            TargetEntity = target as Entity,
            TargetEntityReference = target as EntityReference,
            PluginAssemblyType = step.ExecutedType,
            InputParameters = context.InputParameters,
            OutputParameters = context.OutputParameters,
            PluginStepDefinition = step.Definition,
            PluginContext = context,
        });
    }
}

public class PluginStepAuditDetails
{
    public PluginStepAuditDetails()
    {
    }

    public DateTime ExecutedOn { get; set; }

    public Guid PluginStepId { get; set; }

    public ProcessingStepStage Stage { get; set; }

    public ProcessingStepMode Mode { get; set; }

    public string MessageName { get; set; } = "";

    public Entity? TargetEntity { get; set; }

    public EntityReference? TargetEntityReference { get; set; }

    public Type? PluginAssemblyType { get; set; }

    public ParameterCollection InputParameters { get; set; } = [];

    public ParameterCollection OutputParameters { get; set; } = [];

    public IPluginStepDefinition? PluginStepDefinition { get; set; }

    public IPluginExecutionContext? PluginContext { get; set; }
}

public class PluginStepAuditNotEnabledException : Exception
{
    public PluginStepAuditNotEnabledException()
        : base("Executions of steps are recorded only in a context that is built with UsePluginStepAudit.")
    {
    }
}
