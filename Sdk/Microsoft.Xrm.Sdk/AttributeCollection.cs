using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The values of the columns of a row, by the logical name of the column.</summary>
[KnownType(nameof(AttributeCollection.GetKnownParameterTypes))]
[CollectionDataContract(Name = "AttributeCollection", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class AttributeCollection : DataCollection<string, object?>
{
    public AttributeCollection()
    {
    }

    protected internal AttributeCollection(IDictionary<string, object?> collection)
        : base(collection)
    {
    }

    internal static IEnumerable<Type> GetKnownParameterTypes() => KnownValueTypes.All;
}
