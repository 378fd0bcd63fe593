using System.Activities;
using Microsoft.Xrm.Sdk.Workflow;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Registration;

namespace PhoneCallCtx.Plugins.Activities;

/// <summary>Writes a phone number in E.164 for a workflow, and reports its region, type and extension.</summary>
[CrmPluginRegistration(
    "Format phone number as E.164", "PhoneCallCtx: format phone number as E.164",
    "Returns a phone number in E.164, with its region, type and extension.", ActivityGroup.Name, IsolationModeEnum.Sandbox)]
public sealed class FormatPhoneNumber : CodeActivity
{
    /// <summary>The phone text.</summary>
    [Input(PhoneInput.PhoneNumberInput)]
    public InArgument<string>? PhoneNumber { get; set; }

    /// <summary>The two letters of the default region, for numbers without a calling code; empty for none.</summary>
    [Input(PhoneInput.RegionInput)]
    public InArgument<string>? Region { get; set; }

    /// <summary>The number in E.164, such as +14255550123; empty when the text is not a number of a possible length.</summary>
    [Output("E.164")]
    public OutArgument<string>? E164 { get; set; }

    /// <summary>Whether the text is a number of a possible length.</summary>
    [Output("Is number")]
    public OutArgument<bool>? IsNumber { get; set; }

    /// <summary>The two letters of the region of the number; 001 for a number of no country; empty when it is not known.</summary>
    [Output("Number region")]
    public OutArgument<string>? NumberRegion { get; set; }

    /// <summary>The type of the number, such as FIXED_LINE; UNKNOWN when no numbering plan has it; empty when there is no number.</summary>
    [Output("Type")]
    public OutArgument<string>? Type { get; set; }

    /// <summary>The extension in digits from 0 to 9; empty when there is none.</summary>
    [Output("Extension")]
    public OutArgument<string>? Extension { get; set; }

    /// <summary>Why a phone column does not accept the text, or which input cannot be used; empty when nothing is wrong.</summary>
    [Output("Reason")]
    public OutArgument<string>? Reason { get; set; }

    /// <inheritdoc/>
    protected override void Execute(CodeActivityContext context) => ActivityHost.Run(context, nameof(FormatPhoneNumber), Answer);

    private void Answer(ActivityHost host, PluginExecution execution)
    {
        var text = host.Get(PhoneNumber);
        var phone = PhoneInput.Read(text, host.Get(Region), level: null);
        var number = phone.Number;
        var e164 = PhoneNormalizer.ToE164(number);
        host.Set(E164, e164 ?? string.Empty);
        host.Set(IsNumber, e164 is not null);
        host.Set(NumberRegion, e164 is null ? string.Empty : number.Region?.Id ?? string.Empty);
        host.Set(Type, e164 is null ? string.Empty : number.Type.LibraryName());
        host.Set(Extension, PhoneNormalizer.ToExtension(number));
        host.Set(Reason, phone.Reason(execution));

        phone.Note(execution, text);
        execution.Write(rows: 0, e164 is null ? "no number" : "number");
    }
}
