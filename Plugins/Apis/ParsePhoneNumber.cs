using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Registration;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Apis;

/// <summary>
/// Reports the kind of a phone text, as the command <c>phonecallctx phone</c> does, and whether a phone column accepts it. The kind
/// follows from the text and the region alone. The rules of the environment variable decide whether the column accepts it.
/// </summary>
[CrmPluginRegistration(Message)]
[CustomApi("Parse phone number", "Evaluates a phone text: returns the number in E.164 with its region and type, or what the text is instead of a number.")]
[CustomApiRequestParameter(TextParameter, CustomApiFieldType.String, "Text", "The text, such as (425) 555-0123.")]
[CustomApiRequestParameter(RegionParameter, CustomApiFieldType.String, "Region", "The two letters of the region whose numbers need no country calling code, such as US.", IsOptional = true)]
[CustomApiRequestParameter(ColumnParameter, CustomApiFieldType.String, "Column", "The phone column to evaluate the text for: msdyn_fromphone (the default) or msdyn_tophone.", IsOptional = true)]
[CustomApiResponseProperty("Kind", CustomApiFieldType.String, "Kind", "What the text is: number, withheld, sip, short, extension, empty or invalid.")]
[CustomApiResponseProperty("E164", CustomApiFieldType.String, "E.164", "The number in E.164, such as +14255550123; no value when there is no number.")]
[CustomApiResponseProperty("Region", CustomApiFieldType.String, "Region", "The two letters of the region of the number; 001 for a number of no country; no value when it is not known.")]
[CustomApiResponseProperty("Type", CustomApiFieldType.String, "Type", "The type of the number, such as FIXED_LINE; UNKNOWN when it is in no numbering plan; no value when there is no number.")]
[CustomApiResponseProperty("IsPossible", CustomApiFieldType.Boolean, "Is possible", "Whether the text is a number whose length exists for its country calling code.")]
[CustomApiResponseProperty("IsValid", CustomApiFieldType.Boolean, "Is valid", "Whether the text is a number of a numbering plan.")]
[CustomApiResponseProperty("Reason", CustomApiFieldType.String, "Reason", "Why the text is not a valid number, in the language of the user; no value for a valid number, and for a withheld number, a short number or an extension.")]
[CustomApiResponseProperty("IsAcceptedInColumn", CustomApiFieldType.Boolean, "Is accepted in column", "Whether the rules of the environment accept the text in the phone column.")]
[CustomApiResponseProperty("ColumnProblem", CustomApiFieldType.String, "Column problem", "Why the rules reject the text in the phone column, in the language of the user; no value when they accept it.")]
public sealed class ParsePhoneNumber : PhoneCallApi
{
    private const string Message = "pcc_ParsePhoneNumber";
    private const string TextParameter = "Text";
    private const string RegionParameter = "Region";
    private const string ColumnParameter = "Column";

    /// <summary>The API, which takes no configuration.</summary>
    public ParsePhoneNumber()
        : base(Message)
    {
    }

    private protected override void Answer(PluginExecution execution, IPluginExecutionContext context)
    {
        var text = Inputs.Require(context.InputParameters, TextParameter);
        var region = Inputs.ReadRegion(RegionParameter, (string?)Inputs.Find<string>(context.InputParameters, RegionParameter));
        var column = Inputs.ReadPhoneColumn(ColumnParameter, (string?)Inputs.Find<string>(context.InputParameters, ColumnParameter));
        var unusable = FindUnusableRules(execution, context);
        var number = PhoneReader.Read(text, region, execution.Rules.Settings.PolicyOf(column).WithheldWords);
        var reason = PhoneReason.Of(text, number, region);
        var rejection = unusable is null && execution.AreRulesEnforced ? execution.Rules.Book.FindRejection(column, text) : null;
        var language = reason is null && rejection is null && unusable is null ? null : UserLanguage.Find(execution);

        var answer = context.OutputParameters;
        answer["Kind"] = number.Kind.Name();
        answer["E164"] = number.ToE164();
        answer["Region"] = number.Region?.Id;
        answer["Type"] = number.CallingCode is null ? null : number.Type.LibraryName();
        answer["IsPossible"] = number.IsPossible;
        answer["IsValid"] = number.IsValid;
        answer["Reason"] = reason is null ? null : language!.Say(reason.Template, reason.Facts);
        answer["IsAcceptedInColumn"] = rejection is null && unusable is null;
        answer["ColumnProblem"] = unusable is not null ? language!.Say(unusable.Place, unusable.Template, unusable.Facts)
            : rejection is not null ? language!.Say(rejection.Template, rejection.Facts)
            : null;

        execution.Note("phone \"" + Mask.Of(Excerpt.Of(text)) + "\"");
        execution.Write(rows: 0, number.Kind.Name());
    }

    /// <summary>Finds the rules of the environment. When they cannot be used, every save is rejected; the API still reports the kind of the text.</summary>
    private static ProblemException? FindUnusableRules(PluginExecution execution, IPluginExecutionContext context)
    {
        try
        {
            execution.FindRules(context);
            return null;
        }
        catch (ProblemException unusable)
        {
            return unusable;
        }
    }
}
