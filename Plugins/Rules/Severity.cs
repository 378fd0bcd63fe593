namespace PhoneCallCtx.Plugins.Rules;

/// <summary>What happens when a rule is broken.</summary>
public enum Severity
{
    /// <summary>Nothing; the rule is not evaluated.</summary>
    Off,

    /// <summary>The trace log reports it; the request is not rejected.</summary>
    Trace,

    /// <summary>The request is rejected.</summary>
    Reject,
}
