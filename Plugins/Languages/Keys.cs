namespace PhoneCallCtx.Plugins.Languages;

/// <summary>The keys of the first lines of refusals. The other keys are codes of rules, some with a cause behind them.</summary>
internal static class Keys
{
    public const string Refused = "Refused";

    public const string RefusedMany = "RefusedMany";

    public const string Failed = "Failed";

    public const string Misregistered = "Misregistered";

    public const string Misconfigured = "Misconfigured";

    public const string MisconfiguredVariable = "MisconfiguredVariable";
}
