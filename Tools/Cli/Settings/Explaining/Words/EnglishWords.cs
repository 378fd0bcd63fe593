namespace PhoneCallCtx.Cli.Settings.Explaining.Words;

/// <summary>The explanation in English. Every other language has its keys and placeholders.</summary>
internal sealed class EnglishWords : ExplanationWords
{
    public EnglishWords()
        : base("en")
    {
        Add("Heading.General", "All requests");
        Add("Heading.ReadOnly", "Columns that Dataverse sets itself");

        Add("Mode.Enforce", "A request that breaks a rule is rejected.");
        Add("Mode.Audit", "No request is rejected. A violation is only written to the trace log, and no number is rewritten.");
        Add("Mode.Off", "The rules are off. No request is evaluated, and no number is rewritten.");
        Add("ApplicationUsers.Same", "The same applies to requests of application users, such as integrations.");
        Add("ApplicationUsers.Audit", "Requests of application users, such as integrations, are not rejected. Their violations are only written to the trace log, and their numbers are not rewritten.");
        Add("Unchanged.Skipped", "A value that is sent again unchanged is not evaluated.");
        Add("Unchanged.Evaluated", "A value is evaluated even when it is sent again unchanged.");
        Add("Effect.Trace", "A violation of this rule is only written to the trace log.");
        Add("Effect.Off", "This rule is off.");

        Add("Optional", "The column may be empty.");
        Add("NeverEmptied", "The column cannot be emptied.");
        Add("PCC001", "The text has at most {limit} characters.");
        Add("PCC002.Text", "The value is text (String).");
        Add("PCC002.Choice", "The value is one of the column's options (OptionSetValue).");
        Add("PCC002.Integer", "The value is a whole number (Int32).");
        Add("PCC002.Boolean", "The value is true or false (Boolean).");
        Add("PCC002.DateTime", "The value is a date and time (DateTime).");
        Add("PCC002.Lookup", "The value is a reference to a record (EntityReference).");
        Add("PCC003", "The text can be shown on one line. Line breaks, tabs and other control characters are not allowed.");
        Add("PCC003.Direction", "Characters that change the order in which the text is shown are not allowed.");
        Add("PCC004", "The number is in the range from {minimum} to {maximum}.");
        Add("PCC005", "The record belongs to one of these tables: {targets}.");
        Add("PCC006", "The column is required. A new record has a value in it, and nobody can empty it.");
        Add("PCC007", "Dataverse sets these columns itself and ignores what a request gives for them: {columns}.");
        Add("PCC201", "The status is one of: {options}.");
        Add("PCC202", "The status reason is one of: {options}.");
        Add("PCC203", "With the status {state}, the status reason is one of: {allowed}.");
        Add("PCC205.Allowed", "The status can change from {from} to {to}.");
        Add("PCC205.NotAllowed", "The status cannot change from {from} to {to}.");
        Add("PCC206", "While the status is {state}, the column can be changed only in a request that also sets the status to {active}.");
        Add("PCC301", "Once the column has a value, it cannot be changed.");

        Add("Level.plausible", "A phone number only needs the shape of a phone number.");
        Add("Level.possible", "A phone number with + has a known country calling code and a length that its country uses.");
        Add("Level.valid", "A phone number belongs to the numbering plan of its country.");
        Add("Level.e164", "A phone number belongs to the numbering plan of its country and is written in international format (E.164).");
        Add("Level.Rewritten", "A phone number belongs to the numbering plan of its country. Every notation is accepted.");
        Add("DefaultRegion", "A phone number without a country calling code is read as a number of this region: {region}.");
        Add("DefaultRegion.ShapeAlone", "A phone number without a country calling code only needs the shape of a phone number.");
        Add("DefaultRegion.None", "A phone number without a country calling code is not accepted.");
        Add("Regions", "Only phone numbers of these regions are accepted: {regions}.");
        Add("Types", "Only phone numbers of these types are accepted: {types}.");
        Add("AllNumbers", "Phone numbers of all regions and types are accepted.");
        Add("NoEffect", "At the level {level}, these settings have no effect: {settings}.");
        Add("Forms.Accepted", "Besides phone numbers, these forms are accepted: {forms}.");
        Add("Forms.NotAccepted", "These forms are not accepted: {forms}.");
        Add("WithheldWords", "These words also mean a withheld number: {words}.");
        Add("Normalized", "Phone numbers are rewritten in E.164 before they are saved.");
        Add("NotNormalized", "Phone numbers are saved as they are sent.");

        Add("Form.withheld", "withheld number");
        Add("Form.sip", "SIP address");
        Add("Form.tel", "tel address");
        Add("Form.short", "short number");
        Add("Form.extension", "extension");
        Add("Form.vanity", "number with letters");
        Add("Form.nonGeographic", "number of no country");
    }
}
