using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Registration;

[assembly: EnvironmentVariable(
    EnvironmentRules.VariableName, "Phone call context rules",
    "The rules for phone call records, as JSON. An empty object leaves them to the configuration of the steps. A change counts within three minutes.", "{}")]

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// The rules of an environment variable, so that administrators change them without touching steps. Each organization has a
/// memory of them (<see cref="RulesMemory"/>), so a request costs one dictionary lookup. The text that a request has shared (<see cref="SharedRules"/>) has
/// priority, so that a step inside a transaction need not read.
/// </summary>
internal sealed class EnvironmentRules
{
    /// <summary>The schema name of the environment variable: JSON as <c>docs/settings.schema.json</c> describes it.</summary>
    public const string VariableName = "pcc_PhoneCallContextRules";

    private readonly RulesMemory _organizations = new();

    /// <summary>
    /// The memories of hosts that name no organization, such as FakeXrmEasy, by the service that answers. A memory ends with its
    /// service. Dataverse always names the organization, so its requests never search here.
    /// </summary>
    private readonly ConditionalWeakTable<IOrganizationService, RulesMemory> _services = new();

    /// <summary>The last text that a request shared, if it differs from what this process has read.</summary>
    private RulesReading? _shared;

    /// <summary>The readings of this process.</summary>
    public static readonly EnvironmentRules Instance = new();

    /// <summary>Finds the rules of the variable. Null when it has no value, sets nothing or is not known: then the step's configuration is used.</summary>
    /// <param name="execution">The execution, which notes a reading that cannot be used.</param>
    /// <param name="context">The context, which names the organization.</param>
    public ConfiguredRules? Find(PluginExecution execution, IExecutionContext context)
    {
        var step = context as IPluginExecutionContext;
        if (step is not null && SharedRules.Find(step) is { } shared) return OfShared(shared, context.OrganizationId).Rules;

        var reading = MemoryOf(context.OrganizationId, execution.Services).Find(context.OrganizationId, execution);
        if (reading.Failure is { } failure) execution.Note(failure);
        else if (step is not null) SharedRules.Share(step, reading.Text);
        return reading.Rules;
    }

    private RulesMemory MemoryOf(Guid organization, IServiceProvider services) => organization == Guid.Empty ? MemoryOf(FindService(services)) : _organizations;

    private RulesMemory MemoryOf(IOrganizationService? service) => service is null ? new RulesMemory() : _services.GetValue(service, _ => new RulesMemory());

    private RulesReading OfShared(string text, Guid organization)
    {
        if (_organizations.FindLast(organization) is { } known && known.IsOf(text)) return known;
        if (_shared is { } last && last.IsOf(text)) return last;
        return _shared = RulesReading.Of(text, due: 0);
    }

    /// <summary>The service of the system user; null when the host has none.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The reading fails for the same reason, and reports it.")]
    private static IOrganizationService? FindService(IServiceProvider services)
    {
        try
        {
            return (services.GetService(typeof(IOrganizationServiceFactory)) as IOrganizationServiceFactory)?.CreateOrganizationService(null);
        }
        catch (Exception)
        {
            return null;
        }
    }
}
