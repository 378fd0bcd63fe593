using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Languages;

/// <summary>English. Every other language has its keys and placeholders.</summary>
internal sealed class English : Language
{
    private const string Words = """
        Rejected The phone call record was not saved. Please correct:
        RejectedMany No phone call record was saved ({rows} in this request). Please correct:
        RejectedVariable The value of the environment variable "{variable}" was not saved. Please correct:
        More And {count} more, {total} in all: {counts}
        Failed The phone call record was not saved because it could not be checked. Please report the following to your administrator:
        Misregistered The phone call record was not saved because the step "{step}" is registered where it does not belong. Please report the following to your administrator:
        Misconfigured The phone call record was not saved because the configuration of the step "{step}" cannot be used. Please report the following to your administrator:
        MisconfiguredVariable The phone call record was not saved because the environment variable "{variable}" cannot be used. Please report the following to your administrator:
        Unanswered The request was not answered. Please correct:
        UnansweredFailed The request was not answered because it failed on the server. Please report the following to your administrator:
        UnansweredMisregistered The request was not answered because "{step}" is registered where it does not belong. Please report the following to your administrator:
        UnansweredMisconfigured The request was not answered because the environment variable "{variable}" cannot be used. Please report the following to your administrator:

        Label "{column}": {text}

        PCC001 "{value}" is {length} characters long, {excess} too many. Shorten it to {limit} characters.
        PCC002.Text A value of type {type} cannot be stored here. Provide text.
        PCC002.Choice A value of type {type} cannot be stored here. Provide one of the column's options (OptionSetValue).
        PCC002.Integer A value of type {type} cannot be stored here. Provide a whole number (Int32).
        PCC002.Boolean A value of type {type} cannot be stored here. Provide true or false (Boolean).
        PCC002.DateTime A value of type {type} cannot be stored here. Provide a date and time (DateTime).
        PCC002.Lookup A value of type {type} cannot be stored here. Provide a reference (EntityReference) to a record of one of these tables: {targets}.
        PCC003 "{value}" cannot be shown on one line: character {position} is {character}. Remove it.
        PCC003.Direction "{value}" is displayed in a different order than it is stored: character {position} is {character}. Remove it.
        PCC004 {value} is out of range. Enter a whole number from {minimum} to {maximum}.
        PCC005 A record of the table "{table}" is not allowed here. Use a record of one of these tables: {targets}.
        PCC005.NoTable The reference does not name a table. Use a record of one of these tables: {targets}.
        PCC006.Missing This field is required. Enter a value.
        PCC006.Emptied This field is required and cannot be emptied. Leave it unchanged, or enter a value.
        PCC007 Dataverse sets this column itself and ignores the value in the request. Leave the column out of the request.
        PCC101.Blank The text is blank. Enter a phone number, or leave this field empty.
        PCC101.NoDigit "{value}" has no digits. Enter a phone number such as +14255550123 instead.
        PCC101.Words "{value}" is not a phone number: it has no digits. Enter a number such as +14255550123, or anonymous for a withheld number.
        PCC101.Character "{value}" is not a phone number: character {position} ("{character}") is not allowed there. Enter a number such as +14255550123 instead.
        PCC101.Identifier "{value}" is the identifier of a user or an app, not a phone number. Enter the phone number of the call, or leave this field empty.
        PCC101.Masked "{value}" is masked: some of its digits are hidden. Enter the whole number.
        PCC101.Scientific "{value}" is in the scientific notation of a spreadsheet: digits are lost. Copy the number from its source again, as text.
        PCC101.Decimal "{value}" is a decimal number, as spreadsheets write it. Enter only the digits before the decimal point.
        PCC101.TooFewDigits "{value}" is not a phone number (digits: {digits}, minimum: {fewest}). Enter the whole number.
        PCC101.TooManyDigits "{value}" is not a phone number (digits: {digits}, maximum: {most}). Enter one number only.
        PCC101.Address "{value}" is not a complete address. Check character {position}. Enter an address such as sip:user@host or tel:+14255550123 instead.
        PCC101.UnknownCallingCode "{value}" has an unknown country calling code: no country uses {code}. Check the digits after the +.
        PCC101.InternationalPrefix "{value}" has {prefix} after the plus sign. Leave out {prefix}: the country calling code comes directly after the plus sign.
        PCC101.NoCallingCode "{value}" has no country calling code. Enter it like +14255550123, with + and the country calling code.
        PCC101.TooShort "{value}" is too short for {region} ({code}). Digits: {digits}, minimum: {fewest}. Enter the whole number.
        PCC101.TooLong "{value}" is too long for {region} ({code}). Digits: {digits}, maximum: {most}. Leave out what is not part of the number, such as an old prefix after {code}, an extension or a second number.
        PCC101.NoSuchLength "{value}" has {digits} digits. Numbers in {region} ({code}) never have that length. Check the number.
        PCC101.NotInPlan "{value}" is not a valid number in {region} ({code}). Check the number.
        PCC101.NotE164 "{value}" is not in international format (E.164). Enter {e164} instead.
        PCC101.RegionNotAllowed "{value}" is a number of the region {region}. Only numbers of these regions are allowed here: {allowed}.
        PCC101.TypeNotAllowed "{value}" is a number of the type {type}. Only numbers of these types are allowed here: {allowed}.
        PCC101.WithheldNotAllowed A withheld number ("{value}") is not allowed here. Enter a phone number, or leave this field empty.
        PCC101.AddressNotAllowed The address "{value}" is not allowed here. Enter a phone number such as +14255550123 instead.
        PCC101.ShortNotAllowed The short number "{value}" is not allowed here. Enter a whole phone number such as +14255550123 instead.
        PCC101.ExtensionNotAllowed An extension, as in "{value}", is not allowed here. Enter a phone number such as +14255550123, without an extension.
        PCC101.NonGeographicNotAllowed "{value}" does not belong to a country ({code}). Enter a number that does.
        PCC201 {value} is not a status of this table. Use one of: {allowed}.
        PCC202 {value} is not a status reason of this table. Use one of: {allowed}.
        PCC203 The status reason {status} does not belong to the status {state}. Use one of: {allowed}.
        PCC204 This field cannot be emptied. Leave it unchanged, or use one of: {allowed}.
        PCC205 A change from {from} to {to} is not allowed here. Leave it at {from}.
        PCC206 This field cannot be changed while the status is {state}. Leave it unchanged, or change the status to {active} first (API: or in the same request).
        PCC301 This field cannot be changed once it is set. Leave it unchanged, or create a new record.

        PCC900 An unexpected error occurred. The trace log shows its cause.
        PCC901.Message The plug-in is registered on the message {message}, but is for: {allowed}.
        PCC901.Table The plug-in is registered on the table {table}, but is for: {allowed}.
        PCC901.Parameter The parameter {parameter} is missing or not of the type {type}.
        PCC901.Stage The plug-in is registered in stage {stage}, but is for the main operation of a custom API: stage {allowed}.
        PCC902.NotJson This is not valid JSON: "{character}" is not allowed here.
        PCC902.Unfinished This is not valid JSON: the text ends too early.
        PCC902.Key There is no setting "{key}". Use one of: {allowed}.
        PCC902.Twice "{key}" is there twice. Use it once.
        PCC902.Type A JSON value of type {type} is not allowed here. Provide one of type {expected}.
        PCC902.Value "{value}" is not known. Use one of: {allowed}.
        PCC902.Word "{value}" cannot be a word for a withheld number. Use at most {most} characters that begin with a letter, without digits and without a space at the end.
        PCC902.TooMany {count} values are too many. Provide at most {most}.

        Input.Missing The input is missing. Provide a value.
        Input.Type A value of type {type} cannot be used here. Provide one of type {expected}.
        Input.Region There is no region "{value}". Use the two letters of a region, such as US, or leave this input empty.
        Input.Level There is no level "{value}". Use one of: {allowed}.
        Input.Column There is no phone column "{value}". Use one of: {allowed}, or leave this input empty.
        Input.Row The table {table} has no record {id}, or you do not have permission to read it. Check the identifier.
        Input.Table A record of the table {table} cannot be checked. Use a record of {allowed}.

        Option.Active Active
        Option.Inactive Inactive

        Type.FIXED_LINE fixed line
        Type.MOBILE mobile
        Type.FIXED_LINE_OR_MOBILE fixed line or mobile
        Type.TOLL_FREE toll-free
        Type.PREMIUM_RATE premium rate
        Type.SHARED_COST shared cost
        Type.VOIP internet telephony
        Type.PERSONAL_NUMBER personal number
        Type.PAGER pager
        Type.UAN universal access number
        Type.VOICEMAIL voicemail
        Type.UNKNOWN unknown

        Character.U+0009 a tab
        Character.U+000A a line break
        Character.U+000D a carriage return
        Character.U+2028 a line separator
        Character.U+2029 a paragraph separator
        """;

    public static readonly English Instance = new();

    private English()
        : base("en", Words)
    {
    }

    /// <inheritdoc/>
    private protected override string NameOf(Term region) => region.Name;
}
