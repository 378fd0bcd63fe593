using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PhoneCallCtx.Cli.Reports.Counting;

/// <summary>
/// Values by key, of the keys with the smallest hashes where there are too many. A key that is kept in the end was kept from its
/// first value on, so its value is exact; and any split into parts that are added up keeps the same keys.
/// </summary>
/// <param name="most">The most keys.</param>
/// <param name="hash">The hash of a key.</param>
/// <param name="order">The order of keys with the same hash.</param>
/// <param name="add">Adds two values of a key.</param>
internal sealed class SmallestKeys<TKey, TValue>(int most, Func<TKey, ulong> hash, IComparer<TKey> order, Func<TValue, TValue, TValue> add)
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _values = [];

    /// <summary>The keys with their hashes; null as long as none was left out.</summary>
    private SortedSet<(ulong Hash, TKey Key)>? _kept;

    public IReadOnlyDictionary<TKey, TValue> Values => _values;

    /// <summary>Adds a value of a key.</summary>
    public void Add(TKey key, TValue value)
    {
        ref var found = ref CollectionsMarshal.GetValueRefOrNullRef(_values, key);
        if (!Unsafe.IsNullRef(ref found))
        {
            found = add(found, value);
        }
        else if (_values.Count < most)
        {
            _values.Add(key, value);
        }
        else
        {
            _kept ??= new SortedSet<(ulong Hash, TKey Key)>(_values.Keys.Select(kept => (hash(kept), kept)), Comparer<(ulong Hash, TKey Key)>.Create(Compare));
            var (added, last) = ((hash(key), key), _kept.Max);
            if (Compare(added, last) > 0) return;
            _kept.Remove(last);
            _values.Remove(last.Key);
            _kept.Add(added);
            _values.Add(key, value);
        }
    }

    /// <summary>Adds the values of a part.</summary>
    public void Add(IEnumerable<KeyValuePair<TKey, TValue>> part)
    {
        foreach (var (key, value) in part) Add(key, value);
    }

    public void Clear()
    {
        _values.Clear();
        _kept = null;
    }

    private int Compare((ulong Hash, TKey Key) one, (ulong Hash, TKey Key) other) =>
        one.Hash != other.Hash ? one.Hash.CompareTo(other.Hash) : order.Compare(one.Key, other.Key);
}
