using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The source of the label of related rows.</summary>
[DataContract(Name = "AssociatedMenuBehavior", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public enum AssociatedMenuBehavior
{
    [EnumMember] UseCollectionName = 0,
    [EnumMember] UseLabel = 1,
    [EnumMember] DoNotDisplay = 2,
}
