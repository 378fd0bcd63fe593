using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The answer of the organization service when a request fails.</summary>
[DataContract(Name = "OrganizationServiceFault", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
[Serializable]
public class OrganizationServiceFault : BaseServiceFault
{
    [DataMember]
    public string? TraceText { get; set; }

    [DataMember]
    public OrganizationServiceFault? InnerFault { get; set; }
}
