namespace PhoneCallCtx.Plugins.Languages;

/// <summary>English: the language of the catalogue, whose keys and placeholders every other language has.</summary>
internal sealed class English : Language
{
    public static readonly English Instance = new();

    private English()
        : base("en")
    {
        Add(Keys.Rejected, "The phone call record was not saved. Please correct:");
        Add(Keys.RejectedMany, "No phone call record was saved ({rows} in this request). Please correct:");
        Add(Keys.More, "and {count} more, {total} in all: {counts}");
        Add(Keys.Failed, "The phone call record was not saved, because its check failed. Please tell an administrator:");
        Add(Keys.Misregistered, "The phone call record was not saved, because the step \"{step}\" is registered where it does not belong. Please tell an administrator:");
        Add(Keys.Misconfigured, "The phone call record was not saved, because the configuration of the step \"{step}\" cannot be used. Please tell an administrator:");
        Add(Keys.MisconfiguredVariable, "The phone call record was not saved, because the environment variable \"{variable}\" cannot be used. Please tell an administrator:");
        Add(Keys.Unanswered, "The request was not answered. Please correct:");
        Add(Keys.UnansweredFailed, "The request was not answered, because it failed on the server. Please tell an administrator:");
        Add(Keys.UnansweredMisregistered, "The request was not answered, because \"{step}\" is registered where it does not belong. Please tell an administrator:");
        Add(Keys.UnansweredMisconfigured, "The request was not answered, because the environment variable \"{variable}\" cannot be used. Please tell an administrator:");

        Add("PCC001", "\"{value}\" is {length} characters long, {excess} too many. Shorten it to {limit}.");
        Add("PCC002.Text", "a value of type {type} cannot be stored here. Give text.");
        Add("PCC002.Choice", "a value of type {type} cannot be stored here. Give one of the column's options (OptionSetValue).");
        Add("PCC002.Integer", "a value of type {type} cannot be stored here. Give a whole number (Int32).");
        Add("PCC002.Boolean", "a value of type {type} cannot be stored here. Give true or false (Boolean).");
        Add("PCC002.DateTime", "a value of type {type} cannot be stored here. Give a date and time (DateTime).");
        Add("PCC002.Lookup", "a value of type {type} cannot be stored here. Give a reference (EntityReference) to a row of one of these tables: {targets}.");
        Add("PCC003", "\"{value}\" cannot be shown in one line: character {position} is {character}. Remove it.");
        Add("PCC003.Direction", "\"{value}\" is shown in another order than it is stored: character {position} is {character}. Remove it.");
        Add("PCC004", "{value} is out of range. Give a whole number from {minimum} to {maximum}.");
        Add("PCC005", "a row of the table \"{table}\" cannot stand here. Give a row of one of these tables: {targets}.");
        Add("PCC005.NoTable", "the reference names no table. Give a row of one of these tables: {targets}.");
        Add("PCC006.Missing", "it is required. Give a value.");
        Add("PCC006.Emptied", "it is required and cannot be emptied. Give a value, or leave the column out.");
        Add("PCC007", "Dataverse keeps this column and drops what is given for it. Leave the column out.");
        Add("PCC101.Blank", "the text is blank. Give a phone number, or leave the column empty.");
        Add("PCC101.NoDigit", "\"{value}\" has no digit. Give a phone number such as +14255550123.");
        Add("PCC101.Words", "\"{value}\" is not a phone number: it has no digit. Give a number such as +14255550123, or anonymous for a withheld caller.");
        Add("PCC101.Character", "\"{value}\" is not a phone number: character {position} (\"{character}\") cannot stand there. Give a number such as +14255550123.");
        Add("PCC101.Identifier", "\"{value}\" is the identifier of a user or an app, and no phone number. Give the number of the call, or leave the column empty.");
        Add("PCC101.Masked", "\"{value}\" is masked: some of its digits are hidden. Give the whole number.");
        Add("PCC101.Scientific", "\"{value}\" is in the scientific form of a spreadsheet: digits are lost. Take the number from its source again, as text.");
        Add("PCC101.Decimal", "\"{value}\" is a decimal, as spreadsheets write it. Give the digits before the point only.");
        Add("PCC101.TooFewDigits", "\"{value}\" is not a phone number: {digits} digits, at least {fewest} are needed. Give the whole number.");
        Add("PCC101.TooManyDigits", "\"{value}\" is not a phone number: {digits} digits, at most {most} are allowed. Give one number only.");
        Add("PCC101.Address", "\"{value}\" is not a whole address: see character {position}. Give it as sip:user@host or tel:+14255550123.");
        Add("PCC101.UnknownCallingCode", "\"{value}\" has an unknown calling code: no country uses {code}. Check the digits behind +.");
        Add("PCC101.InternationalPrefix", "\"{value}\" has {prefix} behind the plus sign. Leave out the {prefix}: the calling code stands directly behind +.");
        Add("PCC101.NoCallingCode", "\"{value}\" has no calling code. Give it with + and the calling code, such as +14255550123.");
        Add("PCC101.TooShort", "\"{value}\" is too short for {region} ({code}): {digits} digits, at least {fewest}. Give the whole number.");
        Add("PCC101.TooLong", "\"{value}\" is too long for {region} ({code}): {digits} digits, at most {most}. Leave out what is not part of the number, such as an old prefix behind {code}, an extension or a second number.");
        Add("PCC101.NoSuchLength", "\"{value}\" has {digits} digits, and no number of {region} ({code}) has as many. Check the number.");
        Add("PCC101.NotInPlan", "\"{value}\" is not a number of {region} ({code}). Check the number.");
        Add("PCC101.NotE164", "\"{value}\" is not written in E.164. Give it exactly so: {e164}.");
        Add("PCC101.RegionNotAllowed", "\"{value}\" is a number of {region}. Only numbers of these regions may stand here: {allowed}.");
        Add("PCC101.TypeNotAllowed", "\"{value}\" is a number of the type {type}. Only numbers of these types may stand here: {allowed}.");
        Add("PCC101.WithheldNotAllowed", "a withheld caller (\"{value}\") may not stand here. Give a phone number, or leave the column empty.");
        Add("PCC101.AddressNotAllowed", "the address \"{value}\" may not stand here. Give a phone number such as +14255550123.");
        Add("PCC101.ShortNotAllowed", "the short number \"{value}\" may not stand here. Give a whole phone number such as +14255550123.");
        Add("PCC101.ExtensionNotAllowed", "an extension may not stand here, as in \"{value}\". Give a phone number without one, such as +14255550123.");
        Add("PCC101.NonGeographicNotAllowed", "\"{value}\" is a number of no country ({code}). Give a number of a country.");
        Add("PCC201", "{value} is not a status of this table. Give one of: {allowed}.");
        Add("PCC202", "{value} is not a status reason of this table. Give one of: {allowed}.");
        Add("PCC203", "status reason {status} does not belong to status {state}. Give one of: {allowed}.");
        Add("PCC204", "it cannot be emptied. Give one of: {allowed}, or leave the column out.");
        Add("PCC205", "a change from {from} to {to} is not allowed here. Leave it at {from}.");
        Add("PCC206", "it cannot be changed while the status is {state}. Set the status to {active} first, or in the same request.");
        Add("PCC301", "it cannot be changed once it is set. Leave the column out, or create a new record.");

        Add("PCC900", "an unexpected error. The trace log has its cause.");
        Add("PCC901.Message", "the message {message}. The step is for: {allowed}.");
        Add("PCC901.Table", "the table {table}. The step is for {allowed}.");
        Add("PCC901.Parameter", "the parameter {parameter} is missing or not of the type {type}.");
        Add("PCC901.Stage", "stage {stage}. The class is for the main operation of a custom API, stage {allowed}.");
        Add("PCC902.NotJson", "no JSON: \"{character}\" cannot stand here.");
        Add("PCC902.Unfinished", "no JSON: the text ends too early.");
        Add("PCC902.Key", "there is no setting \"{key}\". Give one of: {allowed}.");
        Add("PCC902.Twice", "\"{key}\" is given twice. Give it once.");
        Add("PCC902.Type", "a JSON value of type {type} cannot stand here. Give one of type {expected}.");
        Add("PCC902.Value", "\"{value}\" is not known. Give one of: {allowed}.");
        Add("PCC902.Word", "\"{value}\" cannot stand for a withheld caller. Give at most {most} characters that begin with a letter, without digits and without a blank at the end.");
        Add("PCC902.TooMany", "{count} values are too many. Give at most {most}.");

        Add(Keys.InputMissing, "the input is missing. Give a value.");
        Add(Keys.InputType, "a value of type {type} cannot be used here. Give one of type {expected}.");
        Add(Keys.InputRegion, "there is no region \"{value}\". Give the two letters of a region, such as US, or leave it out.");
        Add(Keys.InputLevel, "there is no level \"{value}\". Give one of: {allowed}.");
        Add(Keys.InputColumn, "there is no phone column \"{value}\". Give one of: {allowed}, or leave it out.");
        Add(Keys.InputRow, "the table {table} has no row {id}, or you may not read it. Check the identifier.");
        Add(Keys.InputTable, "a row of the table {table} cannot be checked. Give a row of {allowed}.");

        Add("Label", "\"{column}\": {text}");
        Add("Option.Active", "Active");
        Add("Option.Inactive", "Inactive");
        Add("Type.FIXED_LINE", "fixed line");
        Add("Type.MOBILE", "mobile");
        Add("Type.FIXED_LINE_OR_MOBILE", "fixed line or mobile");
        Add("Type.TOLL_FREE", "toll-free");
        Add("Type.PREMIUM_RATE", "premium rate");
        Add("Type.SHARED_COST", "shared cost");
        Add("Type.VOIP", "VoIP");
        Add("Type.PERSONAL_NUMBER", "personal number");
        Add("Type.PAGER", "pager");
        Add("Type.UAN", "company number");
        Add("Type.VOICEMAIL", "voicemail");
        Add("Type.UNKNOWN", "unknown");
        Add("Character.U+0009", "a tab");
        Add("Character.U+000A", "a line break");
        Add("Character.U+000D", "a carriage return");
        Add("Character.U+2028", "a line separator");
        Add("Character.U+2029", "a paragraph separator");
    }
}
