using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Generators.TableReference.Model;

/// <summary>A table in its reference.</summary>
/// <param name="Names">The table's properties.</param>
/// <param name="Columns">The columns: the writable ones, then the read-only ones.</param>
/// <param name="States">The options of the state column.</param>
/// <param name="Statuses">The options of the status column.</param>
/// <param name="ManyToOne">The relationships in which a column of this table refers to another table.</param>
/// <param name="OneToMany">The relationships in which a column of another table refers to this one.</param>
/// <param name="Messages">The messages.</param>
internal sealed record Table(
    TableProperties Names,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<StateOption> States,
    IReadOnlyList<StatusOption> Statuses,
    IReadOnlyList<ManyToOneRelationship> ManyToOne,
    IReadOnlyList<OneToManyRelationship> OneToMany,
    IReadOnlyList<Message> Messages)
{
    /// <summary>The primary key.</summary>
    public Column PrimaryId => Columns.Single(column => column.LogicalName == Names.PrimaryIdAttribute);
}

/// <summary>The table "Properties" of the reference, in the words of the platform.</summary>
internal sealed record TableProperties(
    int Line,
    string DisplayName,
    string DisplayCollectionName,
    string SchemaName,
    string CollectionSchemaName,
    string EntitySetName,
    string LogicalName,
    string LogicalCollectionName,
    string PrimaryIdAttribute,
    string PrimaryNameAttribute,
    string TableType,
    string OwnershipType);

/// <summary>A message, and whether it is an event.</summary>
internal sealed record Message(int Line, string Name, bool IsEvent);

/// <summary>An option of the state column.</summary>
internal sealed record StateOption(int Line, int Value, string Label, string InvariantName, int DefaultStatus);

/// <summary>An option of the status column.</summary>
internal sealed record StatusOption(int Line, int Value, string Label, int State);
