using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The purpose of the options.</summary>
[DataContract(Name = "OptionSetType", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public enum OptionSetType
{
    [EnumMember] Picklist = 0,
    [EnumMember] State = 1,
    [EnumMember] Status = 2,
    [EnumMember] Boolean = 3,
}
