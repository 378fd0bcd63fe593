using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Who requires that a column has a value: nobody, the system, the forms.</summary>
[DataContract(Name = "AttributeRequiredLevel", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public enum AttributeRequiredLevel
{
    [EnumMember] None = 0,
    [EnumMember] SystemRequired = 1,
    [EnumMember] ApplicationRequired = 2,
    [EnumMember] Recommended = 3,
}
