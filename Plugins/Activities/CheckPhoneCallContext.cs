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
/// Tells a workflow whether a row, as it stands, would be accepted if it were new: for rows that are older than the rules.
/// The row is read as the user of the workflow; the rules are those of the environment variable, or the defaults.
/// </summary>
[CrmPluginRegistration(
    "Check phone call context", "PhoneCallCtx: check phone call context",
    "Judges a stored phone call record by the rules of the table as if it were new.", ActivityGroup.Name, IsolationModeEnum.Sandbox)]
public sealed class CheckPhoneCallContext : CodeActivity
{
    private const string RowInput = "Phone call context";

    /// <summary>The row.</summary>
    [RequiredArgument]
    [Input(RowInput)]
    [ReferenceTarget(PhoneCallTable.LogicalName)]
    public InArgument<EntityReference>? PhoneCallContext { get; set; }

    /// <summary>Whether the rules accept the row; in an audit they accept every row.</summary>
    [Output("Is accepted")]
    public OutArgument<bool>? IsAccepted { get; set; }

    /// <summary>What is wrong, as the JSON array that the details of a refusal have; [] when nothing is.</summary>
    [Output("Violations")]
    public OutArgument<string>? Violations { get; set; }

    /// <summary>The message of the refusal; empty when the row is accepted.</summary>
    [Output("Message")]
    public OutArgument<string>? Message { get; set; }

    /// <summary>The customer's number in E.164; empty when the column holds no number of a possible length.</summary>
    [Output("Customer number E.164")]
    public OutArgument<string>? CustomerE164 { get; set; }

    /// <summary>The organization's number in E.164; empty when the column holds no number of a possible length.</summary>
    [Output("Organization number E.164")]
    public OutArgument<string>? OrganizationE164 { get; set; }

    /// <inheritdoc/>
    protected override void Execute(CodeActivityContext context) => ActivityCall.Run(context, nameof(CheckPhoneCallContext), Answer);

    private void Answer(ActivityCall call)
    {
        var workflow = call.Workflow ?? throw new InvalidOperationException("There is no workflow context.");
        var reference = call.Get(PhoneCallContext) ?? throw Inputs.Missing(RowInput);
        var rules = Verdict.FindRules(call, workflow, call.Log);
        try
        {
            Judge(call, workflow, Read(call, workflow, reference), rules);
        }
        catch (RequestException unusable)
        {
            var failure = StepFailure.OfRequest(unusable);
            var complaints = Complaints.Of(failure, call.Language);
            Answer(call, isAccepted: false, complaints.ToJson(), complaints.ToText(failure.Heading), customer: null, organization: null);
            call.Log.WriteFailure(workflow, failure, "no such row");
        }
    }

    private static Entity Read(ActivityCall call, IWorkflowContext workflow, EntityReference reference)
    {
        if (!string.Equals(reference.LogicalName, PhoneCallTable.LogicalName, StringComparison.Ordinal))
            throw new RequestException(RowInput, Keys.InputTable, new Fact("table", reference.LogicalName ?? string.Empty), new Fact("allowed", PhoneCallTable.LogicalName));

        return StoredRow.Read(call, workflow.UserId, reference.Id, RowInput);
    }

    private void Judge(ActivityCall call, IWorkflowContext workflow, Entity row, ConfiguredRules rules)
    {
        var columns = EntityColumns.Of(row);
        var verdict = Verdict.Of(new RowChange(isNew: true, columns, id: row.Id), rules, workflow);
        var complaints = Complaints.Of(verdict.Violations, verdict.Violations.Count == 0 ? English.Instance : call.Language);
        Answer(call, verdict.IsAccepted, complaints.ToJson(), verdict.IsAccepted ? string.Empty : complaints.ToText(Keys.Refused),
            E164.Of(columns, PhoneCallTable.CustomerPhoneNumber, rules.Settings), E164.Of(columns, PhoneCallTable.OrganizationPhoneNumber, rules.Settings));
        call.Log.Write(workflow, rows: 1, verdict.Describe(rules), verdict.Report);
    }

    private void Answer(ActivityCall call, bool isAccepted, string violations, string message, string? customer, string? organization)
    {
        call.Set(IsAccepted, isAccepted);
        call.Set(Violations, violations);
        call.Set(Message, message);
        call.Set(CustomerE164, customer ?? string.Empty);
        call.Set(OrganizationE164, organization ?? string.Empty);
    }
}
