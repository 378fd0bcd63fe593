using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>Whether lists of values are the same, value for value.</summary>
internal sealed class SameValues : IEqualityComparer<object?[]>
{
    public static readonly SameValues Comparer = new();

    public bool Equals(object?[]? x, object?[]? y) => x.AsSpan().SequenceEqual(y, StoredValues.Comparer);

    public int GetHashCode(object?[] obj)
    {
        var hash = default(HashCode);
        foreach (var value in obj) hash.Add(value, StoredValues.Comparer);
        return hash.ToHashCode();
    }
}
