namespace PhoneCallCtx.Plugins.Languages;

/// <summary>
/// The keys of the first and last lines of rejections, and of what can be wrong with the inputs of a request. The other keys are codes
/// of rules, some followed by a cause, and the terms that each language has its own words for: <c>Option.</c> with the English label of
/// an option, <c>Type.</c> with a type of phone number, <c>Character.</c> with a code point.
/// </summary>
internal static class Keys
{
    /// <summary>A complaint with the name of what it is about.</summary>
    public const string Label = "Label";

    public const string Rejected = "Rejected";

    public const string RejectedMany = "RejectedMany";

    public const string RejectedVariable = "RejectedVariable";

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
