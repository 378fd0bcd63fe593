using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Handles the requests of one message.</summary>
/// <param name="message">The name of the message.</param>
/// <param name="parameters">The parameters that it takes.</param>
internal abstract class MessageHandler(string message, IReadOnlyList<string> parameters)
{
    /// <summary>The name of the message.</summary>
    public string Message { get; } = message;

    /// <summary>The parameters that the message takes. A request with any other parameter is rejected.</summary>
    public IReadOnlyList<string> Parameters { get; } = parameters;

    /// <summary>The events that the message raises, for the documentation.</summary>
    public virtual IReadOnlyList<string> Events => [Message];

    /// <summary>The remarks about the message in the documentation.</summary>
    public abstract string Remarks { get; }

    /// <summary>Whether the message changes rows. A plug-in cannot ignore its failure within a transaction.</summary>
    public virtual bool Writes => true;

    /// <summary>Handles a request.</summary>
    /// <returns>The response, or the fault of the plug-in that threw.</returns>
    /// <exception cref="System.ServiceModel.FaultException">The platform rejects the request.</exception>
    public abstract Outcome Handle(OrganizationRequest request, RequestContext context);

    /// <summary>A parameter of the request; a fault if it is missing or has another type.</summary>
    protected static T Parameter<T>(OrganizationRequest request, string name) =>
        request.Parameters.TryGetValue(name, out var value) && value is T parameter
            ? parameter
            : throw Faults.Create(Faults.InvalidValue, $"{request.RequestName} needs a parameter {name} of type {typeof(T).Name}.");

    /// <summary>A parameter of the request, or a default if it is missing; a fault if it has another type.</summary>
    protected static T Optional<T>(OrganizationRequest request, string name, T missing) =>
        !request.Parameters.TryGetValue(name, out var value) || value is null ? missing
        : value is T parameter ? parameter
        : throw Faults.Create(Faults.InvalidValue, $"The parameter {name} of {request.RequestName} is of type {typeof(T).Name}, not {value.GetType().Name}.");

    /// <summary>The primary key of a row, from its Id, its primary key column or its key attributes; empty for none. A fault if they differ.</summary>
    protected static Guid KeyOf(TableDefinition table, Entity row)
    {
        var name = table.PrimaryId.LogicalName;
        var key = row.Id;
        if (row.Attributes.TryGetValue(name, out var column)) key = Same(key, column, "column", name);
        if (row.KeyAttributes.Count > 0 && row.KeyAttributes.TryGetValue(name, out var attribute)) key = Same(key, attribute, "key attribute", name);
        return key;
    }

    private static Guid Same(Guid key, object? other, string kind, string name) => other switch
    {
        Guid id when id == Guid.Empty || id == key => key,
        Guid id when key == Guid.Empty => id,
        Guid id => throw Faults.Create(Faults.TwoKeys, $"The Id of the row is {key}, but its {kind} {name} is {id}. They must be the same.", name),
        _ => key,
    };

    /// <summary>A parameter as the steps left it; a fault if a step removed it.</summary>
    protected static T Left<T>(ParameterCollection parameters, string name) =>
        parameters.TryGetValue(name, out var value) && value is T left ? left : throw Faults.Create(Faults.InvalidValue, $"A step removed the parameter {name}.");

    /// <summary>The phone call table; a fault for another table.</summary>
    protected TableDefinition PhoneCalls(string? table) => LocalTables.Get(table) is { IsPhoneCalls: true } phoneCalls
        ? phoneCalls
        : throw Faults.Create(Faults.UnsupportedMessage, $"The local Dataverse supports {Message} only for {LocalTables.PhoneCalls}, not for {table}.");

    /// <summary>The phone call row that a reference points to; a fault for another table.</summary>
    protected StoredRow PhoneCall(RowValues values, EntityReference reference) => values.Existing(PhoneCalls(reference.LogicalName), reference);
}
