using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The rows that a query found, or the rows of a bulk message.</summary>
[DataContract(Name = "EntityCollection", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class EntityCollection : IExtensibleDataObject
{
    private DataCollection<Entity>? entities;

    public EntityCollection()
    {
    }

    public EntityCollection(IList<Entity> list)
    {
        entities = new DataCollection<Entity>(list);
    }

    [DataMember]
    public DataCollection<Entity> Entities
    {
        get => entities ??= new DataCollection<Entity>();
        set => entities = value;
    }

    [DataMember]
    public bool MoreRecords { get; set; }

    [DataMember]
    public string? PagingCookie { get; set; }

    [DataMember]
    public string? MinActiveRowVersion { get; set; }

    [DataMember]
    public int TotalRecordCount { get; set; }

    [DataMember]
    public bool TotalRecordCountLimitExceeded { get; set; }

    [DataMember]
    public string? EntityName { get; set; }

    public ExtensionDataObject? ExtensionData { get; set; }

    public Entity this[int index]
    {
        get => Entities[index];
        set => Entities[index] = value;
    }
}
