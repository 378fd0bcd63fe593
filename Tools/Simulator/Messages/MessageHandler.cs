using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>How one message is carried out.</summary>
internal abstract class MessageHandler
{
    public abstract OrganizationResponse Handle(OrganizationRequest request);

    /// <summary>A parameter of the request; a fault when it is missing or of another type.</summary>
    protected static T Parameter<T>(OrganizationRequest request, string name)
        where T : class =>
        request.Parameters.TryGetValue(name, out var value) && value is T parameter
            ? parameter
            : throw Faults.Create(Faults.InvalidValue, $"{request.RequestName} needs a parameter {name} of type {typeof(T).Name}.");

    /// <summary>The table, when it is one that is known here; otherwise a fault.</summary>
    protected static string KnownTable(string? table) =>
        table == PhoneCallTable.LogicalName
            ? table
            : throw Faults.Create(Faults.UnknownTable, $"The table '{table}' is not known here. The local Dataverse has {PhoneCallTable.LogicalName}.");
}
