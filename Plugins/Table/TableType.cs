namespace PhoneCallCtx.Plugins.Table;

/// <summary>Where the rows of a table are stored, in the words of the platform.</summary>
public enum TableType
{
    /// <summary>In the relational store of Dataverse.</summary>
    Standard,

    /// <summary>In the relational store of Dataverse, as activities.</summary>
    Activity,

    /// <summary>Outside Dataverse.</summary>
    Virtual,

    /// <summary>In the elastic store, for very large numbers of rows.</summary>
    Elastic,
}

/// <summary>The kind of owner of the rows of a table, in the words of the platform.</summary>
public enum OwnershipType
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Each row has a user or a team.</summary>
    UserOwned,

    /// <summary>Each row has a team.</summary>
    TeamOwned,

    /// <summary>Each row has a business unit.</summary>
    BusinessOwned,

    /// <summary>The organization.</summary>
    OrganizationOwned,

    /// <summary>The business unit of its parent owns each row.</summary>
    BusinessParented,
}
