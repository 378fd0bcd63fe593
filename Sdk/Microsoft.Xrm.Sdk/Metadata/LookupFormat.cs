using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The purpose of a lookup.</summary>
[DataContract(Name = "LookupFormat", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public enum LookupFormat
{
    [EnumMember] None = 0,
    [EnumMember] Connection = 1,
    [EnumMember] Regarding = 2,
    [EnumMember] Text = 3,
}
