using System;
using System.Collections.Generic;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>Phone call rows and the execution contexts of the messages that write them.</summary>
internal static class PhoneCall
{
    public static readonly Guid Id = new("2f6f1c1e-5a0b-4a55-9d43-0c3e4b1f7a11");

    public static Entity Row(params (string Column, object? Value)[] columns)
    {
        var row = new Entity(PhoneCallTable.LogicalName, Id);
        foreach (var (column, value) in columns) row[column] = value;
        return row;
    }

    public static XrmFakedPluginExecutionContext Create(Entity target) => Context("Create", ("Target", target));

    public static XrmFakedPluginExecutionContext Update(Entity target, Entity? preImage = null) => Context("Update", preImage, ("Target", target));

    public static XrmFakedPluginExecutionContext SetState(string message, object? state, object? status, Entity? preImage = null) => Context(
        message, preImage, ("EntityMoniker", new EntityReference(PhoneCallTable.LogicalName, Id)), ("State", Option(state)), ("Status", Option(status)));

    public static XrmFakedPluginExecutionContext Context(string message, params (string Name, object? Value)[] parameters) => Context(message, null, parameters);

    private static XrmFakedPluginExecutionContext Context(string message, Entity? preImage, params (string Name, object? Value)[] parameters)
    {
        var input = new ParameterCollection();
        foreach (var (name, value) in parameters) input[name] = value;
        var images = new EntityImageCollection();
        if (preImage is not null) images["PreImage"] = preImage;
        return new XrmFakedPluginExecutionContext
        {
            MessageName = message,
            PrimaryEntityName = PhoneCallTable.LogicalName,
            PrimaryEntityId = Id,
            Stage = 10,
            InputParameters = input,
            OutputParameters = new ParameterCollection(),
            SharedVariables = new ParameterCollection(),
            PreEntityImages = images,
            PostEntityImages = new EntityImageCollection(),
        };
    }

    private static object? Option(object? value) => value is int number ? new OptionSetValue(number) : value;

    public static Dictionary<string, string> Details(InvalidPluginExecutionException exception) => new(exception.ExceptionDetails!, StringComparer.Ordinal);
}
