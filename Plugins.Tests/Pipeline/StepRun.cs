using System;
using System.Linq;
using System.Text.Json;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>Runs the registered step for a request, and reads its exception and its trace.</summary>
internal static class StepRun
{
    /// <summary>The step class for a message: the registered one, or one that an administrator may register.</summary>
    public static IPlugin StepFor(string message, string? configuration = null) => message switch
    {
        "Create" or "CreateMultiple" => new ValidateOnCreate(configuration),
        "Update" or "UpdateMultiple" or "Restore" => new ValidateOnUpdate(configuration),
        _ => new ValidateOnSetState(configuration),
    };

    /// <summary>The exception of the step; null when it accepts the request.</summary>
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

    /// <summary>The exception of the step with only these services; null when it accepts the request.</summary>
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

    /// <summary>The codes in the rejection of the step, in order.</summary>
    public static string[] Codes(XrmFakedPluginExecutionContext request, string? configuration = null) =>
        CodesOf(Rejection(request, configuration));

    /// <summary>The codes of a rejection, in order; none when there is no rejection.</summary>
    public static string[] CodesOf(InvalidPluginExecutionException? rejection) =>
        rejection is null ? [] : Violations(rejection).Select(violation => violation.GetProperty("code").GetString()!).ToArray();

    /// <summary>The trace of the step.</summary>
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
