using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Languages;

namespace PhoneCallCtx.Plugins.Settings;

/// <summary>Collects what is wrong with a configuration, so that one reading finds everything.</summary>
internal sealed class SettingFaults
{
    /// <summary>More than anybody reads. A text of megabytes may have a fault in every value.</summary>
    private const int Most = 1000;

    private readonly List<ProblemException> _problems = [];

    /// <summary>The problems in the order of the text.</summary>
    public IReadOnlyList<ProblemException> InOrder => [.. _problems.OrderBy(problem => problem.Offset)];

    private bool IsFull => _problems.Count == Most;

    public void Add(ProblemException problem)
    {
        if (!IsFull) _problems.Add(problem);
    }

    /// <summary>Reads a part of the configuration. A fault of the part is kept, and the reading continues.</summary>
    /// <returns>What the part sets; <paramref name="otherwise"/> after a fault.</returns>
    public T Read<T>(Func<T> read, T otherwise)
    {
        if (IsFull) return otherwise;
        try
        {
            return read();
        }
        catch (ProblemException problem)
        {
            Add(problem);
            return otherwise;
        }
    }
}
