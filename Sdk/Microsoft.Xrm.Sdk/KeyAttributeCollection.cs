using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The values of an alternate key.</summary>
[CollectionDataContract(Name = "KeyAttributeCollection", Namespace = "http://schemas.microsoft.com/xrm/7.1/Contracts")]
[Serializable]
public sealed class KeyAttributeCollection : DataCollection<string, object?>
{
    public KeyAttributeCollection()
    {
    }

    protected internal KeyAttributeCollection(IDictionary<string, object?> collection)
        : base(collection)
    {
    }
}
