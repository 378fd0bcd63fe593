namespace PhoneCallCtx.WebApi.Model;

/// <summary>A navigation property: from rows of a table to a row, or to rows, of another.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Relationship">The schema name of the relationship; null if a lookup has none.</param>
/// <param name="Target">The logical name of the other table; <c>principal</c> for users and teams.</param>
internal sealed record ApiLink(string Name, string? Relationship, string Target)
{
    /// <summary>For a link to one row: the lookup column of this table. For a link to many rows: the lookup column of the other table.</summary>
    public string Column { get; init; } = "";

    /// <summary>Whether the property is a collection.</summary>
    public bool IsCollection { get; init; }

    /// <summary>For a many-to-many relationship: the intersect table.</summary>
    public string? IntersectTable { get; init; }

    /// <summary>For a many-to-many relationship: the column of the intersect table that refers to this table.</summary>
    public string NearColumn { get; init; } = "";

    /// <summary>For a many-to-many relationship: the column of the intersect table that refers to the other table.</summary>
    public string FarColumn { get; init; } = "";
}
