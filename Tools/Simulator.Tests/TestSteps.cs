using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Simulator.Tests;

/// <summary>A plug-in that does what a test says.</summary>
internal sealed class TestPlugin(Action<IServiceProvider> action) : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) => action(serviceProvider);
}

internal static class TestSteps
{
    public static void OnCreate(
        this LocalDataverse dataverse, PipelineStage stage, Action<IPluginExecutionContext> action, int rank = 1, IReadOnlyList<ImageRegistration>? images = null) =>
        dataverse.Register(
            Step(stage, rank) with { Images = images ?? [] },
            new TestPlugin(services => action((IPluginExecutionContext)services.GetService(typeof(IPluginExecutionContext))!)));

    public static StepRegistration Step(PipelineStage stage, int rank = 1) => new()
    {
        Name = $"test {(int)stage} {rank}",
        PluginTypeName = "Test",
        Message = "Create",
        Table = PhoneCallTable.LogicalName,
        Stage = stage,
        Rank = rank,
    };

    public static Entity Row(params (string Column, object? Value)[] columns)
    {
        var row = new Entity(PhoneCallTable.LogicalName);
        foreach (var (column, value) in columns) row[column] = value;
        return row;
    }

    public static Entity Target(this IPluginExecutionContext context) => (Entity)context.InputParameters["Target"]!;
}
