using System;
using System.Globalization;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>What Dataverse itself checks of a row before it writes it, whatever the plug-ins said. It stops at the first fault.</summary>
internal static class PlatformChecks
{
    /// <summary>Checks a new row.</summary>
    /// <returns>The status reason, and with it the status, that the row gets.</returns>
    public static StatusOption Check(Entity target)
    {
        foreach (var (name, value) in target.Attributes)
        {
            var column = PhoneCallTable.FindColumn(name)
                ?? throw Faults.Create(Faults.UnknownColumn, $"'{target.LogicalName}' entity doesn't contain attribute with Name = '{name}'.", name);
            if (value is not null && column.IsWritable) CheckValue(column, value);
        }

        return CheckStatePair(target);
    }

    private static void CheckValue(ColumnDefinition column, object value)
    {
        if (!TakesType(column, value))
            throw Fault(Faults.InvalidValue, column, $"The column {column} does not take a value of type {value.GetType().Name}.");
        if (value is string text && column.MaxLength > 0 && text.Length > column.MaxLength)
            throw Fault(Faults.TextTooLong, column, $"The length of the '{column}' attribute exceeded the maximum allowed length of '{column.MaxLength}'.");
        if (value is EntityReference reference && column.Targets.Count > 0 && !column.Targets.Contains(reference.LogicalName, StringComparer.Ordinal))
            throw Fault(Faults.InvalidValue, column, $"The column {column} does not refer to the table {reference.LogicalName}.");
    }

    private static bool TakesType(ColumnDefinition column, object value) => column.Type switch
    {
        ColumnType.String or ColumnType.EntityName => value is string,
        ColumnType.Integer => value is int,
        ColumnType.BigInt => value is long,
        ColumnType.Boolean => value is bool,
        ColumnType.DateTime => value is DateTime,
        ColumnType.Lookup or ColumnType.Owner => value is EntityReference,
        ColumnType.State or ColumnType.Status => value is OptionSetValue,
        ColumnType.Uniqueidentifier => value is Guid,
        _ => false,
    };

    private static StatusOption CheckStatePair(Entity target)
    {
        var stateValue = target.GetAttributeValue<OptionSetValue>(PhoneCallTable.State.LogicalName)?.Value ?? PhoneCallTable.States[0].Value;
        var state = PhoneCallTable.FindState(stateValue)
            ?? throw Fault(Faults.StatusOfAnotherState, PhoneCallTable.State, string.Create(CultureInfo.InvariantCulture, $"{stateValue} is not a valid state code on {target.LogicalName}."));

        var statusValue = target.GetAttributeValue<OptionSetValue>(PhoneCallTable.Status.LogicalName)?.Value ?? state.DefaultStatus;
        return PhoneCallTable.FindStatus(statusValue) is { } status && status.State == state.Value
            ? status
            : throw Fault(Faults.StatusOfAnotherState, PhoneCallTable.Status, string.Create(CultureInfo.InvariantCulture, $"{statusValue} is not a valid status code for state code {target.LogicalName}State.{state.Label}."));
    }

    private static FaultException<OrganizationServiceFault> Fault(int code, ColumnDefinition column, string message) => Faults.Create(code, message, column.LogicalName);
}
