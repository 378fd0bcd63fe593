using System;
using System.Collections.Generic;
using FakeXrmEasy.Middleware.Pipeline;
using FakeXrmEasy.Plugins.Definitions;

namespace FakeXrmEasy.Plugins;

/// <summary>Whether a context simulates the event pipeline, and the steps that were registered there.</summary>
internal sealed class PipelineSimulation(PipelineOptions options)
{
    public PipelineOptions Options { get; } = options;

    public bool IsUsed { get; set; }

    /// <summary>What each step was registered with: its plug-in type and its definition.</summary>
    public Dictionary<Guid, (Type PluginType, IPluginStepDefinition Definition)> Steps { get; } = [];
}
