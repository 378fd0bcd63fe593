using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The requested parts of the description of a table.</summary>
[Flags]
[DataContract(Name = "EntityFilters", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public enum EntityFilters
{
    [EnumMember] Entity = 1,
    [EnumMember] Attributes = 2,
    [EnumMember] Privileges = 4,
    [EnumMember] Relationships = 8,
#pragma warning disable CA1069 // The platform has two names for it.
    [EnumMember] Default = 1,
#pragma warning restore CA1069
    [EnumMember] All = 15,
}
