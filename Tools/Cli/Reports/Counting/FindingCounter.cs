using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Reports.Counting;

/// <summary>Counts what a rule finds in a column.</summary>
/// <param name="code">The code of the rule, or the error code of Dataverse.</param>
/// <param name="column">The logical name of the column; null when it is not about one.</param>
internal sealed class FindingCounter(string code, string? column)
{
    /// <summary>The most shapes that are kept.</summary>
    public const int MostShapes = 1000;

    private readonly SmallestKeys<string, long> _shapes = new(MostShapes, StableHash.Of, StringComparer.Ordinal, (one, other) => one + other);

    public string Code => code;

    public string? Column => column;

    /// <summary>Code and column as one text.</summary>
    public string Name { get; } = FindingName.Of(code, column);

    public long Rejecting { get; private set; }

    public long Traced { get; private set; }

    /// <summary>The shapes of the values, with how often each is wrong.</summary>
    public IReadOnlyDictionary<string, long> Shapes => _shapes.Values;

    /// <summary>Adds a finding.</summary>
    /// <param name="isTraced">Whether it is only traced.</param>
    /// <param name="shape">The shape of the value; null for an empty one.</param>
    public void Add(bool isTraced, string? shape)
    {
        Add(isTraced ? 0 : 1, isTraced ? 1 : 0);
        if (shape is not null) AddShape(shape, 1);
    }

    public void Add(long rejecting, long traced)
    {
        Rejecting += rejecting;
        Traced += traced;
    }

    public void AddShape(string shape, long count) => _shapes.Add(shape, count);

    /// <summary>Adds the counts of a part.</summary>
    public void Add(FindingCounter part)
    {
        Add(part.Rejecting, part.Traced);
        _shapes.Add(part.Shapes);
    }

    /// <summary>Sets all counts to zero.</summary>
    public void Clear()
    {
        Rejecting = 0;
        Traced = 0;
        _shapes.Clear();
    }
}
