using System;
using System.Linq;
using System.Text.Json;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Plugins;
using FakeXrmEasy.Plugins.PluginExecutionContext;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>Phone call rows, the execution contexts of the messages that write them, and what the steps say to those.</summary>
internal static class PhoneCall
{
    public static readonly Guid Id = new("2f6f1c1e-5a0b-4a55-9d43-0c3e4b1f7a11");

    public static Entity Row(params (string Column, object? Value)[] columns)
    {
        var row = new Entity(PhoneCallTable.LogicalName, Id);
        foreach (var (column, value) in columns) row[column] = value;
        return row;
    }

    /// <summary>A row or image with a status; null leaves a column out.</summary>
    public static Entity State(int? state, int? status, params (string Column, object? Value)[] columns)
    {
        var row = Row(columns);
        if (state is { } stateCode) row["statecode"] = new OptionSetValue(stateCode);
        if (status is { } statusCode) row["statuscode"] = new OptionSetValue(statusCode);
        return row;
    }

    public static XrmFakedPluginExecutionContext Create(Entity target) => Context("Create", ("Target", target));

    public static XrmFakedPluginExecutionContext Update(Entity target, Entity? preImage = null) => Context("Update", preImage, ("Target", target));

    public static XrmFakedPluginExecutionContext SetState(string message, object? state, object? status, Entity? preImage = null) => Context(
        message, preImage, ("EntityMoniker", new EntityReference(PhoneCallTable.LogicalName, Id)), ("State", Option(state)), ("Status", Option(status)));

    public static XrmFakedPluginExecutionContext CreateMultiple(params Entity[] targets) =>
        Context("CreateMultiple", ("Targets", new EntityCollection(targets.ToList()) { EntityName = PhoneCallTable.LogicalName }));

    /// <summary>An UpdateMultiple whose images are parallel to its targets; a null image is one that is missing.</summary>
    public static XrmFakedPluginExecutionContext4 UpdateMultiple(params (Entity Target, Entity? PreImage)[] rows)
    {
        var targets = new EntityCollection(rows.Select(row => row.Target).ToList()) { EntityName = PhoneCallTable.LogicalName };
        var context = Fill(new XrmFakedPluginExecutionContext4(), "UpdateMultiple", preImage: null, ("Targets", targets));
        context.PreEntityImagesCollection = rows.Select(row => Images(row.PreImage)).ToArray();
        return context;
    }

    public static XrmFakedPluginExecutionContext Context(string message, params (string Name, object? Value)[] parameters) => Context(message, null, parameters);

    /// <summary>The step class that the registration puts on a message (or would, for the messages for many rows).</summary>
    public static IPlugin StepFor(string message, string? configuration = null) => message switch
    {
        "Create" or "CreateMultiple" => new ValidateOnCreate(configuration),
        "Update" or "UpdateMultiple" => new ValidateOnUpdate(configuration),
        _ => new ValidateOnSetState(configuration),
    };

    /// <summary>What the step throws; null when it accepts the call.</summary>
    public static InvalidPluginExecutionException? Refusal(XrmFakedPluginExecutionContext call, string? configuration = null, IXrmFakedContext? context = null)
    {
        try
        {
            (context ?? Dataverse.New()).ExecutePluginWith(call, StepFor(call.MessageName, configuration));
            return null;
        }
        catch (InvalidPluginExecutionException exception)
        {
            return exception;
        }
    }

    /// <summary>The codes of what the step refuses, in its order.</summary>
    public static string[] Codes(XrmFakedPluginExecutionContext call, string? configuration = null) =>
        Refusal(call, configuration) is { } exception ? Violations(exception).Select(violation => violation.GetProperty("code").GetString()!).ToArray() : [];

    /// <summary>What the step traces.</summary>
    public static string Trace(XrmFakedPluginExecutionContext call, string? configuration = null)
    {
        var context = Dataverse.New();
        Refusal(call, configuration, context);
        return context.GetTracingService().DumpTrace().TrimEnd();
    }

    /// <summary>The violations in the exception details.</summary>
    public static JsonElement[] Violations(InvalidPluginExecutionException exception) =>
        JsonDocument.Parse(exception.ExceptionDetails!["violations"]).RootElement.EnumerateArray().ToArray();

    private static XrmFakedPluginExecutionContext Context(string message, Entity? preImage, params (string Name, object? Value)[] parameters) =>
        Fill(new XrmFakedPluginExecutionContext(), message, preImage, parameters);

    private static T Fill<T>(T context, string message, Entity? preImage, params (string Name, object? Value)[] parameters)
        where T : XrmFakedPluginExecutionContext
    {
        context.MessageName = message;
        context.PrimaryEntityName = PhoneCallTable.LogicalName;
        context.PrimaryEntityId = Id;
        context.Stage = 10;
        context.InputParameters = new ParameterCollection();
        foreach (var (name, value) in parameters) context.InputParameters[name] = value;
        context.OutputParameters = new ParameterCollection();
        context.SharedVariables = new ParameterCollection();
        context.PreEntityImages = Images(preImage);
        context.PostEntityImages = new EntityImageCollection();
        return context;
    }

    private static EntityImageCollection Images(Entity? preImage)
    {
        var images = new EntityImageCollection();
        if (preImage is not null) images["PreImage"] = preImage;
        return images;
    }

    private static object? Option(object? value) => value is int number ? new OptionSetValue(number) : value;
}
