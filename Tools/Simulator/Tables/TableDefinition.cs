using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Simulator.Tables;

/// <summary>A status of a table, with the status reason that goes with it by default.</summary>
internal sealed record StateChoice(int Value, string Label, string InvariantName, int DefaultStatus);

/// <summary>A status reason of a table, with the status that it belongs to.</summary>
internal sealed record StatusChoice(int Value, string Label, int State);

/// <summary>A table of the local Dataverse: what its rows look like and which rows they hang on.</summary>
internal sealed class TableDefinition
{
    private readonly FrozenDictionary<string, TableColumn> _byName;

    public TableDefinition(string logicalName, string primaryId, string primaryName, IEnumerable<TableColumn> columns)
    {
        LogicalName = logicalName;
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

    /// <summary>What a new row has in columns that its creator leaves empty.</summary>
    public (int Ordinal, object Value)[] Defaults { get; }

    public TableColumn PrimaryId { get; }

    /// <summary>The column that names a row to people.</summary>
    public TableColumn PrimaryName { get; }

    public TableColumn? State { get; }

    public TableColumn? Status { get; }

    public TableColumn? Version { get; }

    public TableColumn? Owner { get; }

    public SystemColumns System { get; }

    public IReadOnlyList<StateChoice> States { get; init; } = [];

    public IReadOnlyList<StatusChoice> Statuses { get; init; } = [];

    /// <summary>The relationships in which a column of this table refers to a row of another.</summary>
    public IReadOnlyList<TableRelationship> Relationships { get; init; } = [];

    /// <summary>Whether callers create rows of it. Other messages make the rows of the tables that no caller creates rows of.</summary>
    public bool IsCreatable { get; init; } = true;

    /// <summary>Whether it is the table of the phone calls, which all messages are for; the others are there for its relationships.</summary>
    public bool IsPhoneCalls => LogicalName == PhoneCallTable.LogicalName;

    public TableColumn? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The column of a name; a fault when there is none.</summary>
    public TableColumn Column(string name) => Find(name) ?? throw Unknown(name);

    /// <summary>The fault of a column that the table does not have.</summary>
    public FaultException<OrganizationServiceFault> Unknown(string name) => Faults.Create(Faults.UnknownColumn, $"'{this}' entity doesn't contain attribute with Name = '{name}'.", name);

    /// <summary>Sets a value, by the name of its column, in the values that a row is to be made of.</summary>
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

/// <summary>A relationship by a column of one table that refers to rows of another.</summary>
/// <param name="SchemaName">The name of the relationship.</param>
/// <param name="ReferencedTable">The table that is referred to.</param>
/// <param name="ReferencingTable">The table that has the column.</param>
/// <param name="ReferencingColumn">The column.</param>
/// <param name="OnDelete">What the deletion of the referred row does to the rows that refer to it.</param>
internal sealed record TableRelationship(
    string SchemaName, string ReferencedTable, string ReferencingTable, string ReferencingColumn, CascadeBehavior OnDelete);

/// <summary>A relationship by rows of a table of its own.</summary>
/// <param name="SchemaName">The name of the relationship.</param>
/// <param name="IntersectTable">The table of the pairs.</param>
/// <param name="First">The one table, and the column of the pairs that refers to it.</param>
/// <param name="Second">The other.</param>
internal sealed record ManyToManyRelationship(
    string SchemaName, string IntersectTable, (string Table, string Column) First, (string Table, string Column) Second);
