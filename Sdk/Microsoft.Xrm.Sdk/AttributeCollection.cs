using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The values of the columns of a row, by the logical name of the column.</summary>
[KnownType(nameof(AttributeCollection.GetKnownParameterTypes))]
[CollectionDataContract(Name = "AttributeCollection", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class AttributeCollection : DataCollection<string, object?>
{
    /// <summary>The usual number of columns of a row, so that the collection does not grow while it is filled.</summary>
    private const int UsualCount = 11;

    public AttributeCollection()
        : base(new Dictionary<string, object?>(UsualCount))
    {
    }

    protected internal AttributeCollection(IDictionary<string, object?> collection)
        : base(collection)
    {
    }

    internal static IEnumerable<Type> GetKnownParameterTypes() => KnownValueTypes.All;
}
