using System;
using System.Collections.Generic;
using System.Linq;
using FakeXrmEasy.Abstractions.Plugins.Enums;
using FakeXrmEasy.Plugins.Definitions;
using FakeXrmEasy.Plugins.PluginSteps.InvalidRegistrationExceptions;
using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy.Plugins;

/// <summary>The steps of a context. They can be registered on any table, with or without a pipeline that runs them.</summary>
internal sealed class RegisteredSteps
{
    private readonly List<RegisteredStep> _steps = [];

    /// <summary>The current nesting depth of requests in the steps.</summary>
    public int Depth { get; set; }

    /// <summary>Registers a step under the identifier of its definition, or under a new one, which the definition does not get.</summary>
    /// <exception cref="PluginStepDefinitionAlreadyRegisteredException">Another step has that identifier.</exception>
    public Guid Register(Type pluginType, IPluginStepDefinition definition)
    {
        var id = definition.Id == Guid.Empty ? Guid.NewGuid() : definition.Id;
        if (_steps.Exists(step => step.Id == id)) throw new PluginStepDefinitionAlreadyRegisteredException(id);
        _steps.Add(new RegisteredStep(id, pluginType, definition));
        return id;
    }

    /// <summary>The steps of a stage for a request, by rank.</summary>
    public IReadOnlyList<RegisteredStep> Of(OrganizationRequest request, ProcessingStepStage stage) =>
        [.. _steps.Where(step => step.Definition.Stage == stage && step.IsFor(request)).OrderBy(step => step.Definition.Mode).ThenBy(step => step.Definition.Rank)];
}

/// <summary>A step with the identifier of its registration.</summary>
internal sealed record RegisteredStep(Guid Id, Type PluginType, IPluginStepDefinition Definition)
{
    /// <summary>The class of its plug-in.</summary>
    public Type ExecutedType => Definition.PluginInstance?.GetType() ?? PluginType;

    /// <summary>The instance of its definition, or a new plug-in: with both configurations if the definition has them, otherwise with none.</summary>
    public IPlugin CreatePlugin()
    {
        if (Definition.PluginInstance is { } instance) return instance;
        return Definition.Configurations is { } configurations
            ? ConfiguredPlugin.Create(PluginType, configurations.UnsecureConfig, configurations.SecureConfig)
            : (IPlugin)Activator.CreateInstance(PluginType)!;
    }

    /// <summary>
    /// Whether a request runs the step. Only Target and Targets name the table of a request, so a request without them
    /// runs no step of a table.
    /// </summary>
    public bool IsFor(OrganizationRequest request) =>
        SharesPipeline(request.RequestName)
        && (string.IsNullOrEmpty(Definition.EntityLogicalName) || Definition.EntityLogicalName == RequestRows.TableOf(request))
        && PassesFilter(request);

    /// <summary>A message for one row runs the steps of the message for many rows, and the reverse.</summary>
    private bool SharesPipeline(string? message) =>
        Definition.MessageName == message || Definition.MessageName == message + "Multiple" || Definition.MessageName + "Multiple" == message;

    private bool PassesFilter(OrganizationRequest request)
    {
        if (Definition.FilteringAttributes?.ToArray() is not { Length: > 0 } columns || request.RequestName is "Create" or "CreateMultiple") return true;
        return RequestRows.Of(request).Any(row => columns.Any(row.Contains));
    }
}
