using System;
using System.Linq;
using System.Text.Json;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>Runs the step that is registered for a request, and reads what it throws and traces.</summary>
internal static class StepRun
{
    /// <summary>The step class that the registration puts on a message (or an administrator may, for the messages that no step is declared for).</summary>
    public static IPlugin StepFor(string message, string? configuration = null) => message switch
    {
        "Create" or "CreateMultiple" => new ValidateOnCreate(configuration),
        "Update" or "UpdateMultiple" or "Restore" => new ValidateOnUpdate(configuration),
        _ => new ValidateOnSetState(configuration),
    };

    /// <summary>What the step throws; null when it accepts the request.</summary>
    public static InvalidPluginExecutionException? Rejection(XrmFakedPluginExecutionContext request, string? configuration = null, IXrmFakedContext? context = null)
    {
        try
        {
            (context ?? Dataverse.New()).ExecutePluginWith(request, StepFor(request.MessageName, configuration));
            return null;
        }
        catch (InvalidPluginExecutionException exception)
        {
            return exception;
        }
    }

    /// <summary>What the step throws where it has these services and no others; null when it accepts the request.</summary>
    public static InvalidPluginExecutionException? Rejection(IServiceProvider services, string message, string? configuration = null)
    {
        try
        {
            StepFor(message, configuration).Execute(services);
            return null;
        }
        catch (InvalidPluginExecutionException exception)
        {
            return exception;
        }
    }

    /// <summary>The codes of what the step rejects, in its order.</summary>
    public static string[] Codes(XrmFakedPluginExecutionContext request, string? configuration = null) =>
        CodesOf(Rejection(request, configuration));

    /// <summary>The codes of a rejection, in its order; none when there is none.</summary>
    public static string[] CodesOf(InvalidPluginExecutionException? rejection) =>
        rejection is null ? [] : Violations(rejection).Select(violation => violation.GetProperty("code").GetString()!).ToArray();

    /// <summary>What the step traces.</summary>
    public static string Trace(XrmFakedPluginExecutionContext request, string? configuration = null)
    {
        var context = Dataverse.New();
        Rejection(request, configuration, context);
        return context.GetTracingService().DumpTrace().TrimEnd();
    }

    /// <summary>The violations in the exception details.</summary>
    public static JsonElement[] Violations(InvalidPluginExecutionException exception) =>
        JsonDocument.Parse(exception.ExceptionDetails!["violations"]).RootElement.EnumerateArray().ToArray();
}
