using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The answer of the discovery service when a request fails.</summary>
[DataContract(Name = "DiscoveryServiceFault", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
[Serializable]
public sealed class DiscoveryServiceFault : BaseServiceFault
{
    [DataMember]
    public DiscoveryServiceFault? InnerFault { get; set; }
}
