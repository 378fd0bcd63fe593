using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Numbers of rows, by the logical names of their tables.</summary>
[CollectionDataContract(Name = "EntityRecordCountCollection", Namespace = "http://schemas.microsoft.com/xrm/9.0/Contracts")]
public sealed class EntityRecordCountCollection : DataCollection<string, long>
{
    public EntityRecordCountCollection()
    {
    }
}
