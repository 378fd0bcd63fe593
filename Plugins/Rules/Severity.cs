namespace PhoneCallCtx.Plugins.Rules;

/// <summary>What happens when a rule is broken.</summary>
public enum Severity
{
    /// <summary>Nothing: the rule is not asked.</summary>
    Off,

    /// <summary>The trace log tells it; the call goes on.</summary>
    Trace,

    /// <summary>The call is refused.</summary>
    Reject,
}
