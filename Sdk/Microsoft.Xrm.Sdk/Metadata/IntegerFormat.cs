using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The meaning of a whole number.</summary>
[DataContract(Name = "IntegerFormat", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public enum IntegerFormat
{
    [EnumMember] None = 0,
    [EnumMember] Duration = 1,
    [EnumMember] TimeZone = 2,
    [EnumMember] Language = 3,
    [EnumMember] Locale = 4,
}
