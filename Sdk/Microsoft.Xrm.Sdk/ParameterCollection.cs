using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The parameters of a message, by name.</summary>
[KnownType(nameof(ParameterCollection.GetKnownParameterTypes))]
[CollectionDataContract(Name = "ParameterCollection", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public class ParameterCollection : DataCollection<string, object?>
{
    public ParameterCollection()
    {
    }

    protected ParameterCollection(IDictionary<string, object?> collection)
        : base(collection)
    {
    }

    /// <summary>Sets the value, unless it is <see langword="null"/>.</summary>
    public void AddOrUpdateIfNotNull(string key, object? obj)
    {
        if (obj is not null)
            this[key] = obj;
    }

    /// <summary>Finds a value. It finds a null if the type can be null; it does not find a value of another type.</summary>
    public bool TryGetValue<T>(string key, [MaybeNull] out T value) =>
        TypedValue.IsFound(base.TryGetValue(key, out var found), found, out value);

    internal static IEnumerable<Type> GetKnownParameterTypes() => KnownValueTypes.All;
}
