namespace PhoneCallCtx.Cli.Traces;

/// <summary>How one execution of the plug-in ended, as the first line of its trace says.</summary>
internal enum TraceOutcome
{
    /// <summary>The first line is missing or not understood.</summary>
    Unknown,

    /// <summary>No rule rejected the request, and in an audit none would have.</summary>
    Accepted,

    /// <summary>The request was accepted in an audit; enforced, the rules would have rejected it.</summary>
    WouldBeRejected,

    /// <summary>The rules rejected the request.</summary>
    Rejected,

    /// <summary>The step could not evaluate the request. In an audit the request was accepted, otherwise it was rejected.</summary>
    Failed,

    /// <summary>The mode is off.</summary>
    NotEvaluated,

    /// <summary>A step that rewrites numbers did its work.</summary>
    Normalized,

    /// <summary>A custom API or a workflow activity answered, or could not. Nothing was saved.</summary>
    Answered,
}
