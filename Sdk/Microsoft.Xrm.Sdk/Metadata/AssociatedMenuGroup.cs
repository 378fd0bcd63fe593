using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The part of the menu with the related rows.</summary>
[DataContract(Name = "AssociatedMenuGroup", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public enum AssociatedMenuGroup
{
    [EnumMember] Details = 0,
    [EnumMember] Sales = 1,
    [EnumMember] Service = 2,
    [EnumMember] Marketing = 3,
}
