using System;

namespace PhoneCallCtx.Lab.Fuzzing.Inputs;

/// <summary>The bytes of an input under construction. Bytes beyond the limit are dropped.</summary>
internal sealed class InputBuffer
{
    private byte[] _bytes = new byte[1024];
    private byte[] _moved = new byte[1024];

    /// <summary>The number of bytes.</summary>
    public int Length { get; private set; }

    /// <summary>The most bytes.</summary>
    public int Limit { get; set; } = int.MaxValue;

    /// <summary>The bytes, for reading and changing.</summary>
    public Span<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Removes all bytes.</summary>
    public void Clear() => Length = 0;

    /// <summary>Replaces all bytes.</summary>
    public void Set(ReadOnlySpan<byte> bytes)
    {
        Clear();
        Insert(0, bytes);
    }

    /// <summary>Appends bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes) => Insert(Length, bytes);

    /// <summary>Inserts bytes, which must not belong to this buffer.</summary>
    public void Insert(int at, ReadOnlySpan<byte> bytes)
    {
        var count = Math.Min(bytes.Length, Limit - Length);
        if (count <= 0) return;
        Reserve(Length + count);
        _bytes.AsSpan(at, Length - at).CopyTo(_bytes.AsSpan(at + count));
        bytes[..count].CopyTo(_bytes.AsSpan(at));
        Length += count;
    }

    /// <summary>Inserts a part of the buffer again, once or more.</summary>
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

    /// <summary>Removes bytes.</summary>
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
