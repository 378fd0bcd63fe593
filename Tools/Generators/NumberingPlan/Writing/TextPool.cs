using System.Collections.Generic;
using System.Globalization;
using System.Text;
using PhoneCallCtx.Generators.NumberingPlan.Reading;

namespace PhoneCallCtx.Generators.NumberingPlan.Writing;

/// <summary>Texts, each as the number of its bytes in one byte and then UTF-8.</summary>
internal sealed class TextPool
{
    private readonly List<byte> _bytes = [];

    /// <summary>All bytes.</summary>
    public byte[] Bytes => [.. _bytes];

    /// <summary>Adds text.</summary>
    /// <param name="owner">The owner of the text, for messages.</param>
    /// <param name="text">The text.</param>
    /// <returns>The offset of the text.</returns>
    public int Add(string owner, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var start = _bytes.Count;
        if (bytes.Length > byte.MaxValue) throw new PlanException(owner, "", string.Create(CultureInfo.InvariantCulture, $"the text has {bytes.Length} bytes, expected {byte.MaxValue} at most"));
        if (start + 1 + bytes.Length > ushort.MaxValue) throw new PlanException(owner, "", string.Create(CultureInfo.InvariantCulture, $"all texts together have more than {ushort.MaxValue} bytes"));
        _bytes.Add((byte)bytes.Length);
        _bytes.AddRange(bytes);
        return start;
    }
}
