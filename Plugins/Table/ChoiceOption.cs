namespace PhoneCallCtx.Plugins.Table;

/// <summary>One option of <c>statecode</c>: a status, with its default status reason.</summary>
public sealed class StateOption
{
    internal StateOption(int value, string label, string invariantName, int defaultStatus)
    {
        Value = value;
        Label = label;
        InvariantName = invariantName;
        DefaultStatus = defaultStatus;
    }

    /// <summary>The stored number.</summary>
    public int Value { get; }

    /// <summary>The English label.</summary>
    public string Label { get; }

    /// <summary>The name that is the same in every language.</summary>
    public string InvariantName { get; }

    /// <summary>The <c>statuscode</c> of a row when the caller supplies only this status.</summary>
    public int DefaultStatus { get; }
}

/// <summary>One option of <c>statuscode</c>: a status reason, with the status it belongs to.</summary>
public sealed class StatusOption
{
    internal StatusOption(int value, string label, int state)
    {
        Value = value;
        Label = label;
        State = state;
    }

    /// <summary>The stored number.</summary>
    public int Value { get; }

    /// <summary>The English label.</summary>
    public string Label { get; }

    /// <summary>The <c>statecode</c> that this status reason belongs to.</summary>
    public int State { get; }
}
