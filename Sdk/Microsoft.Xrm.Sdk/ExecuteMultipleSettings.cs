using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Whether ExecuteMultiple goes on after an error, and whether it returns responses.</summary>
[DataContract(Name = "ExecuteMultipleSettings", Namespace = "http://schemas.microsoft.com/xrm/2012/Contracts")]
public sealed class ExecuteMultipleSettings : IExtensibleDataObject
{
    [DataMember]
    public bool ContinueOnError { get; set; }

    [DataMember]
    public bool ReturnResponses { get; set; }

    public ExtensionDataObject? ExtensionData { get; set; }
}
