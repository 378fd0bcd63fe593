using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// Validates what a request writes to the environment variable of the rules. Other variables are none of its business: it
/// never rejects them, not even after a failure.
/// </summary>
public abstract class RulesVariableStep : IPlugin
{
    private readonly PluginFrame _frame;

    private protected RulesVariableStep() => _frame = PluginFrame.OfOtherSave(GetType().Name, Execute);

    /// <summary>Does the work of the step.</summary>
    /// <param name="serviceProvider">The services that Dataverse supplies to a plug-in.</param>
    /// <exception cref="InvalidPluginExecutionException">
    /// The value cannot be used (PCC902, HTTP 400), or the step is registered on the wrong message or table (PCC901).
    /// </exception>
    public void Execute(IServiceProvider serviceProvider)
    {
        if (serviceProvider is null) throw new ArgumentNullException(nameof(serviceProvider));
        if (!DefinesAnother(serviceProvider)) _frame.Run(serviceProvider);
    }

    /// <summary>Whether the request names another variable. Nothing is allocated for it.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The frame meets the same exception, and reports it.")]
    private static bool DefinesAnother(IServiceProvider services)
    {
        try
        {
            return services.GetService(typeof(IPluginExecutionContext)) is IPluginExecutionContext context && FindTarget(context) is { } target && FindName(target) is { } name && !IsOurs(name);
        }
        catch (Exception)
        {
            return false;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A failure must not keep other variables from being saved. An unusable value does not replace usable rules in any case.")]
    private static InvalidPluginExecutionException? Execute(PluginExecution execution)
    {
        try
        {
            var context = execution.ReadContext();
            var target = ReadTarget(context);
            var text = target.GetAttributeValue<string>(target.LogicalName == VariableTables.Values ? VariableTables.Value : VariableTables.DefaultValue);
            var faults = SettingsReader.FindFaults(text);
            if (faults.Count == 0 || !IsOurs(execution.Services, context, target)) return null;

            var problems = faults.Select(fault => fault.Problem).ToArray();
            var rejection = Rejection.OfVariable(problems, UserLanguage.Find(execution));
            execution.WriteFailure("rejected, because the value cannot be used", problems[0], rows: 1);
            return rejection;
        }
        catch (Exception exception) when (exception is not ProblemException)
        {
            execution.WriteFailure("accepted (the check failed)", ProblemException.Of(exception));
            return null;
        }
    }

    /// <summary>The row that the request writes.</summary>
    /// <exception cref="ProblemException">The step is registered on a wrong message or table.</exception>
    private static Entity ReadTarget(IPluginExecutionContext context)
    {
        if (context.MessageName is not ("Create" or "Update"))
            throw ProblemException.OfRegistration("PCC901.Message", new Fact("message", Excerpt.Of(context.MessageName ?? string.Empty)), new Fact("allowed", "Create, Update"));
        var target = FindTarget(context) ?? throw ProblemException.OfRegistration("PCC901.Parameter", new Fact("parameter", RowRequestReader.Target), new Fact("type", nameof(Entity)));
        if (target.LogicalName is not (VariableTables.Values or VariableTables.Definitions))
            throw ProblemException.OfRegistration("PCC901.Table", new Fact("table", Excerpt.Of(target.LogicalName ?? string.Empty), isPersonal: true), new Fact("allowed", VariableTables.Values + ", " + VariableTables.Definitions));
        return target;
    }

    private static Entity? FindTarget(IPluginExecutionContext context) =>
        context.InputParameters is { } parameters && parameters.TryGetValue(RowRequestReader.Target, out var value) ? value as Entity : null;

    /// <summary>The schema name of the variable, if the request has it; otherwise null. The column of the same name in a value is not that of its definition.</summary>
    private static string? FindName(Entity target) =>
        target.LogicalName == VariableTables.Definitions ? target.GetAttributeValue<string>(VariableTables.SchemaName) : null;

    /// <summary>The schema name by which a value refers to its definition; null when it has the identifier.</summary>
    private static string? FindName(EntityReference? definition) =>
        definition?.KeyAttributes is { } keys && keys.TryGetValue(VariableTables.SchemaName, out var name) ? name as string : null;

    /// <summary>Whether the request writes the variable of the rules: the request names it, or one query finds it.</summary>
    private static bool IsOurs(IServiceProvider services, IPluginExecutionContext context, Entity target)
    {
        var definition = target.LogicalName == VariableTables.Values ? target.GetAttributeValue<EntityReference>(VariableTables.DefinitionId) : null;
        if ((FindName(target) ?? FindName(definition)) is { } name) return IsOurs(name);

        var query = new QueryExpression(VariableTables.Definitions) { ColumnSet = new ColumnSet(VariableTables.SchemaName), TopCount = 1, NoLock = true };
        query.Criteria.AddCondition(VariableTables.SchemaName, ConditionOperator.Equal, EnvironmentRules.VariableName);
        var id = context.PrimaryEntityId == Guid.Empty ? target.Id : context.PrimaryEntityId;
        if (target.LogicalName == VariableTables.Definitions) query.Criteria.AddCondition(VariableTables.DefinitionId, ConditionOperator.Equal, id);
        else if (definition is not null) query.Criteria.AddCondition(VariableTables.DefinitionId, ConditionOperator.Equal, definition.Id);
        else query.AddLink(VariableTables.Values, VariableTables.DefinitionId, VariableTables.DefinitionId).LinkCriteria.AddCondition(VariableTables.ValueId, ConditionOperator.Equal, id);

        var factory = (IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory));
        return factory.CreateOrganizationService(null).RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <summary>Dataverse compares schema names without their case.</summary>
    private static bool IsOurs(string name) => string.Equals(name, EnvironmentRules.VariableName, StringComparison.OrdinalIgnoreCase);
}
