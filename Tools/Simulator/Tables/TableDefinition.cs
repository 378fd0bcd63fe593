using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Simulator.Tables;

/// <summary>A status of a table, with its default status reason.</summary>
internal sealed record StateChoice(int Value, string Label, string InvariantName, int DefaultStatus);

/// <summary>A status reason of a table, with its status.</summary>
internal sealed record StatusChoice(int Value, string Label, int State);

/// <summary>A table of the local Dataverse: its columns, keys, statuses and relationships.</summary>
internal sealed class TableDefinition
{
    private readonly FrozenDictionary<string, TableColumn> _byName;

    public TableDefinition(string logicalName, string primaryId, string primaryName, IEnumerable<TableColumn> columns)
    {
        LogicalName = logicalName;
        EntitySetName = EntitySets.NameOf(logicalName);
        Columns = columns.Select((column, ordinal) => column with { Ordinal = ordinal }).ToArray();
        _byName = Columns.ToFrozenDictionary(column => column.LogicalName, StringComparer.Ordinal);
        Defaults = Columns.Where(column => column.DefaultValue is not null).Select(column => (column.Ordinal, Boxed.Of(column.DefaultValue!.Value))).ToArray();
        PrimaryId = _byName[primaryId];
        PrimaryName = _byName[primaryName];
        State = Find("statecode");
        Status = Find("statuscode");
        Version = Find("versionnumber");
        Owner = Find("ownerid");
        System = new SystemColumns(this);
    }

    public string LogicalName { get; }

    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The default values of columns that the creator leaves empty.</summary>
    public (int Ordinal, object Value)[] Defaults { get; }

    public TableColumn PrimaryId { get; }

    /// <summary>The primary name column.</summary>
    public TableColumn PrimaryName { get; }

    public TableColumn? State { get; }

    public TableColumn? Status { get; }

    public TableColumn? Version { get; }

    public TableColumn? Owner { get; }

    public SystemColumns System { get; }

    public IReadOnlyList<StateChoice> States { get; init; } = [];

    public IReadOnlyList<StatusChoice> Statuses { get; init; } = [];

    /// <summary>The relationships in which a column of this table refers to another table.</summary>
    public IReadOnlyList<TableRelationship> Relationships { get; init; } = [];

    /// <summary>The Web API's name of the rows, from Microsoft's table references.</summary>
    public string EntitySetName { get; }

    /// <summary>Whether callers create rows of the table. Otherwise other messages create them.</summary>
    public bool IsCreatable { get; init; } = true;

    /// <summary>Whether it is the phone call table, the subject of all messages; the other tables exist for its relationships.</summary>
    public bool IsPhoneCalls => LogicalName == PhoneCallTable.LogicalName;

    public TableColumn? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The column with a name; a fault if there is none.</summary>
    public TableColumn Column(string name) => Find(name) ?? throw Unknown(name);

    /// <summary>Makes the fault about a column that the table does not have.</summary>
    public FaultException<OrganizationServiceFault> Unknown(string name) => Faults.Create(Faults.UnknownColumn, $"'{this}' entity doesn't contain attribute with Name = '{name}'.", name);

    /// <summary>Sets a value by column name in the values of a new row.</summary>
    public void Set(object?[] values, string name, object? value) => values[_byName[name].Ordinal] = value;

    public StateChoice? FindState(int value)
    {
        for (var i = 0; i < States.Count; i++)
            if (States[i].Value == value) return States[i];
        return null;
    }

    public StatusChoice? FindStatus(int value)
    {
        for (var i = 0; i < Statuses.Count; i++)
            if (Statuses[i].Value == value) return Statuses[i];
        return null;
    }

    public override string ToString() => LogicalName;
}

/// <summary>A one-to-many relationship by a lookup column.</summary>
/// <param name="SchemaName">The name of the relationship.</param>
/// <param name="ReferencedTable">The table that the column refers to.</param>
/// <param name="ReferencingTable">The table with the column.</param>
/// <param name="ReferencingColumn">The column.</param>
/// <param name="OnDelete">The effect of a deletion on the rows that refer to the deleted row.</param>
internal sealed record TableRelationship(
    string SchemaName, string ReferencedTable, string ReferencingTable, string ReferencingColumn, CascadeBehavior OnDelete)
{
    /// <summary>The navigation property of the column; null for the name of the column.</summary>
    public string? NavigationProperty { get; init; }
}

/// <summary>A many-to-many relationship with an intersect table.</summary>
/// <param name="SchemaName">The name of the relationship.</param>
/// <param name="IntersectTable">The intersect table.</param>
/// <param name="First">The first table, and the column of the intersect table that refers to it.</param>
/// <param name="Second">The second table, and its column.</param>
internal sealed record ManyToManyRelationship(
    string SchemaName, string IntersectTable, (string Table, string Column) First, (string Table, string Column) Second);
