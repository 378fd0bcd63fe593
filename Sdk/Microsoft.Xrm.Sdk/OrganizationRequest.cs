using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Messages;

namespace Microsoft.Xrm.Sdk;

/// <summary>A request of the organization service: the name of a message and its parameters.</summary>
[DataContract(Name = "OrganizationRequest", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
[KnownType(typeof(OrganizationRequest))]
[KnownType(typeof(CreateMultipleRequest))]
[KnownType(typeof(UpdateMultipleRequest))]
[KnownType(typeof(UpsertMultipleRequest))]
[KnownType(typeof(AssociateRequest))]
[KnownType(typeof(DisassociateRequest))]
[KnownType(typeof(ExecuteMultipleRequest))]
[KnownType(typeof(RetrieveMultipleRequest))]
[KnownType(typeof(CreateRequest))]
[KnownType(typeof(DeleteRequest))]
[KnownType(typeof(RetrieveRequest))]
[KnownType(typeof(RetrieveEntityRequest))]
[KnownType(typeof(UpdateRequest))]
[KnownType(typeof(ExecuteTransactionRequest))]
[KnownType(typeof(UpsertRequest))]
public class OrganizationRequest : IExtensibleDataObject
{
    private ParameterCollection? parameters;

    public OrganizationRequest()
    {
    }

    public OrganizationRequest(string? requestName)
    {
        RequestName = requestName;
    }

    [DataMember]
    public string? RequestName { get; set; }

    [DataMember]
    public ParameterCollection Parameters
    {
        get => parameters ??= new ParameterCollection();
        set => parameters = value;
    }

    [DataMember]
    public Guid? RequestId { get; set; }

    public ExtensionDataObject? ExtensionData { get; set; }

    public object? this[string parameterName]
    {
        get => Parameters[parameterName];
        set => Parameters[parameterName] = value;
    }
}
