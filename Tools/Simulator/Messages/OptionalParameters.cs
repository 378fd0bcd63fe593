using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Security;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>The parameters that any request may have (Microsoft: "Use optional parameters").</summary>
internal static class OptionalParameters
{
    public const string BypassPlugins = "BypassCustomPluginExecution";
    public const string BypassLogic = "BypassBusinessLogicExecution";
    public const string BypassSteps = "BypassBusinessLogicExecutionStepIds";
    public const string Tag = "tag";

    /// <summary>The most steps that one request can bypass by default.</summary>
    private const int MaxBypassedSteps = 3;

    /// <summary>Parameters without effect here, because there is no duplicate detection and there are no flows.</summary>
    private static readonly string[] WithoutEffect = ["SuppressDuplicateDetection", "SuppressCallbackRegistrationExpanderJob"];

    /// <summary>The context of a request, changed by its optional parameters.</summary>
    public static RequestContext Read(OrganizationRequest request, MessageHandler handler, RequestContext context)
    {
        var bypass = PipelineBypass.None;
        foreach (var (name, value) in request.Parameters)
        {
            if (Contains(handler.Parameters, name)) continue;
            switch (name)
            {
                case BypassPlugins:
                    bypass = bypass with { Synchronous = bypass.Synchronous || Value<bool>(name, value) };
                    break;
                case BypassLogic:
                    var kinds = Value<string>(name, value).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                    if (kinds.FirstOrDefault(kind => kind is not ("CustomSync" or "CustomAsync")) is { } unknown)
                        throw Faults.Create(Faults.InvalidValue, $"{BypassLogic} takes CustomSync and CustomAsync, not {unknown}.");
                    bypass = bypass with { Synchronous = bypass.Synchronous || kinds.Contains("CustomSync"), Asynchronous = kinds.Contains("CustomAsync") };
                    break;
                case BypassSteps:
                    bypass = bypass with { StepIds = Steps(Value<string>(name, value)) };
                    break;
                case Tag:
                    context = context with { Tag = value };
                    break;
                default:
                    if (!WithoutEffect.Contains(name, StringComparer.Ordinal))
                        throw Faults.Create(Faults.InvalidValue, $"The local Dataverse knows no parameter {name} of {request.RequestName}. It takes {(handler.Parameters.Count == 0 ? "none" : string.Join(", ", handler.Parameters))}.");
                    break;
            }
        }

        if (bypass == PipelineBypass.None) return context;
        SecurityModel.CheckAdministrator(context.User, "bypass custom business logic");
        return context with { Bypass = bypass };
    }

    private static bool Contains(System.Collections.Generic.IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
            if (names[i] == name) return true;
        return false;
    }

    private static Guid[] Steps(string text)
    {
        var steps = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(id => Guid.TryParse(id, out var step) ? step : throw Faults.Create(Faults.InvalidValue, $"{BypassSteps} takes identifiers of steps, not {id}.")).ToArray();
        return steps.Length <= MaxBypassedSteps ? steps : throw Faults.Create(Faults.InvalidValue, $"{BypassSteps} takes at most {MaxBypassedSteps} steps.");
    }

    private static T Value<T>(string name, object? value) =>
        value is T typed ? typed : throw Faults.Create(Faults.InvalidValue, $"The parameter {name} must be of type {typeof(T).Name}.");
}
