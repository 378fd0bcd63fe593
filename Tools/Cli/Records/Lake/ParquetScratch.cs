using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>Room for the values of one column at a time, which all columns of a file share.</summary>
internal sealed class ParquetScratch
{
    private readonly Dictionary<Type, Array> _values = [];
    private int[] _levels = [];

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

    /// <summary>Lets go of the texts that the values refer to.</summary>
    public void Clear()
    {
        if (_values.TryGetValue(typeof(ReadOnlyMemory<char>), out var texts)) Array.Clear(texts);
        if (_values.TryGetValue(typeof(ReadOnlyMemory<byte>), out var bytes)) Array.Clear(bytes);
    }
}
