using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;
using PhoneCallCtx.Plugins.Apis;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Plugins.Tests.Apis;
using PhoneCallCtx.Plugins.Tests.Pipeline;

namespace PhoneCallCtx.Plugins.Tests.Faults;

/// <summary>One request to one plug-in class on a platform with at most one fault.</summary>
/// <param name="Name">The class, the message, and the values that the caller sends.</param>
/// <param name="New">Makes the plug-in class.</param>
/// <param name="Request">Makes the execution context.</param>
/// <param name="Verdict">The verdict without a fault.</param>
internal sealed record Scene(string Name, Func<IPlugin> New, Func<XrmFakedPluginExecutionContext> Request, string Verdict)
{
    private const string Bad = "CALL ME", Accepted = "accepted";

    /// <summary>Rules under which both phone columns are rewritten.</summary>
    private const string Rules = """{"lockInactiveRows":true,"phones":{"msdyn_fromphone":{"normalize":true,"defaultRegion":"GB"},"msdyn_tophone":{"normalize":true,"defaultRegion":"GB"}}}""";

    /// <summary>Rules with a mode that depends on the caller.</summary>
    private const string Lenient = """{"applicationUsers":"audit"}""";

    public static IReadOnlyList<Scene> All { get; } =
    [
        .. Both("ValidateOnCreate Create", () => new ValidateOnCreate(Rules), phone => Requests.Create(Row(phone)), rejection: "PCC101"),
        .. Both("ValidateOnCreate CreateMultiple", () => new ValidateOnCreate(Rules), phone => Requests.CreateMultiple(Row("112"), Row(phone)), rejection: "PCC101"),
        .. Both("ValidateOnUpdate Update", () => new ValidateOnUpdate(Rules), phone => Requests.Update(Row(phone), Before()), rejection: "PCC101"),
        .. Both("ValidateOnUpdate Update in parts", () => new ValidateOnUpdate(Rules), phone => Part(Row(phone)), rejection: "PCC101"),
        .. Both("ValidateOnUpdate UpdateMultiple", () => new ValidateOnUpdate(Rules), phone => Requests.UpdateMultiple((Row("112"), Before()), (Row(phone), Before())), rejection: "PCC101"),
        .. new[] { "SetState", "SetStateDynamicEntity" }.SelectMany(message => Both($"ValidateOnSetState {message}", () => new ValidateOnSetState(Rules), phone => Requests.SetState(message, 1, phone == Bad ? 1 : 2, Before()), rejection: "PCC203")),
        .. Both("NormalizePhonesOnCreate Create", () => new NormalizePhonesOnCreate(Rules), phone => Requests.Create(Row(phone)), stage: 20),
        .. Both("NormalizePhonesOnCreate CreateMultiple", () => new NormalizePhonesOnCreate(Rules), phone => Requests.CreateMultiple(Row("020 7946 0018"), Row(phone)), stage: 20),
        .. Both("NormalizePhonesOnUpdate Update", () => new NormalizePhonesOnUpdate(Rules), phone => Part(Row(phone))),
        .. Both("NormalizePhonesOnUpdate UpdateMultiple", () => new NormalizePhonesOnUpdate(Rules), phone => Requests.UpdateMultiple((Row("020 7946 0018"), Before()), (Row(phone), Before())), stage: 20),
        .. Both("ParsePhoneNumber", () => new ParsePhoneNumber(), phone => Requests.Of("pcc_ParsePhoneNumber", ("Text", phone), ("Region", phone == Bad ? "UK" : "GB")), stage: 30, rejection: "PCC903"),
        .. Both("ValidatePhoneCallContext of a new row", () => new ValidatePhoneCallContext(), phone => Requests.Of("pcc_ValidatePhoneCallContext", ("msdyn_fromphone", phone)), stage: 30),
        .. Both("ValidatePhoneCallContext of a stored row", () => new ValidatePhoneCallContext(), phone => Requests.Of("pcc_ValidatePhoneCallContext", ("msdyn_fromphone", phone), ("statuscode", "1"), ("msdyn_ocphonecallengagementctxid", PhoneCall.Id)), stage: 30),
        .. Both("ValidateOnCreate of application users", () => new ValidateOnCreate(Lenient), phone => Requests.Create(Row(phone)), rejection: "PCC101").Select(scene => scene with { Environment = Lenient }),
        .. Variables.Select(target => new Scene($"ValidateRulesVariable {target.Message} of {target.Row.LogicalName}", () => new ValidateRulesVariable(), () => Variable(target.Message, target.Row), "PCC902")),

        // Requests that fail already, so that reporting the failure fails.
        new("ValidateOnCreate of application users on another table", () => new ValidateOnCreate(Lenient), () => Elsewhere(Requests.Create(Row(Bad)), request => request.PrimaryEntityName = "contact"), "PCC901") { Environment = Lenient },
        new("NormalizePhonesOnUpdate on another message", () => new NormalizePhonesOnUpdate(Rules), () => Elsewhere(Requests.Update(Row(Bad)), request => request.MessageName = "Upsert"), "PCC901"),
        new("ValidateOnUpdate without Target", () => new ValidateOnUpdate(Rules), () => Elsewhere(Requests.Update(Row(Bad)), request => request.InputParameters = []), "PCC901"),
        new("ValidateOnSetState with a configuration that cannot be used", () => new ValidateOnSetState("{"), () => Requests.SetState("SetState", 1, 2), "PCC902") { Environment = null },
        new("ValidateOnCreate with a variable that cannot be used", () => new ValidateOnCreate(), () => Requests.Create(Row(Bad)), "PCC902") { Environment = "{" },
        new("ParsePhoneNumber at another stage", () => new ParsePhoneNumber(), () => Requests.Of("pcc_ParsePhoneNumber", ("Text", "112")), "PCC901"),
        new("ValidatePhoneCallContext with a variable that cannot be used", () => new ValidatePhoneCallContext(), () => Elsewhere(Requests.Of("pcc_ValidatePhoneCallContext"), request => request.Stage = 30), "PCC902") { Environment = "{" },
    ];

    /// <summary>Requests that write unusable rules to a variable that is not ours, because the organization does not find it.</summary>
    public static IReadOnlyList<Scene> OfOtherVariables { get; } =
        [.. Variables.Select(target => new Scene($"ValidateRulesVariable {target.Message} of another {target.Row.LogicalName}", () => new ValidateRulesVariable(), () => Variable(target.Message, target.Row), Accepted) { Environment = null })];

    /// <summary>The value of the environment variable; null when there is none.</summary>
    public string? Environment { get; init; } = Rules;

    /// <summary>Whether the class writes to Target.</summary>
    public bool Writes => Verdict == Accepted && Name.StartsWith("Normalize", StringComparison.Ordinal);

    /// <summary>Whether the class is a step.</summary>
    public bool IsStep => Name.Contains("On", StringComparison.Ordinal);

    /// <summary>Runs the request.</summary>
    public SceneOutcome Run(Platform platform)
    {
        var context = Newest(Request());
        var targets = TargetsOf(context);
        var before = targets.Select(Phones).ToArray();
        var services = new Everything(context, new Organization { Rules = Environment, Row = Before() });
        context.OrganizationId = Guid.NewGuid();
        Exception? thrown = null;
        try
        {
            New().Execute(platform.Wrap<IServiceProvider>(services));
        }
#pragma warning disable CA1031 // The test reports any exception.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            thrown = exception;
        }

        return new SceneOutcome(thrown, before, targets.Select(Phones).ToArray(), context.OutputParameters.Count);
    }

    public override string ToString() => Name;

    private static IEnumerable<Scene> Both(string name, Func<IPlugin> make, Func<string, XrmFakedPluginExecutionContext> request, int stage = 0, string rejection = Accepted)
    {
        foreach (var (phone, what) in new[] { ("020 7946 0958", "good"), (Bad, "bad") })
        {
            yield return new Scene($"{name}, {what}", make, () =>
            {
                var context = request(phone);
                if (stage > 0) context.Stage = stage;
                return context;
            }, phone == Bad ? rejection : Accepted);
        }
    }

    private static XrmFakedPluginExecutionContext Elsewhere(XrmFakedPluginExecutionContext request, Action<XrmFakedPluginExecutionContext> move)
    {
        move(request);
        return request;
    }

    private static IEnumerable<(string Message, Entity Row)> Variables =>
    [
        ("Create", new Entity("environmentvariablevalue") { ["environmentvariabledefinitionid"] = new EntityReference("environmentvariabledefinition", PhoneCall.Id), ["value"] = "{" }),
        ("Update", new Entity("environmentvariablevalue", PhoneCall.Id) { ["value"] = "{" }),
        ("Update", new Entity("environmentvariabledefinition", PhoneCall.Id) { ["defaultvalue"] = "{" }),
    ];

    private static XrmFakedPluginExecutionContext Variable(string message, Entity target) => Elsewhere(Requests.Of(message, ("Target", target)), request => request.PrimaryEntityName = target.LogicalName!);

    private static Entity Row(string phone) => PhoneCall.Row(("msdyn_fromphone", phone), ("msdyn_tophone", "020 7946 0018"), ("msdyn_callername", "Ana"));

    private static Entity Before() => PhoneCall.State(0, 1, ("msdyn_fromphone", "911"), ("msdyn_tophone", "+14255550123"));

    /// <summary>The part of an Update that mixes a status with other columns.</summary>
    private static XrmFakedPluginExecutionContext Part(Entity target)
    {
        var whole = PhoneCall.State(1, 2);
        foreach (var (column, value) in target.Attributes) whole[column] = value;
        var part = Requests.Update(target, Before());
        part.Stage = 20;
        part.ParentContext = Newest(Requests.Update(whole, Before()));
        return part;
    }

    private static NewestContext Newest(XrmFakedPluginExecutionContext request)
    {
        var newest = new NewestContext { OwningExtension = new EntityReference("sdkmessageprocessingstep", Guid.NewGuid()) { Name = "My step" } };
        foreach (var property in request.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.CanRead && property.CanWrite && property.Name != "OwningExtension"))
            property.SetValue(newest, property.GetValue(request));
        return newest;
    }

    private static Entity[] TargetsOf(NewestContext context)
    {
        if (context.InputParameters.TryGetValue("Target", out var target)) return [(Entity)target!];
        return context.InputParameters.TryGetValue("Targets", out var targets) ? [.. ((EntityCollection)targets!).Entities] : [];
    }

    private static string Phones(Entity row) => string.Join('|', row.Attributes.OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => $"{column.Key}={column.Value}"));

    /// <summary>Every service that a plug-in can request.</summary>
    private sealed class Everything(NewestContext context, Organization organization) : IServiceProvider
    {
        public object? GetService(Type serviceType)
        {
            if (serviceType.IsInstanceOfType(context)) return context;
            if (serviceType == typeof(IOrganizationServiceFactory)) return new Factory(organization);
            if (serviceType == typeof(ITracingService)) return organization.Trace;
            return serviceType == typeof(ILogger) ? DispatchProxy.Create<ILogger, Silent>() : null;
        }
    }

    /// <summary>The factory only: the organization is a service as well.</summary>
    private sealed class Factory(Organization organization) : IOrganizationServiceFactory
    {
        public IOrganizationService CreateOrganizationService(Guid? userId) => organization.CreateOrganizationService(userId);
    }

#pragma warning disable CA1852 // A proxy derives from it.
    private class Silent : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => null;
    }
#pragma warning restore CA1852
}

/// <summary>How a request ended.</summary>
/// <param name="Thrown">The exception of the plug-in; null when it accepted.</param>
/// <param name="Before">The columns of each row of the caller before the request.</param>
/// <param name="After">The columns of each row of the caller after the request.</param>
/// <param name="Answers">How many response properties there are.</param>
internal sealed record SceneOutcome(Exception? Thrown, string[] Before, string[] After, int Answers)
{
    /// <summary>The codes of the rejection; "accepted" when there is none.</summary>
    public string Verdict => Thrown is null ? "accepted" : string.Join(' ', CodesOf(MessageOf(Thrown)));

    /// <summary>The codes in a message.</summary>
    public static IEnumerable<string> CodesOf(string message) => message.Split('[').Skip(1).Where(part => part.StartsWith("PCC", StringComparison.Ordinal)).Select(part => part.Split(']')[0]);

    /// <summary>Only our own rejections certainly have details.</summary>
    private static string MessageOf(Exception exception) => exception is InvalidPluginExecutionException ? exception.Message : exception.GetType().Name;
}
