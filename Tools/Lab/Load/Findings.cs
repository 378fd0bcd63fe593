using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace PhoneCallCtx.Lab.Load;

/// <summary>The findings of a run. It is safe for several threads; the first findings are kept as text.</summary>
internal sealed class Findings
{
    private const int Kept = 20;

    private readonly Lock _lock = new();
    private readonly List<string> _texts = [];

    public int Count { get; private set; }

    public bool HasNone => Count == 0;

    /// <summary>The first findings.</summary>
    public IReadOnlyList<string> Texts
    {
        get
        {
            lock (_lock) return [.. _texts];
        }
    }

    public void Add(string text)
    {
        lock (_lock)
        {
            Count++;
            if (_texts.Count < Kept) _texts.Add(text);
        }
    }

    public void AddRange(IEnumerable<string> texts)
    {
        foreach (var text in texts.ToArray()) Add(text);
    }

    /// <summary>The findings as lines, and the number of those left out.</summary>
    public string Show()
    {
        var texts = Texts;
        var lines = texts.Select(text => $"FINDING: {text}");
        if (Count > texts.Count) lines = lines.Append($"... and {Count - texts.Count} more");
        return string.Join(Environment.NewLine, lines);
    }
}
