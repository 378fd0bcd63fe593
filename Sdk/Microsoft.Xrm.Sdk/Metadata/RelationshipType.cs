using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Whether a relationship is one to many or many to many.</summary>
[DataContract(Name = "RelationshipType", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public enum RelationshipType
{
    [EnumMember] OneToManyRelationship = 0,
    [EnumMember] ManyToManyRelationship = 1,
#pragma warning disable CA1069 // The platform has two names for it.
    [EnumMember] Default = 0,
#pragma warning restore CA1069
}
