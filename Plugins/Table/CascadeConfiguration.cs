namespace PhoneCallCtx.Plugins.Table;

/// <summary>For each action on a row of the referenced table, its effect on the rows of this table that refer to it.</summary>
public sealed class CascadeConfiguration
{
    internal CascadeConfiguration(
        CascadeBehavior archive, CascadeBehavior assign, CascadeBehavior delete, CascadeBehavior merge,
        CascadeBehavior reparent, CascadeBehavior rollupView, CascadeBehavior share, CascadeBehavior unshare)
    {
        Archive = archive;
        Assign = assign;
        Delete = delete;
        Merge = merge;
        Reparent = reparent;
        RollupView = rollupView;
        Share = share;
        Unshare = unshare;
    }

    /// <summary>When the referenced row goes into long term retention.</summary>
    public CascadeBehavior Archive { get; }

    /// <summary>When the referenced row gets another owner.</summary>
    public CascadeBehavior Assign { get; }

    /// <summary>When the referenced row is deleted.</summary>
    public CascadeBehavior Delete { get; }

    /// <summary>When the referenced row is merged into another.</summary>
    public CascadeBehavior Merge { get; }

    /// <summary>When the referenced row gets another parent.</summary>
    public CascadeBehavior Reparent { get; }

    /// <summary>Whether views that roll up show the rows below the referenced row.</summary>
    public CascadeBehavior RollupView { get; }

    /// <summary>When the referenced row is shared.</summary>
    public CascadeBehavior Share { get; }

    /// <summary>When the sharing of the referenced row ends.</summary>
    public CascadeBehavior Unshare { get; }
}

/// <summary>The referring rows that an action on the referenced row also affects, in the words of the platform.</summary>
public enum CascadeBehavior
{
    /// <summary>None.</summary>
    NoCascade,

    /// <summary>All.</summary>
    Cascade,

    /// <summary>Those that are active.</summary>
    Active,

    /// <summary>Those with the same owner as the row.</summary>
    UserOwned,

    /// <summary>All, but they only lose their reference to the row.</summary>
    RemoveLink,

    /// <summary>None, and the action is rejected while there are any.</summary>
    Restrict,
}
