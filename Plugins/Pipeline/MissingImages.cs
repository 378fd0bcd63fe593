using System;
using System.Collections.Generic;
using System.Globalization;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// The rows of a request that should have an image and have none, and the rules that cannot be evaluated for that. The log
/// reports them once for an execution.
/// </summary>
/// <param name="consequence">What the step does without the image, for the log.</param>
internal sealed class MissingImages(string consequence)
{
    private readonly List<string> _rules = [];

    /// <summary>How many rows have no image.</summary>
    public int Count { get; private set; }

    /// <summary>The codes of the rules that cannot be evaluated, in their order, separated by commas; empty when there are none.</summary>
    public string Rules => string.Join(", ", _rules);

    /// <summary>Whether a row should have an image and has none: a new row has none.</summary>
    public static bool IsMissing(in RowChange change) => !change.IsNew && !change.Before.IsKnown;

    /// <summary>Adds a row.</summary>
    /// <param name="change">The change of the row.</param>
    /// <param name="book">The rules that judge it; null when none do.</param>
    public void Add(in RowChange change, RuleBook? book = null)
    {
        Count++;
        if (book is null) return;
        foreach (var rule in book.NeedingBefore(change))
        {
            var at = _rules.BinarySearch(rule.Code, StringComparer.Ordinal);
            if (at < 0) _rules.Insert(~at, rule.Code);
        }
    }

    /// <summary>The line for the log.</summary>
    public override string ToString()
    {
        var line = "there is no image " + RowImages.PreImageName + ": what the row was is not known, so " + consequence + " rows=\"" + Count.ToString(CultureInfo.InvariantCulture) + "\"";
        return _rules.Count == 0 ? line : line + " rules=\"" + Rules + "\"";
    }
}
