using System;
using System.Linq;
using FakeXrmEasy.Plugins;
using FakeXrmEasy.Plugins.PluginExecutionContext;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>
/// The execution contexts of the requests that write phone call rows. Each sets everything that a plug-in reads, because a new
/// context of FakeXrmEasy has no collections and no names. Each has a separate organization, so that a test with failing services
/// leaves no failed reading of the rules to another.
/// </summary>
internal static class Requests
{
    private static readonly Guid StepId = new("5f0c1b8e-6a0d-4c57-9a5e-2d5c0b1f9e33");

    public static XrmFakedPluginExecutionContext Create(Entity target) => Of("Create", ("Target", target));

    public static XrmFakedPluginExecutionContext Update(Entity target, Entity? preImage = null) => New("Update", preImage, ("Target", target));

    /// <summary>A Restore with a Target that overrides columns of the deleted row.</summary>
    public static XrmFakedPluginExecutionContext Restore(Entity target, Entity? preImage = null) => New("Restore", preImage, ("Target", target));

    public static XrmFakedPluginExecutionContext SetState(string message, object? state, object? status, Entity? preImage = null) => New(
        message, preImage, ("EntityMoniker", new EntityReference(PhoneCallTable.LogicalName, PhoneCall.Id)), ("State", Option(state)), ("Status", Option(status)));

    public static XrmFakedPluginExecutionContext CreateMultiple(params Entity[] targets) =>
        Of("CreateMultiple", ("Targets", new EntityCollection(targets.ToList()) { EntityName = PhoneCallTable.LogicalName }));

    /// <summary>An UpdateMultiple with images parallel to its targets; null for a missing image.</summary>
    public static XrmFakedPluginExecutionContext4 UpdateMultiple(params (Entity Target, Entity? PreImage)[] rows) => UpdateMultiple(new XrmFakedPluginExecutionContext4(), rows);

    /// <summary>Fills a context for an UpdateMultiple.</summary>
    public static T UpdateMultiple<T>(T context, params (Entity Target, Entity? PreImage)[] rows)
        where T : XrmFakedPluginExecutionContext4
    {
        var targets = new EntityCollection(rows.Select(row => row.Target).ToList()) { EntityName = PhoneCallTable.LogicalName };
        Fill(context, "UpdateMultiple", preImage: null, ("Targets", targets));
        context.PreEntityImagesCollection = rows.Select(row => Images(row.PreImage)).ToArray();
        return context;
    }

    /// <summary>A part of an Update that Dataverse splits in two at stage 20.</summary>
    public static XrmFakedPluginExecutionContext Part(Entity target, IPluginExecutionContext of, Entity? preImage = null)
    {
        var part = Update(target, preImage);
        part.Stage = 20;
        part.ParentContext = of;
        return part;
    }

    /// <summary>A context that throws on every access.</summary>
    public static IPluginExecutionContext Unreadable() => new Failing();

    public static XrmFakedPluginExecutionContext Of(string message, params (string Name, object? Value)[] parameters) => New(message, null, parameters);

    /// <summary>Fills a context for a request at stage 10.</summary>
    public static T Fill<T>(T context, string message, Entity? preImage, params (string Name, object? Value)[] parameters)
        where T : XrmFakedPluginExecutionContext
    {
        context.MessageName = message;
        context.PrimaryEntityName = PhoneCallTable.LogicalName;
        context.PrimaryEntityId = PhoneCall.Id;
        context.OrganizationId = Guid.NewGuid();
        context.OrganizationName = "contoso";
        context.OwningExtension = new EntityReference("sdkmessageprocessingstep", StepId);
        context.Stage = 10;
        context.InputParameters = new ParameterCollection();
        foreach (var (name, value) in parameters) context.InputParameters[name] = value;
        context.OutputParameters = new ParameterCollection();
        context.SharedVariables = new ParameterCollection();
        context.PreEntityImages = Images(preImage);
        context.PostEntityImages = new EntityImageCollection();
        return context;
    }

    private static XrmFakedPluginExecutionContext New(string message, Entity? preImage, params (string Name, object? Value)[] parameters) =>
        Fill(new XrmFakedPluginExecutionContext(), message, preImage, parameters);

    private static EntityImageCollection Images(Entity? preImage)
    {
        var images = new EntityImageCollection();
        if (preImage is not null) images["PreImage"] = preImage;
        return images;
    }

    private static object? Option(object? value) => value is int number ? new OptionSetValue(number) : value;

    /// <summary>A context that throws for its depth, which a step reads first.</summary>
    private sealed class Failing : XrmFakedPluginExecutionContext, IPluginExecutionContext
    {
        int IExecutionContext.Depth => throw new TimeoutException("secret +14255550123");
    }
}
