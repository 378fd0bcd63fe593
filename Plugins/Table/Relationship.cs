namespace PhoneCallCtx.Plugins.Table;

/// <summary>A many-to-one relationship: a column of this table refers to a row of another.</summary>
public sealed class ManyToOneRelationship
{
    internal ManyToOneRelationship(
        string schemaName, string referencedTable, string referencedColumn, string referencingColumn, string navigationProperty,
        CascadeConfiguration cascade)
    {
        SchemaName = schemaName;
        ReferencedTable = referencedTable;
        ReferencedColumn = referencedColumn;
        ReferencingColumn = referencingColumn;
        NavigationProperty = navigationProperty;
        Cascade = cascade;
    }

    /// <summary>The name of the relationship.</summary>
    public string SchemaName { get; }

    /// <summary>The logical name of the referenced table.</summary>
    public string ReferencedTable { get; }

    /// <summary>The logical name of the referenced table's primary key.</summary>
    public string ReferencedColumn { get; }

    /// <summary>The logical name of the referring column of this table.</summary>
    public string ReferencingColumn { get; }

    /// <summary>The Web API's name for the referenced row, as a property of a row of this table.</summary>
    public string NavigationProperty { get; }

    /// <summary>The effect of actions on the referenced row on the rows of this table.</summary>
    public CascadeConfiguration Cascade { get; }

    /// <summary>The schema name.</summary>
    public override string ToString() => SchemaName;
}

/// <summary>A one-to-many relationship: a column of another table refers to a row of this one.</summary>
public sealed class OneToManyRelationship
{
    internal OneToManyRelationship(
        string schemaName, string referencingTable, string referencingColumn, string navigationProperty, bool isCustomizable,
        AssociatedMenu menu)
    {
        SchemaName = schemaName;
        ReferencingTable = referencingTable;
        ReferencingColumn = referencingColumn;
        NavigationProperty = navigationProperty;
        IsCustomizable = isCustomizable;
        Menu = menu;
    }

    /// <summary>The name of the relationship.</summary>
    public string SchemaName { get; }

    /// <summary>The logical name of the referring table.</summary>
    public string ReferencingTable { get; }

    /// <summary>The logical name of the referring table's column.</summary>
    public string ReferencingColumn { get; }

    /// <summary>The Web API's name for the referring rows, as a property of a row of this table.</summary>
    public string NavigationProperty { get; }

    /// <summary>Whether the relationship can be customized.</summary>
    public bool IsCustomizable { get; }

    /// <summary>How a form of this table shows the referring rows.</summary>
    public AssociatedMenu Menu { get; }

    /// <summary>The schema name.</summary>
    public override string ToString() => SchemaName;
}

/// <summary>How a form shows the rows that refer to its row.</summary>
public sealed class AssociatedMenu
{
    internal AssociatedMenu(AssociatedMenuBehavior behavior, AssociatedMenuGroup group, bool isAvailableOffline)
    {
        Behavior = behavior;
        Group = group;
        IsAvailableOffline = isAvailableOffline;
    }

    /// <summary>Whether there is a menu item, and the source of its name.</summary>
    public AssociatedMenuBehavior Behavior { get; }

    /// <summary>The part of the menu.</summary>
    public AssociatedMenuGroup Group { get; }

    /// <summary>Whether the menu item is available offline.</summary>
    public bool IsAvailableOffline { get; }
}

/// <summary>Whether a form has a menu item for related rows, in the words of the platform.</summary>
public enum AssociatedMenuBehavior
{
    /// <summary>There is one, named by the display name of the referring table.</summary>
    UseCollectionName,

    /// <summary>There is one, with its own label.</summary>
    UseLabel,

    /// <summary>There is none.</summary>
    DoNotDisplay,
}

/// <summary>The part of a form's menu, in the words of the platform.</summary>
public enum AssociatedMenuGroup
{
    /// <summary>Details.</summary>
    Details,

    /// <summary>Sales.</summary>
    Sales,

    /// <summary>Service.</summary>
    Service,

    /// <summary>Marketing.</summary>
    Marketing,
}
