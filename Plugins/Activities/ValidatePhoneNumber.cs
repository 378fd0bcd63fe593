using System.Activities;
using Microsoft.Xrm.Sdk.Workflow;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Registration;

namespace PhoneCallCtx.Plugins.Activities;

/// <summary>Reports to a workflow whether a phone column accepts a text, and why not. Its inputs are its only configuration.</summary>
[CrmPluginRegistration(
    "Validate phone number", "PhoneCallCtx: validate phone number",
    "Evaluates whether a phone column accepts a text at a level, and why not.", ActivityGroup.Name, IsolationModeEnum.Sandbox)]
public sealed class ValidatePhoneNumber : CodeActivity
{
    /// <summary>The phone text; an empty text is valid.</summary>
    [Input(PhoneInput.PhoneNumberInput)]
    public InArgument<string>? PhoneNumber { get; set; }

    /// <summary>The two letters of the default region, for numbers without a calling code; empty for none.</summary>
    [Input(PhoneInput.RegionInput)]
    public InArgument<string>? Region { get; set; }

    /// <summary>The required level: plausible, possible, valid or e164; possible when it is empty.</summary>
    [Input(PhoneInput.LevelInput)]
    [Default("possible")]
    public InArgument<string>? Level { get; set; }

    /// <summary>Whether a phone column accepts the text at that level.</summary>
    [Output("Is valid")]
    public OutArgument<bool>? IsValid { get; set; }

    /// <summary>Why it does not, in the language of the user who started the workflow; empty when it does.</summary>
    [Output("Reason")]
    public OutArgument<string>? Reason { get; set; }

    /// <summary>Whether the text is a number with a known calling code and a length that the calling code has.</summary>
    [Output("Is possible number")]
    public OutArgument<bool>? IsPossibleNumber { get; set; }

    /// <summary>Whether the text is a number that belongs to a numbering plan.</summary>
    [Output("Is valid number")]
    public OutArgument<bool>? IsValidNumber { get; set; }

    /// <summary>The kind of the text: empty, number, withheld, sip, short, extension or invalid.</summary>
    [Output("Kind")]
    public OutArgument<string>? Kind { get; set; }

    /// <inheritdoc/>
    protected override void Execute(CodeActivityContext context) => ActivityHost.Run(context, nameof(ValidatePhoneNumber), Answer);

    private void Answer(ActivityHost host, PluginExecution execution)
    {
        var text = host.Get(PhoneNumber);
        var phone = PhoneInput.Read(text, host.Get(Region), host.Get(Level));
        host.Set(IsValid, phone.IsAccepted);
        host.Set(Reason, phone.Reason(execution));
        host.Set(IsPossibleNumber, phone.Number.IsPossible);
        host.Set(IsValidNumber, phone.Number.IsValid);
        host.Set(Kind, phone.Number.Kind.Name());

        phone.Note(execution, text);
        execution.Write(rows: 0, phone.IsAccepted ? "valid" : "not valid");
    }
}
