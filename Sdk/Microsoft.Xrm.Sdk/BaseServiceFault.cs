using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The common members of all service faults.</summary>
[DataContract(Name = "BaseServiceFault", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
[KnownType(typeof(DiscoveryServiceFault))]
[KnownType(typeof(OrganizationServiceFault))]
[KnownType(typeof(ExecuteTransactionFault))]
[Serializable]
public abstract class BaseServiceFault : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject? extensionData;

    private ErrorDetailCollection? errorDetails;

    [DataMember]
    public string? Message { get; set; }

    [DataMember]
    public int ErrorCode { get; set; }

    [DataMember]
    public string? HelpLink { get; set; }

    [DataMember]
    public DateTime Timestamp { get; set; }

    [DataMember]
    public Guid ActivityId { get; set; }

    [DataMember]
    public ErrorDetailCollection ErrorDetails
    {
        get => errorDetails ??= new ErrorDetailCollection();
        set => errorDetails = value;
    }

    public ExtensionDataObject? ExtensionData
    {
        get => extensionData;
        set => extensionData = value;
    }
}
