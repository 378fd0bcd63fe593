using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>Room for the values of one column at a time, which all columns of a file share.</summary>
internal sealed class ParquetScratch
{
    private const long MostGarbage = 128 * 1024 * 1024;

    private readonly Dictionary<Type, Array> _values = [];
    private int[] _levels = [];
    private long _collected = GC.GetTotalAllocatedBytes();

    /// <summary>Room for values.</summary>
    /// <param name="rows">How many.</param>
    public Memory<T> Values<T>(int rows)
    {
        if (!_values.TryGetValue(typeof(T), out var there) || there.Length < rows) _values[typeof(T)] = there = new T[rows];
        return ((T[])there).AsMemory(0, rows);
    }

    /// <summary>Room for whether a value is there.</summary>
    /// <param name="rows">How many.</param>
    public Memory<int> Levels(int rows)
    {
        if (_levels.Length < rows) _levels = new int[rows];
        return _levels.AsMemory(0, rows);
    }

    /// <summary>
    /// Frees what decoding left behind: objects as large as a column, which the runtime would let grow to several times the memory
    /// in use.
    /// </summary>
    public void Release()
    {
        if (_values.TryGetValue(typeof(ReadOnlyMemory<char>), out var texts)) Array.Clear(texts);
        if (_values.TryGetValue(typeof(ReadOnlyMemory<byte>), out var bytes)) Array.Clear(bytes);
        if (GC.GetTotalAllocatedBytes() - _collected < MostGarbage) return;
        GC.Collect();
        _collected = GC.GetTotalAllocatedBytes();
    }
}
