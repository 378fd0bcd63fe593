using System.Collections.Generic;

namespace PhoneCallCtx.Generators.TableReference.Model;

/// <summary>A relationship in which a column of this table refers to a row of another table.</summary>
/// <param name="Line">The line in the reference.</param>
/// <param name="SchemaName">The name of the relationship.</param>
/// <param name="ReferencedTable">The other table.</param>
/// <param name="ReferencedColumn">The other table's primary key.</param>
/// <param name="ReferencingColumn">The column of this table.</param>
/// <param name="NavigationProperty">The name of the referenced row in the Web API.</param>
/// <param name="Cascade">Actions and their behaviors, in the order of the reference.</param>
internal sealed record ManyToOneRelationship(
    int Line,
    string SchemaName,
    string ReferencedTable,
    string ReferencedColumn,
    string ReferencingColumn,
    string NavigationProperty,
    IReadOnlyList<(string Action, string Behavior)> Cascade);

/// <summary>A relationship in which a column of another table refers to a row of this table.</summary>
internal sealed record OneToManyRelationship(
    string SchemaName,
    string ReferencingTable,
    string ReferencingColumn,
    string NavigationProperty,
    bool IsCustomizable,
    AssociatedMenu Menu);

/// <summary>The menu with which a form shows the related rows.</summary>
internal sealed record AssociatedMenu(string Behavior, string Group, bool IsAvailableOffline);
