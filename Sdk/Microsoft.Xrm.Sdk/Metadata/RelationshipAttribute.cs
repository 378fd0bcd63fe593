using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A pair of columns that a relationship matches.</summary>
[DataContract(Name = "RelationshipAttribute", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public class RelationshipAttribute
{
    public RelationshipAttribute()
    {
    }

    [DataMember]
    public string? ReferencingAttributeName { get; set; }

    [DataMember]
    public string? ReferencedAttributeName { get; set; }
}
