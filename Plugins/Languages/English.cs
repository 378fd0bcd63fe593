namespace PhoneCallCtx.Plugins.Languages;

/// <summary>English.</summary>
internal sealed class English : Language
{
    public static readonly English Instance = new();

    private English()
    {
        Add("PCC001", "\"{value}\" is {length} characters long, {excess} too many. Shorten it to {limit}.");
        Add("PCC002.Text", "a value of type {type} cannot be stored here. Give text.");
        Add("PCC002.Choice", "a value of type {type} cannot be stored here. Give one of the column's options (OptionSetValue).");
        Add("PCC101.Blank", "the text is blank. Give a phone number, or leave the column empty.");
        Add("PCC101.NoDigit", "\"{value}\" has no digit. Give a phone number such as +14255550123.");
        Add("PCC101.Character", "\"{value}\" is not a phone number: character {position} (\"{character}\") cannot stand there. Give a number such as +14255550123.");
        Add("PCC101.TooFewDigits", "\"{value}\" is not a phone number: {digits} digits, at least {fewest} are needed. Give the whole number.");
        Add("PCC101.TooManyDigits", "\"{value}\" is not a phone number: {digits} digits, at most {most} are allowed. Give one number only.");
        Add("PCC101.Address", "\"{value}\" is not a whole address: see character {position}. Give it as sip:user@host or tel:+14255550123.");
        Add("PCC201", "{value} is not a status of this table. Give one of: {allowed}.");
        Add("PCC202", "{value} is not a status reason of this table. Give one of: {allowed}.");
        Add("PCC203", "status reason {status} does not belong to status {state}. Give one of: {allowed}.");
        Add("PCC204", "it cannot be emptied. Give one of: {allowed}, or leave the column out.");
    }

    public override string Heading => "The phone call record was not saved. Please correct:";
}
