using System;
using System.Collections.Generic;
using System.ServiceModel;
using System.Threading;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests;

/// <summary>A plug-in that runs an action of the test.</summary>
internal sealed class TestPlugin(Action<IServiceProvider> action) : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) => action(serviceProvider);
}

/// <summary>Makes steps, rows and faults for tests.</summary>
internal static class TestSteps
{
    private static int _count;

    public static void OnCreate(
        this LocalDataverse dataverse, PipelineStage stage, Action<IPluginExecutionContext> action, int rank = 1, IReadOnlyList<ImageRegistration>? images = null) =>
        dataverse.On("Create", stage, action, step => step with { Rank = rank, Images = images ?? [] });

    /// <summary>Registers a step on a message of the phone call table.</summary>
    public static StepRegistration On(
        this LocalDataverse dataverse, string message, PipelineStage stage, Action<IPluginExecutionContext7> action, Func<StepRegistration, StepRegistration>? change = null) =>
        dataverse.OnServices(message, stage, services => action(services.Context()), change);

    /// <summary>Registers a step that needs more than its context.</summary>
    public static StepRegistration OnServices(
        this LocalDataverse dataverse, string message, PipelineStage stage, Action<IServiceProvider> action, Func<StepRegistration, StepRegistration>? change = null)
    {
        var step = Step(stage) with { Message = message, Id = Guid.NewGuid() };
        step = change?.Invoke(step) ?? step;
        dataverse.Register(step, new TestPlugin(action));
        return step;
    }

    public static StepRegistration Step(PipelineStage stage, int rank = 1) => new()
    {
        Name = $"test {(int)stage} {rank} #{Interlocked.Increment(ref _count)}",
        PluginTypeName = "Test",
        Message = "Create",
        Table = PhoneCallTable.LogicalName,
        Stage = stage,
        Rank = rank,
    };

    public static IPluginExecutionContext7 Context(this IServiceProvider services) => (IPluginExecutionContext7)services.GetService(typeof(IPluginExecutionContext7))!;

    /// <summary>The service that a step uses: that of its user, or of another one.</summary>
    public static IOrganizationService Service(this IServiceProvider services, Guid? user = null) =>
        ((IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(user ?? Guid.Empty);

    public static Entity Row(params (string Column, object? Value)[] columns)
    {
        var row = new Entity(PhoneCallTable.LogicalName);
        foreach (var (column, value) in columns) row[column] = value;
        return row;
    }

    /// <summary>A row with the columns to change.</summary>
    public static Entity Change(Guid id, params (string Column, object? Value)[] columns)
    {
        var row = Row(columns);
        row.Id = id;
        return row;
    }

    public static EntityReference Reference(Guid id) => new(PhoneCallTable.LogicalName, id);

    public static Entity Target(this IPluginExecutionContext context) => (Entity)context.InputParameters["Target"]!;

    /// <summary>The fault that an action throws.</summary>
    public static OrganizationServiceFault FaultOf(Action action) => action.Should().Throw<FaultException<OrganizationServiceFault>>().Which.Detail;

    /// <summary>The code of the fault that an action throws, as text.</summary>
    public static string CodeOf(Action action) => Errors.Faults.Show(FaultOf(action).ErrorCode);
}
