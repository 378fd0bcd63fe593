using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The answer of ExecuteTransaction when one of its requests fails.</summary>
[DataContract(Name = "ExecuteTransactionFault", Namespace = "http://schemas.microsoft.com/xrm/7.1/Contracts")]
[Serializable]
public sealed class ExecuteTransactionFault : OrganizationServiceFault
{
    [DataMember]
    public int FaultedRequestIndex { get; set; }
}
