using System.Collections.Generic;

namespace PhoneCallCtx.Generators.TableReference.Model;

/// <summary>A column of this table refers to a row of another.</summary>
/// <param name="Line">Where the reference states it.</param>
/// <param name="SchemaName">The name of the relationship.</param>
/// <param name="ReferencedTable">The other table.</param>
/// <param name="ReferencedColumn">The other table's primary key.</param>
/// <param name="ReferencingColumn">The column of this table.</param>
/// <param name="NavigationProperty">The Web API's name of the row that is referred to.</param>
/// <param name="Cascade">Actions and their behaviours, in the order of the reference.</param>
internal sealed record ManyToOneRelationship(
    int Line,
    string SchemaName,
    string ReferencedTable,
    string ReferencedColumn,
    string ReferencingColumn,
    string NavigationProperty,
    IReadOnlyList<(string Action, string Behavior)> Cascade);

/// <summary>A column of another table refers to a row of this one.</summary>
internal sealed record OneToManyRelationship(
    string SchemaName,
    string ReferencingTable,
    string ReferencingColumn,
    string NavigationProperty,
    bool IsCustomizable,
    AssociatedMenu Menu);

/// <summary>How a form offers the rows that refer.</summary>
internal sealed record AssociatedMenu(string Behavior, string Group, bool IsAvailableOffline);
