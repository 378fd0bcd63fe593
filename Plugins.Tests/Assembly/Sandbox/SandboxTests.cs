using System;
using System.Linq;

namespace PhoneCallCtx.Plugins.Tests.Assembly.Sandbox;

/// <summary>The dll does nothing that the sandbox denies. The tests read its metadata and all its instructions.</summary>
public sealed class SandboxTests
{
    private static readonly string[] RoomsThatReachOutside = ["System.IO", "System.Reflection", "System.Diagnostics", "System.Runtime", "System.Security", "System.ServiceModel", "System.Xml", "System.CodeDom", "System.ComponentModel"];

    public static TheoryData<string> Reasons => [.. ForbiddenSymbols.All.Select(forbidden => forbidden.Reason)];

    public static TheoryData<string> Shapes => [.. ForbiddenShape.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void It_names_nothing_that_is_forbidden(string reason)
    {
        var symbols = ForbiddenSymbols.All.Single(forbidden => forbidden.Reason == reason).Symbols;
        ShippedDll.Uses.Where(use => Array.Exists(symbols, use.IsForbiddenBy)).Should().BeEmpty(reason);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void It_has_no_forbidden_shape(string name) => ForbiddenShape.All.Single(shape => shape.Name == name).Find(ShippedDll.Module).Should().BeEmpty(name);

    [Fact]
    public void It_refers_to_these_assemblies_and_no_other() => ShippedDll.Module.AssemblyReferences.Select(reference => reference.Name).Should().BeEquivalentTo(
        "mscorlib", "System", "System.Core", "System.Runtime.Serialization", "System.ServiceModel", "System.Activities", "Microsoft.Xrm.Sdk", "Microsoft.Xrm.Sdk.Workflow");

    [Fact]
    public void Where_NET_reaches_outside_it_names_these_types_and_no_other() =>
        ShippedDll.Uses.Select(use => use.Type).Distinct().Where(type => Array.Exists(RoomsThatReachOutside, room => type.StartsWith(room + ".", StringComparison.Ordinal)))
            .Where(type => !type.EndsWith("Attribute", StringComparison.Ordinal)).Should().BeEquivalentTo(

                // The numbering plan is a resource, and JSON is written to memory.
                "System.IO.Stream", "System.IO.MemoryStream", "System.IO.BinaryReader", "System.IO.InvalidDataException", "System.Reflection.Assembly",
                "System.Runtime.Serialization.Json.DataContractJsonSerializer", "System.Runtime.Serialization.Json.DataContractJsonSerializerSettings", "System.Runtime.Serialization.XmlObjectSerializer",

                // The name of a type in a message, the duration of an execution, text without a culture, and a fault of the platform.
                "System.Reflection.MemberInfo", "System.Diagnostics.Stopwatch", "System.Diagnostics.DebuggableAttribute/DebuggingModes", "System.Runtime.CompilerServices.FormattableStringFactory",
                "System.ServiceModel.FaultException`1");

    [Fact]
    public void Of_reflection_it_asks_for_a_resource_and_the_names_of_types() =>
        ShippedDll.Uses.Where(use => use is { Member: not null, Type: "System.Type" or "System.Reflection.Assembly" or "System.Reflection.MemberInfo" })
            .Select(use => use.Member).Distinct().Should().BeEquivalentTo("GetTypeFromHandle", "get_Assembly", "GetManifestResourceStream", "get_FullName", "get_Name", "op_Equality");

    [Fact]
    public void Of_the_organization_service_it_calls_what_reads() =>
        ShippedDll.Uses.Where(use => use.Type == "Microsoft.Xrm.Sdk.IOrganizationService" && use.Member is not null).Select(use => use.Member).Distinct().Should().BeEquivalentTo("Retrieve", "RetrieveMultiple");
}
