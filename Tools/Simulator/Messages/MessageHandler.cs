using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>How one message is carried out.</summary>
internal abstract class MessageHandler(Organization organization)
{
    /// <summary>The name of the message.</summary>
    public abstract string Message { get; }

    /// <summary>The parameters that it takes. A request with another one is refused.</summary>
    public abstract IReadOnlyList<string> Parameters { get; }

    /// <summary>The events that it raises, for the documentation.</summary>
    public virtual IReadOnlyList<string> Events => [Message];

    /// <summary>What is worth knowing about it, for the documentation.</summary>
    public abstract string Remarks { get; }

    /// <summary>Whether it changes rows, so that its failure within a transaction cannot be ignored.</summary>
    public virtual bool Writes => true;

    protected Organization Organization { get; } = organization;

    public abstract OrganizationResponse Handle(OrganizationRequest request, Call call);

    /// <summary>A parameter of the request; a fault when it is missing or of another type.</summary>
    protected static T Parameter<T>(OrganizationRequest request, string name) =>
        request.Parameters.TryGetValue(name, out var value) && value is T parameter
            ? parameter
            : throw Faults.Create(Faults.InvalidValue, $"{request.RequestName} needs a parameter {name} of type {typeof(T).Name}.");

    /// <summary>A parameter of the request, or a default when it is missing; a fault when it is of another type.</summary>
    protected static T Optional<T>(OrganizationRequest request, string name, T missing) =>
        !request.Parameters.TryGetValue(name, out var value) || value is null ? missing
        : value is T parameter ? parameter
        : throw Faults.Create(Faults.InvalidValue, $"The parameter {name} of {request.RequestName} is of type {typeof(T).Name}, not {value.GetType().Name}.");

    /// <summary>The phone call table; a fault for another one.</summary>
    protected TableDefinition PhoneCalls(string? table) => LocalTables.Get(table) is { IsPhoneCalls: true } phoneCalls
        ? phoneCalls
        : throw Faults.Create(Faults.UnsupportedMessage, $"The local Dataverse handles {Message} for {LocalTables.PhoneCalls} only, not for {table}.");

    /// <summary>The row of the phone call table that a reference means; a fault for another table.</summary>
    protected StoredRow PhoneCall(EntityReference reference)
    {
        var table = PhoneCalls(reference.LogicalName);
        return Organization.Updates.Existing(table, Organization.Values.IdOf(table, reference.Id, reference.KeyAttributes));
    }

    /// <summary>Runs the stages of the message around what it does.</summary>
    /// <param name="call">What the request runs in.</param>
    /// <param name="table">The logical name of the table.</param>
    /// <param name="rowId">The row that it is about; empty for none.</param>
    /// <param name="input">Puts in what steps see of the request.</param>
    /// <param name="main">What the platform does between stages 20 and 40.</param>
    /// <returns>What the stages leave in the output.</returns>
    protected ParameterCollection RunEvent(Call call, string table, Guid rowId, Action<ParameterCollection> input, Action<Operation, Transaction> main)
    {
        var operation = Organization.NewOperation(call, Message, table);
        operation.RowId = rowId;
        input(operation.Input);
        Organization.RunStages(operation, transaction => main(operation, transaction));
        return operation.Output;
    }

    /// <summary>What a step left in a parameter; a fault when it took it away.</summary>
    protected static T Left<T>(ParameterCollection parameters, string name) =>
        parameters.TryGetValue(name, out var value) && value is T left ? left : throw Faults.Create(Faults.InvalidValue, $"A step left the operation without its {name}.");
}
