using System;
using System.Globalization;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Operations;

/// <summary>Dataverse's own checks of values, independent of plug-ins, and the conversion to stored values. The first fault ends them.</summary>
internal sealed class RowValues(RowStore store, bool checksReferences)
{
    /// <summary>The earliest date, from the SDK (DateTimeAttributeMetadata.MinSupportedValue).</summary>
    private static readonly DateTime FirstTime = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The last second of the latest date, from the SDK (DateTimeAttributeMetadata.MaxSupportedValue).</summary>
    private static readonly DateTime LastSecond = new(9999, 12, 30, 23, 59, 59, DateTimeKind.Utc);

    /// <summary>The stored value of a column; null for no value, which includes empty text.</summary>
    public object? Convert(TableDefinition table, TableColumn column, object? value)
    {
        if (value is null or "")
            return column.IsRequired && !column.IsChoice ? throw Fault(Faults.InvalidValue, column, $"The column {column} of {table} cannot be emptied.") : null;

        return column.Type switch
        {
            ColumnType.String when value is string text => CheckLength(column, text),
            ColumnType.EntityName when value is string text => text,
            ColumnType.Integer when value is int number => CheckRange(column, number),
            ColumnType.BigInt when value is long number => number,
            ColumnType.Boolean when value is bool flag => Boxed.Of(flag),
            ColumnType.DateTime when value is DateTime time => Time(column, time),
            ColumnType.Uniqueidentifier when value is Guid id => id,
            ColumnType.State or ColumnType.Status when value is OptionSetValue option => Boxed.Of(option.Value),
            ColumnType.Lookup or ColumnType.Owner when value is EntityReference reference => Reference(column, reference),
            _ => throw Fault(Faults.InvalidValue, column, $"The column {column} does not accept a value of type {value.GetType().Name}."),
        };
    }

    /// <summary>A time in UTC. The platform takes a time of unspecified kind for UTC.</summary>
    public static DateTime Utc(DateTime time) => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc);

    /// <summary>Rejects text that is too long, before all other checks.</summary>
    public static void CheckLengths(TableDefinition table, Entity target)
    {
        foreach (var (name, value) in target.Attributes)
            if (value is string text && table.Find(name) is { Type: ColumnType.String, IsValidForCreate: true } column) CheckLength(column, text);
    }

    /// <summary>The status and status reason that a row gets.</summary>
    /// <param name="table">The table.</param>
    /// <param name="state">The supplied status, or the status of the row.</param>
    /// <param name="status">The supplied status reason; null for the default one.</param>
    public static (StateChoice State, StatusChoice Status) StatePair(TableDefinition table, int state, int? status)
    {
        var found = table.FindState(state)
            ?? throw Fault(Faults.StatusOfAnotherState, table.State!, string.Create(CultureInfo.InvariantCulture, $"{state} is not a valid state code on {table}."));
        var reason = status ?? found.DefaultStatus;
        return table.FindStatus(reason) is { } pair && pair.State == state
            ? (found, pair)
            : throw Fault(Faults.StatusOfAnotherState, table.Status!, string.Create(CultureInfo.InvariantCulture, $"{reason} is not a valid status code for state code {table}State.{found.InvariantName}."));
    }

    /// <summary>The primary key of a reference: its own, or that of the row with its alternate key.</summary>
    public Guid IdOf(TableDefinition table, Guid id, KeyAttributeCollection keys) => id != Guid.Empty || keys.Count == 0
        ? id
        : PrimaryKeyIn(table, keys) ?? FindByKey(table, keys) ?? throw Faults.Create(Faults.RowNotFoundByKey, $"There is no row of {table} with the alternate key {string.Join(", ", keys.Keys)}.");

    /// <summary>The live row of a reference; a fault if there is none, or if the row is in retention.</summary>
    public StoredRow Existing(TableDefinition table, EntityReference reference) => store.Existing(table, IdOf(table, reference.Id, reference.KeyAttributes));

    /// <summary>The primary key of the row with an alternate key; null if there is none, a fault if the table has no such key.</summary>
    public Guid? FindByKey(TableDefinition table, KeyAttributeCollection keys)
    {
        if (PrimaryKeyIn(table, keys) is { } id) return store.IsTaken(table, id) ? id : null;
        var key = store.Table(table).Keys.FirstOrDefault(key => key.Columns.Count == keys.Count && key.Columns.All(column => keys.Contains(column.LogicalName)))
            ?? throw Faults.Create(Faults.AlternateKeyNotDefined, $"The table {table} has no alternate key with the columns {string.Join(", ", keys.Keys)}.");
        return key.Find(key.Columns.Select(column => Convert(table, column, keys[column.LogicalName])));
    }

    /// <summary>
    /// Gives a new row the values of its key. If a column has another value, the value of the column counts
    /// (Microsoft: "Use Upsert to create or update a record").
    /// </summary>
    public static void AddKeyColumns(Entity target)
    {
        foreach (var (column, value) in target.KeyAttributes)
            if (!target.Attributes.ContainsKey(column)) target.Attributes.Add(column, value);
    }

    /// <summary>The primary key among the key attributes (Microsoft: "Use an alternate key to reference a record"); null if it is not there.</summary>
    private Guid? PrimaryKeyIn(TableDefinition table, KeyAttributeCollection keys) =>
        keys.Count == 1 && keys.TryGetValue(table.PrimaryId.LogicalName, out var value) ? (Guid?)Convert(table, table.PrimaryId, value) : null;

    private RowReference Reference(TableColumn column, EntityReference reference)
    {
        if (column.Targets.Count > 0 && !column.Targets.Contains(reference.LogicalName, StringComparer.Ordinal))
            throw Fault(Faults.InvalidValue, column, $"The column {column} does not refer to the table {reference.LogicalName}.");
        if (!checksReferences && reference.LogicalName is { } name && reference.Id != Guid.Empty) return new RowReference(name, reference.Id);
        var table = LocalTables.Get(reference.LogicalName);
        var id = IdOf(table, reference.Id, reference.KeyAttributes);
        return (checksReferences || id == Guid.Empty) && store.Find(table, id) is null
            ? throw Fault(Faults.RowNotFound, column, $"{table} With Id = {id} Does Not Exist")
            : new RowReference(table.LogicalName, id);
    }

    private static string CheckLength(TableColumn column, string text) => text.Length <= column.MaxLength
        ? text
        : throw Fault(Faults.TextTooLong, column, $"The length of the '{column}' attribute exceeded the maximum allowed length of '{column.MaxLength}'.");

    private static object CheckRange(TableColumn column, int number) => number >= column.MinValue && number <= column.MaxValue
        ? Boxed.Of(number)
        : throw Fault(Faults.NumberOutOfRange, column, string.Create(CultureInfo.InvariantCulture, $"The value of '{column}' is outside the range from {column.MinValue} to {column.MaxValue}."));

    /// <summary>A time as it is stored. A date-only column keeps the time of day, as the platform does for columns with user-local behavior.</summary>
    private static DateTime Time(TableColumn column, DateTime time)
    {
        var utc = Utc(time);
        return utc >= FirstTime && utc < LastSecond.AddSeconds(1)
            ? utc
            : throw Fault(Faults.InvalidDate, column, string.Create(CultureInfo.InvariantCulture, $"The column {column} does not accept {utc:yyyy-MM-dd}: a date must be from {FirstTime:yyyy-MM-dd} to {LastSecond:yyyy-MM-dd}."));
    }

    private static FaultException<OrganizationServiceFault> Fault(int code, TableColumn column, string message) => Faults.Create(code, message, column.LogicalName);
}
