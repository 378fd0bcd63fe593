using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The effect on a related row.</summary>
[DataContract(Name = "CascadeType", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public enum CascadeType
{
    [EnumMember] NoCascade = 0,
    [EnumMember] Cascade = 1,
    [EnumMember] Active = 2,
    [EnumMember] UserOwned = 3,
    [EnumMember] RemoveLink = 4,
    [EnumMember] Restrict = 5,
}
