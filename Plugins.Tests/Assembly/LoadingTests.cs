using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Assembly;

/// <summary>Everything in the dll loads with .NET's own assemblies and those of the SDK alone.</summary>
public class LoadingTests
{
    private static readonly string[] Sdk = ["Microsoft.Xrm.Sdk", "Microsoft.Xrm.Sdk.Workflow", "System.Activities"];

    [Fact]
    public void All_types_load_and_all_methods_compile_with_the_SDK_alone()
    {
        var context = new OnlySdk();
        var assembly = context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "PhoneCallCtx.Plugins.dll"));
        var types = assembly.GetTypes();
        types.Should().HaveCountGreaterThan(100);

        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var methods = types.Where(type => !type.ContainsGenericParameters).SelectMany(type => type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
            .Where(method => !method.IsAbstract && !method.ContainsGenericParameters).ToArray();
        methods.Should().HaveCountGreaterThan(500);
        foreach (var method in methods) RuntimeHelpers.PrepareMethod(method.MethodHandle);

        context.Asked.Except(Sdk, StringComparer.Ordinal).Should().OnlyContain(name => name == "mscorlib" || name == "System" || name.StartsWith("System.", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_plug_in_class_and_activity_can_be_created()
    {
        var made = typeof(ValidateOnCreate).Assembly.GetExportedTypes()
            .Where(type => !type.IsAbstract && type.GetCustomAttributesData().Any(attribute => attribute.AttributeType.Name == "CrmPluginRegistrationAttribute"))
            .Select(Activator.CreateInstance).ToArray();
        made.Should().HaveCount(11).And.NotContainNulls();
    }

    /// <summary>Loads the references of the dll, and notes their names.</summary>
    private sealed class OnlySdk() : AssemblyLoadContext("only the SDK")
    {
        public HashSet<string> Asked { get; } = new(StringComparer.Ordinal);

        protected override System.Reflection.Assembly? Load(AssemblyName assemblyName)
        {
            Asked.Add(assemblyName.Name!);
            return Sdk.Contains(assemblyName.Name) || assemblyName.Name == "mscorlib" || assemblyName.Name!.StartsWith("System", StringComparison.Ordinal)
                ? null
                : throw new FileNotFoundException("There is nothing but the SDK.", assemblyName.Name);
        }
    }
}
