using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Xrm.Sdk;

/// <summary>A dictionary of the SDK. Names are case-sensitive.</summary>
/// <remarks>A collection of the stand-in is never read-only: only the client-side context makes it so, and the stand-in has none.</remarks>
[Serializable]
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    private readonly IDictionary<TKey, TValue> items;

    protected internal DataCollection()
    {
        items = new Dictionary<TKey, TValue>();
    }

    protected internal DataCollection(IDictionary<TKey, TValue> collection)
    {
        items = collection;
    }

    /// <summary>Getting an unknown key throws <see cref="KeyNotFoundException"/>; setting one adds it.</summary>
    public virtual TValue this[TKey key]
    {
        get => items[key];
        set => items[key] = value;
    }

    public int Count => items.Count;

    public ICollection<TKey> Keys => items.Keys;

    public ICollection<TValue> Values => items.Values;

    public virtual bool IsReadOnly => items.IsReadOnly;

    /// <summary>The serializer fills the collection with this method.</summary>
    public void Add(KeyValuePair<TKey, TValue> item) => items.Add(item);

    public void Add(TKey key, TValue value) => items.Add(key, value);

    public void AddRange(params KeyValuePair<TKey, TValue>[] items) => AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        foreach (var item in items ?? throw new ArgumentNullException(nameof(items)))
            Add(item);
    }

    public void Clear() => items.Clear();

    public bool Contains(TKey key) => items.ContainsKey(key);

    public bool Contains(KeyValuePair<TKey, TValue> key) => items.Contains(key);

    public bool ContainsKey(TKey key) => items.ContainsKey(key);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => items.TryGetValue(key, out value);

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    public bool Remove(TKey key) => items.Remove(key);

    public bool Remove(KeyValuePair<TKey, TValue> item) => items.Remove(item);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
