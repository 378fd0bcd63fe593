using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Registration;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Apis;

/// <summary>
/// Reports whether a save would be accepted, without saving. With the identifier of a row it evaluates an Update of that row,
/// otherwise a Create. The rules are those of the environment variable, or the defaults; it does not use the configurations of steps.
/// </summary>
[CrmPluginRegistration(Message)]
[CustomApi("Validate phone call context", "Evaluates a phone call record without saving it: as a new record, or as a change of the record with the given identifier.")]
[CustomApiRequestParameter("msdyn_callername", CustomApiFieldType.String, "Caller Name", "The column as text. Leave it out when the column is not supplied; empty text empties it.", IsOptional = true)]
[CustomApiRequestParameter("msdyn_callsid", CustomApiFieldType.String, "Call Identifier", "The column as text. Leave it out when the column is not supplied; empty text empties it.", IsOptional = true)]
[CustomApiRequestParameter("msdyn_fromphone", CustomApiFieldType.String, "Customer phone number", "The column as text. Leave it out when the column is not supplied; empty text empties it.", IsOptional = true)]
[CustomApiRequestParameter("msdyn_ismicrosoftteamsphonenumber", CustomApiFieldType.String, "Is Microsoft Teams Phone Number", "true or false. Leave it out when the column is not supplied; empty text empties it.", IsOptional = true)]
[CustomApiRequestParameter("msdyn_liveworkitemid", CustomApiFieldType.String, "Conversation", "The identifier of the conversation. Leave it out when the column is not supplied; empty text empties it.", IsOptional = true)]
[CustomApiRequestParameter("msdyn_providername", CustomApiFieldType.String, "Provider Name", "The column as text. Leave it out when the column is not supplied; empty text empties it.", IsOptional = true)]
[CustomApiRequestParameter("msdyn_tophone", CustomApiFieldType.String, "Organization phone number", "The column as text. Leave it out when the column is not supplied; empty text empties it.", IsOptional = true)]
[CustomApiRequestParameter("statecode", CustomApiFieldType.String, "Status", "The number of the status, such as 0. Leave it out when the column is not supplied; empty text empties it.", IsOptional = true)]
[CustomApiRequestParameter("statuscode", CustomApiFieldType.String, "Status Reason", "The number of the status reason, such as 1. Leave it out when the column is not supplied; empty text empties it.", IsOptional = true)]
[CustomApiRequestParameter(IdParameter, CustomApiFieldType.Guid, "Phone Call Engagement Context", "The identifier of the record to change. Leave it out for a new record.", IsOptional = true)]
[CustomApiResponseProperty("Verdict", CustomApiFieldType.String, "Verdict", "accepted or rejected: the result that a save would have.")]
[CustomApiResponseProperty("Violations", CustomApiFieldType.String, "Violations", "The violations as a JSON array of objects with row, id, code, column, message and facts; [] when there are none.")]
[CustomApiResponseProperty("FromPhoneE164", CustomApiFieldType.String, "Customer phone number in E.164", "The number that the column would contain, in E.164; no value when it is not a number of a possible length.")]
[CustomApiResponseProperty("ToPhoneE164", CustomApiFieldType.String, "Organization phone number in E.164", "The number that the column would contain, in E.164; no value when it is not a number of a possible length.")]
public sealed class ValidatePhoneCallContext : PhoneCallApi
{
    private const string Message = "pcc_ValidatePhoneCallContext";
    private const string IdParameter = "msdyn_ocphonecallengagementctxid";

    /// <summary>The API, which takes no configuration of its own.</summary>
    public ValidatePhoneCallContext()
        : base(Message)
    {
    }

    private protected override void Answer(PluginExecution execution, IPluginExecutionContext context)
    {
        var change = ReadChange(execution, context);
        var rules = execution.FindRules(context);
        var verdict = Verdict.Of(change, execution);
        var complaints = Complaints.Of(verdict, execution);

        var answer = context.OutputParameters;
        answer["Verdict"] = verdict.IsAccepted ? Verdict.Accepted : Verdict.Rejected;
        answer["Violations"] = complaints.ToJson();
        answer["FromPhoneE164"] = ToE164(change, PhoneCallTable.CustomerPhoneNumber, rules);
        answer["ToPhoneE164"] = ToE164(change, PhoneCallTable.OrganizationPhoneNumber, rules);

        execution.Write(rows: 1, verdict.Outcome, verdict.Report);
    }

    private static RowChange ReadChange(PluginExecution execution, IPluginExecutionContext context)
    {
        // A caller without an identifier may send the empty one; no row has it.
        var id = (Guid?)Inputs.Find<Guid>(context.InputParameters, IdParameter) ?? Guid.Empty;
        var supplied = EntityColumns.Of(ColumnParameters.Read(context.InputParameters, id));
        return id == Guid.Empty
            ? new RowChange(isNew: true, supplied)
            : new RowChange(isNew: false, supplied, EntityColumns.Of(StoredRow.Read(execution.Services, context.UserId, id, IdParameter)), id: id);
    }

    private static string? ToE164(in RowChange change, ColumnDefinition column, ConfiguredRules rules) =>
        E164.Of(change.Supplied[column].Kind == ColumnValueKind.Absent ? change.Before : change.Supplied, column, rules.Settings);
}
