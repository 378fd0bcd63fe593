using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>How the rows of a table are distributed.</summary>
[DataContract(Name = "EntityClusterMode", Namespace = "http://schemas.microsoft.com/xrm/9.0/Metadata")]
public enum EntityClusterMode
{
    [EnumMember] Partitioned = 0,
    [EnumMember] Replicated = 1,
    [EnumMember] Local = 2,
}
