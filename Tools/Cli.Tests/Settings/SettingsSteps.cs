using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Solution;

namespace PhoneCallCtx.Cli.Tests.Settings;

/// <summary>The two places where the dll reads settings: a step with a configuration, and the step that validates a value of the variable.</summary>
internal static class SettingsSteps
{
    /// <summary>Whether a step rejects a new row because it cannot use its configuration.</summary>
    public static bool RejectAsConfiguration(string text) => IsRejected(new ValidateOnCreate(text), new Entity(SolutionIdentity.Table));

    /// <summary>Whether a step rejects the text as a value of the variable.</summary>
    public static bool RejectAsVariable(string text) => IsRejected(new ValidateRulesVariable(), new Entity("environmentvariablevalue")
    {
        ["value"] = text,
        ["environmentvariabledefinitionid"] = new EntityReference("environmentvariabledefinition", "schemaname", SolutionIdentity.RulesVariable),
    });

    private static bool IsRejected(IPlugin step, Entity target)
    {
        var context = DispatchProxy.Create<IPluginExecutionContext, Members>();
        ((Members)(object)context).Values = new(StringComparer.Ordinal)
        {
            ["get_MessageName"] = "Create",
            ["get_PrimaryEntityName"] = target.LogicalName!,
            ["get_Stage"] = 10,
            ["get_Depth"] = 1,
            ["get_InputParameters"] = new ParameterCollection { ["Target"] = target },
            ["get_SharedVariables"] = new ParameterCollection(),
        };
        try
        {
            step.Execute(new Services(context));
            return false;
        }
        catch (InvalidPluginExecutionException rejection)
        {
            // Usable settings may well reject a row without columns.
            return rejection.Message.Contains("[PCC902]", StringComparison.Ordinal);
        }
    }

    private sealed class Services(IPluginExecutionContext context) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(IPluginExecutionContext) ? context : null;
    }

    /// <summary>A context with some members; the others have the default of their type.</summary>
    [SuppressMessage("Performance", "CA1852", Justification = "The proxy derives from it.")]
    private class Members : DispatchProxy
    {
        public Dictionary<string, object> Values { get; set; } = [];

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            Values.TryGetValue(targetMethod!.Name, out var value) ? value :
            targetMethod.ReturnType.IsValueType && targetMethod.ReturnType != typeof(void) ? Activator.CreateInstance(targetMethod.ReturnType) : null;
    }
}
