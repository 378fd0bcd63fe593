using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Simulator.Tests.Plugin;

/// <summary>A local Dataverse with the shipped plug-in and the environment variable of the rules.</summary>
internal sealed class RulesOrganization : IDisposable
{
    private readonly LocalDataverseOptions _options = new();
    private readonly Guid _definition;

    /// <summary>Creates the variable with a value, after the steps are registered.</summary>
    public RulesOrganization(string value)
    {
        Dataverse = new LocalDataverse(_options);
        Dataverse.Register(Shipped);
        _definition = Dataverse.Create(new Entity("environmentvariabledefinition") { ["schemaname"] = "pcc_PhoneCallContextRules", ["defaultvalue"] = "{}" });
        ValueId = Dataverse.Create(new Entity("environmentvariablevalue") { ["environmentvariabledefinitionid"] = new EntityReference("environmentvariabledefinition", _definition), ["value"] = value });
    }

    /// <summary>The shipped dll.</summary>
    public static PluginAssembly Shipped { get; } = PluginAssembly.Load(Path.Combine(AppContext.BaseDirectory, "PhoneCallCtx.Plugins.dll"));

    public LocalDataverse Dataverse { get; }

    public Guid ValueId { get; }

    /// <summary>The stored value.</summary>
    public string? Value => Dataverse.Retrieve("environmentvariablevalue", ValueId, new ColumnSet("value")).GetAttributeValue<string>("value");

    /// <summary>Saves a value of the variable.</summary>
    public void Save(string value, bool isBypassed = false)
    {
        var request = new UpdateRequest { Target = new Entity("environmentvariablevalue", ValueId) { ["value"] = value } };
        if (isBypassed) request.Parameters["BypassBusinessLogicExecution"] = "CustomSync";
        Dataverse.Execute(request);
    }

    public void SaveDefault(string value) => Dataverse.Update(new Entity("environmentvariabledefinition", _definition) { ["defaultvalue"] = value });

    /// <summary>Creates a row that breaks PCC101.</summary>
    /// <returns>"accepted", or the codes of the rejection in their order.</returns>
    public string Call(params (string Column, object Value)[] columns)
    {
        try
        {
            Dataverse.Create(TestSteps.Row([("msdyn_fromphone", "front desk"), .. columns]));
            return "accepted";
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return string.Join(' ', fault.Detail.Message!.Split('[').Skip(1).Select(part => part.Split(']')[0]).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>Makes what the process has read old, as three minutes do.</summary>
    public void Age()
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var type = typeof(ValidateOnCreate).Assembly.GetType("PhoneCallCtx.Plugins.Pipeline.EnvironmentRules", throwOnError: true)!;
        var memory = type.GetField("_organizations", Any)!.GetValue(type.GetField("Instance", Any)!.GetValue(null))!;
        var last = memory.GetType().GetMethod("FindLast", Any)!.Invoke(memory, [_options.OrganizationId]);
        if (last is null) return;
        var readings = memory.GetType().GetField("_readings", Any)!.GetValue(memory)!;
        var old = last.GetType().GetMethod("Until", Any)!.Invoke(last, [0L]);
        var key = memory.GetType().GetMethod("KeyOf", Any)!.Invoke(memory, [_options.OrganizationId]);
        readings.GetType().GetMethod("TryUpdate")!.Invoke(readings, [key, old, last]);
    }

    public void Dispose() => Dataverse.Dispose();
}
