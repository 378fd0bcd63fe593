using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Registration;
using PhoneCallCtx.Solution.Registration;
using CustomApiFieldType = PhoneCallCtx.Solution.Registration.CustomApiFieldType;
using DeclaredType = PhoneCallCtx.Plugins.Registration.CustomApiFieldType;

namespace PhoneCallCtx.Simulator.Tests.CustomApis;

/// <summary>A custom API with fields of every type.</summary>
internal static class TestApis
{
    public const string Name = "pcc_Describe";

    public static readonly Guid Call = new("424afb42-d04c-42af-b98b-6f0eeaba69aa");

    public static CustomApiField Field(string name, CustomApiFieldType type, bool isOptional = false) => new(name, type, name, "", isOptional);

    /// <summary>Describes a custom API with three required parameters, three optional ones and three properties.</summary>
    public static CustomApiRegistration Describe(string name = Name) => new()
    {
        UniqueName = name,
        PluginTypeName = "Test",
        RequestParameters =
        [
            Field("Text", CustomApiFieldType.String), Field("IsLoud", CustomApiFieldType.Boolean), Field("Call", CustomApiFieldType.Guid),
            Field("OtherText", CustomApiFieldType.String, isOptional: true), Field("OtherFlag", CustomApiFieldType.Boolean, isOptional: true), Field("OtherCall", CustomApiFieldType.Guid, isOptional: true),
        ],
        ResponseProperties = [Field("Said", CustomApiFieldType.String), Field("WasLoud", CustomApiFieldType.Boolean), Field("About", CustomApiFieldType.Guid)],
    };

    /// <summary>Describes a custom API without parameters and properties.</summary>
    public static CustomApiRegistration Plain(string name = "pcc_Plain") => new() { UniqueName = name, PluginTypeName = "Test" };

    /// <summary>Registers a custom API with a plug-in that runs an action of the test.</summary>
    public static void Register(this LocalDataverse dataverse, CustomApiRegistration api, Action<IServiceProvider> action) => dataverse.Register(api, new TestPlugin(action));

    /// <summary>Makes a request with all required parameters.</summary>
    public static OrganizationRequest Request(params (string Name, object? Value)[] parameters)
    {
        var request = new OrganizationRequest(Name) { ["Text"] = "Hello", ["IsLoud"] = true, ["Call"] = Call };
        foreach (var (name, value) in parameters) request.Parameters[name] = value!;
        return request;
    }
}

/// <summary>A plug-in that declares a custom API, as plug-in assemblies do: it returns text in capitals.</summary>
[CrmPluginRegistration("pcc_Shout")]
[CustomApi("Shout", "Gives a text in capitals.")]
[CustomApiRequestParameter("Text", DeclaredType.String, "Text", "The text.")]
[CustomApiResponseProperty("Shouted", DeclaredType.String, "Shouted", "The text in capitals.")]
public sealed class ShoutPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = serviceProvider.Context();
        context.OutputParameters["Shouted"] = ((string)context.InputParameters["Text"]!).ToUpperInvariant();
    }
}
