namespace PhoneCallCtx.Plugins.Languages;

/// <summary>
/// The keys of the first and last lines of rejections, of what can be wrong with the inputs of a request, and of the words for terms.
/// The other keys are codes of rules, some followed by a cause.
/// </summary>
internal static class Keys
{
    /// <summary>A complaint with the name of what it is about.</summary>
    public const string Label = "Label";

    /// <summary>What comes before the English label of an option.</summary>
    public const string OptionPrefix = "Option.";

    /// <summary>What comes before a type of phone number.</summary>
    public const string TypePrefix = "Type.";

    /// <summary>What comes before the code point of a character that has a common name.</summary>
    public const string CharacterPrefix = "Character.";

    public const string Rejected = "Rejected";

    public const string RejectedMany = "RejectedMany";

    public const string More = "More";

    public const string Failed = "Failed";

    public const string Misregistered = "Misregistered";

    public const string Misconfigured = "Misconfigured";

    public const string MisconfiguredVariable = "MisconfiguredVariable";

    public const string Unanswered = "Unanswered";

    public const string UnansweredFailed = "UnansweredFailed";

    public const string UnansweredMisregistered = "UnansweredMisregistered";

    public const string UnansweredMisconfigured = "UnansweredMisconfigured";

    public const string InputMissing = "Input.Missing";

    public const string InputType = "Input.Type";

    public const string InputRegion = "Input.Region";

    public const string InputLevel = "Input.Level";

    public const string InputColumn = "Input.Column";

    public const string InputRow = "Input.Row";

    public const string InputTable = "Input.Table";
}
