using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The mode of the input method editor for a column.</summary>
[DataContract(Name = "ImeMode", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public enum ImeMode
{
    [EnumMember] Auto = 0,
    [EnumMember] Inactive = 1,
    [EnumMember] Active = 2,
    [EnumMember] Disabled = 3,
}
