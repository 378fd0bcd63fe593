using System;
using System.Reflection;
using System.Reflection.Emit;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Registration;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>Writes a plug-in assembly with one step, which a test may declare wrongly.</summary>
internal static class FaultyAssembly
{
    public static string Write(string path, string message, int stage, string filteringColumns)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Faulty"), typeof(object).Assembly);
        var type = assembly.DefineDynamicModule("Faulty").DefineType("Faulty.Step", TypeAttributes.Public | TypeAttributes.Class, typeof(object), [typeof(IPlugin)]);
        var execute = type.DefineMethod(nameof(IPlugin.Execute), MethodAttributes.Public | MethodAttributes.Virtual, typeof(void), [typeof(IServiceProvider)]);
        execute.GetILGenerator().Emit(OpCodes.Ret);

        var step = new StepRegistration { Name = "a step", PluginTypeName = "Faulty.Step", Message = message, Table = "msdyn_ocphonecallengagementctx", Stage = (PipelineStage)stage };
        var attribute = typeof(CrmPluginRegistrationAttribute);
        type.SetCustomAttribute(new CustomAttributeBuilder(
            attribute.GetConstructor([typeof(string), typeof(string), typeof(StageEnum), typeof(ExecutionModeEnum), typeof(string), typeof(string), typeof(int), typeof(IsolationModeEnum)])!,
            [message, step.Table, (StageEnum)stage, ExecutionModeEnum.Synchronous, filteringColumns, step.Name, 1, IsolationModeEnum.Sandbox],
            [attribute.GetProperty("Id")!], [Identifiers.OfStep(step).ToString()]));
        type.CreateType();
        assembly.Save(path);
        return path;
    }
}
