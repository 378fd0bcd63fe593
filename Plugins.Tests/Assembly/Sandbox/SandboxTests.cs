using System;
using System.Linq;

namespace PhoneCallCtx.Plugins.Tests.Assembly.Sandbox;

/// <summary>The dll does nothing that the sandbox denies. The tests read its metadata and all its instructions.</summary>
public sealed class SandboxTests
{
    private static readonly string[] NamespacesThatReachOutside = ["System.IO", "System.Reflection", "System.Diagnostics", "System.Runtime", "System.Security", "System.ServiceModel", "System.Xml", "System.CodeDom", "System.ComponentModel"];

    public static TheoryData<string> Reasons => [.. ForbiddenSymbols.All.Select(forbidden => forbidden.Reason)];

    public static TheoryData<string> Shapes => [.. ForbiddenShape.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void The_dll_names_no_banned_symbol(string reason)
    {
        var symbols = ForbiddenSymbols.All.Single(forbidden => forbidden.Reason == reason).Symbols;
        ShippedDll.Uses.Where(use => Array.Exists(symbols, use.IsForbiddenBy)).Should().BeEmpty(reason);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_dll_has_no_banned_shape(string name) => ForbiddenShape.All.Single(shape => shape.Name == name).Find(ShippedDll.Module).Should().BeEmpty(name);

    [Fact]
    public void The_dll_refers_to_these_assemblies_only() => ShippedDll.Module.AssemblyReferences.Select(reference => reference.Name).Should().BeEquivalentTo(
        "mscorlib", "System", "System.Core", "System.Runtime.Serialization", "System.ServiceModel", "System.Activities", "Microsoft.Xrm.Sdk", "Microsoft.Xrm.Sdk.Workflow");

    [Fact]
    public void The_dll_uses_only_these_types_of_namespaces_that_reach_outside() =>
        ShippedDll.Uses.Select(use => use.Type).Distinct().Where(type => Array.Exists(NamespacesThatReachOutside, space => type.StartsWith(space + ".", StringComparison.Ordinal)))
            .Where(type => !type.EndsWith("Attribute", StringComparison.Ordinal)).Should().BeEquivalentTo(

                // The numbering plan is a resource.
                "System.IO.Stream", "System.IO.BinaryReader", "System.IO.InvalidDataException", "System.Reflection.Assembly",

                // The name of a type in a message, the duration of an execution, text without a culture, and a fault of the platform.
                "System.Reflection.MemberInfo", "System.Diagnostics.Stopwatch", "System.Diagnostics.DebuggableAttribute/DebuggingModes", "System.Runtime.CompilerServices.FormattableStringFactory",
                "System.ServiceModel.FaultException`1",

                // What a host without organizations answered is forgotten with its service.
                "System.Runtime.CompilerServices.ConditionalWeakTable`2", "System.Runtime.CompilerServices.ConditionalWeakTable`2/CreateValueCallback");

    [Fact]
    public void The_dll_uses_reflection_only_for_a_resource_and_type_names() =>
        ShippedDll.Uses.Where(use => use is { Member: not null, Type: "System.Type" or "System.Reflection.Assembly" or "System.Reflection.MemberInfo" })
            .Select(use => use.Member).Distinct().Should().BeEquivalentTo("GetTypeFromHandle", "get_Assembly", "GetManifestResourceStream", "get_FullName", "get_Name", "op_Equality");

    [Fact]
    public void The_dll_only_reads_with_the_organization_service() =>
        ShippedDll.Uses.Where(use => use.Type == "Microsoft.Xrm.Sdk.IOrganizationService" && use.Member is not null).Select(use => use.Member).Distinct().Should().BeEquivalentTo("Retrieve", "RetrieveMultiple");
}
