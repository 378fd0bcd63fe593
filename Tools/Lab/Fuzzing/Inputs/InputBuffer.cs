using System;

namespace PhoneCallCtx.Lab.Fuzzing.Inputs;

/// <summary>The bytes of an input while it is made. It never grows over its limit: what does not fit is left out.</summary>
internal sealed class InputBuffer
{
    private byte[] _bytes = new byte[1024];
    private byte[] _moved = new byte[1024];

    /// <summary>How many bytes it has.</summary>
    public int Length { get; private set; }

    /// <summary>How many bytes it may have.</summary>
    public int Limit { get; set; } = int.MaxValue;

    /// <summary>The bytes, to read and to change.</summary>
    public Span<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Empties it.</summary>
    public void Clear() => Length = 0;

    /// <summary>Makes it these bytes.</summary>
    public void Set(ReadOnlySpan<byte> bytes)
    {
        Clear();
        Insert(0, bytes);
    }

    /// <summary>Puts bytes behind the others.</summary>
    public void Append(ReadOnlySpan<byte> bytes) => Insert(Length, bytes);

    /// <summary>Puts bytes in a place. They must not be of this buffer.</summary>
    public void Insert(int at, ReadOnlySpan<byte> bytes)
    {
        var count = Math.Min(bytes.Length, Limit - Length);
        if (count <= 0) return;
        Reserve(Length + count);
        _bytes.AsSpan(at, Length - at).CopyTo(_bytes.AsSpan(at + count));
        bytes[..count].CopyTo(_bytes.AsSpan(at));
        Length += count;
    }

    /// <summary>Puts a part of the buffer in a place of it, once or more.</summary>
    public void Repeat(int at, int start, int count, int times)
    {
        if (count == 0) return;
        if (_moved.Length < count) _moved = new byte[count * 2];
        _bytes.AsSpan(start, count).CopyTo(_moved);
        times = (int)Math.Min(times, (Limit - Length) / count);
        if (times <= 0) return;
        var added = count * times;
        Reserve(Length + added);
        _bytes.AsSpan(at, Length - at).CopyTo(_bytes.AsSpan(at + added));
        for (var i = 0; i < times; i++) _moved.AsSpan(0, count).CopyTo(_bytes.AsSpan(at + (i * count)));
        Length += added;
    }

    /// <summary>Takes bytes out.</summary>
    public void Remove(int start, int count)
    {
        _bytes.AsSpan(start + count, Length - start - count).CopyTo(_bytes.AsSpan(start));
        Length -= count;
    }

    private void Reserve(int length)
    {
        if (_bytes.Length < length) Array.Resize(ref _bytes, Math.Max(length, _bytes.Length * 2));
    }
}
