namespace PhoneCallCtx.Plugins.Table;

/// <summary>The type of a column, named as in the table reference (its row <c>Type</c>).</summary>
public enum ColumnType
{
    /// <summary>Text of at most <see cref="ColumnDefinition.MaxLength"/> UTF-16 code units.</summary>
    String,

    /// <summary>A 32-bit whole number.</summary>
    Integer,

    /// <summary>A 64-bit whole number.</summary>
    BigInt,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A point in time, kept in UTC.</summary>
    DateTime,

    /// <summary>A reference to a row of one of the column's target tables.</summary>
    Lookup,

    /// <summary>A reference to the owner of the row, a user or a team.</summary>
    Owner,

    /// <summary>The status of the row (<c>statecode</c>): a choice.</summary>
    State,

    /// <summary>The status reason of the row (<c>statuscode</c>): a choice, each option of which belongs to one status.</summary>
    Status,

    /// <summary>The primary key.</summary>
    Uniqueidentifier,

    /// <summary>The logical name of a table.</summary>
    EntityName,
}
