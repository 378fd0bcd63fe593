using System;
using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Registration;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Activities;

/// <summary>
/// Reports to a workflow whether the rules would accept a stored row if it were new. It serves rows that are older than the rules.
/// The activity reads the row as the user of the workflow. The rules are those of the environment variable, or the defaults.
/// </summary>
[CrmPluginRegistration(
    "Check phone call context", "PhoneCallCtx: check phone call context",
    "Evaluates a stored phone call record by the rules of the table as if it were new.", ActivityGroup.Name, IsolationModeEnum.Sandbox)]
public sealed class CheckPhoneCallContext : CodeActivity
{
    private const string RowInput = "Phone call context";

    /// <summary>The row to evaluate.</summary>
    [RequiredArgument]
    [Input(RowInput)]
    [ReferenceTarget(PhoneCallTable.LogicalName)]
    public InArgument<EntityReference>? PhoneCallContext { get; set; }

    /// <summary>Whether the rules accept the row; always true in the modes audit and off.</summary>
    [Output("Is accepted")]
    public OutArgument<bool>? IsAccepted { get; set; }

    /// <summary>The violations, as the JSON array in the details of a rejection; [] when there are none.</summary>
    [Output("Violations")]
    public OutArgument<string>? Violations { get; set; }

    /// <summary>The message of the rejection; empty when the row is accepted.</summary>
    [Output("Message")]
    public OutArgument<string>? Message { get; set; }

    /// <summary>The customer's number in E.164; empty when the column has no number of a possible length.</summary>
    [Output("Customer number E.164")]
    public OutArgument<string>? CustomerE164 { get; set; }

    /// <summary>The organization's number in E.164; empty when the column has no number of a possible length.</summary>
    [Output("Organization number E.164")]
    public OutArgument<string>? OrganizationE164 { get; set; }

    /// <inheritdoc/>
    protected override void Execute(CodeActivityContext context) => ActivityHost.Run(context, nameof(CheckPhoneCallContext), Answer);

    private void Answer(ActivityHost host, PluginExecution execution)
    {
        var workflow = execution.Context ?? throw new InvalidOperationException("There is no workflow context.");
        var reference = host.Get(PhoneCallContext) ?? throw Inputs.Missing(RowInput);
        execution.FindRules(workflow);
        try
        {
            Evaluate(host, execution, Read(execution, workflow, reference));
        }
        catch (ProblemException problem) when (problem.Code == ProblemException.InputCode)
        {
            var complaints = Complaints.Of(problem, UserLanguage.Find(execution));
            Answer(host, isAccepted: false, complaints.ToJson(), complaints.ToText(Keys.Unanswered), customer: null, organization: null);
            execution.WriteFailure("no such row", problem);
        }
    }

    private static Entity Read(PluginExecution execution, IExecutionContext workflow, EntityReference reference)
    {
        if (!string.Equals(reference.LogicalName, PhoneCallTable.LogicalName, StringComparison.Ordinal))
            throw ProblemException.OfInput(RowInput, Keys.InputTable, new Fact("table", Excerpt.Of(reference.LogicalName ?? string.Empty), isPersonal: true), new Fact("allowed", PhoneCallTable.LogicalName));

        return StoredRow.Read(execution.Services, workflow.UserId, reference.Id, RowInput);
    }

    private void Evaluate(ActivityHost host, PluginExecution execution, Entity row)
    {
        var columns = EntityColumns.Of(row);
        var settings = execution.Rules.Settings;
        var verdict = Verdict.Of(new RowChange(isNew: true, columns, id: row.Id), execution);
        var complaints = Complaints.Of(verdict, execution);
        Answer(host, verdict.IsAccepted, complaints.ToJson(), verdict.IsAccepted ? string.Empty : complaints.ToText(Keys.Rejected),
            E164.Of(columns, PhoneCallTable.CustomerPhoneNumber, settings), E164.Of(columns, PhoneCallTable.OrganizationPhoneNumber, settings));
        execution.Write(rows: 1, verdict.Outcome, verdict.Report);
    }

    private void Answer(ActivityHost host, bool isAccepted, string violations, string message, string? customer, string? organization)
    {
        host.Set(IsAccepted, isAccepted);
        host.Set(Violations, violations);
        host.Set(Message, message);
        host.Set(CustomerE164, customer ?? string.Empty);
        host.Set(OrganizationE164, organization ?? string.Empty);
    }
}
