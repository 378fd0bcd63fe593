using System;
using System.Collections.Generic;
using System.Globalization;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// The rows of a request that should have an image and have none, and those whose image is incomplete. The log reports both
/// once for an execution.
/// </summary>
/// <param name="consequence">What the step does without an image, for the log.</param>
internal sealed class ImageGaps(string consequence)
{
    /// <summary>The rows without an image; null when there are none.</summary>
    public ImageGap? Missing { get; private set; }

    /// <summary>The rows with an incomplete image; null when there are none.</summary>
    public ImageGap? Incomplete { get; private set; }

    /// <summary>How many kinds of gaps there are.</summary>
    public int Count => (Missing is null ? 0 : 1) + (Incomplete is null ? 0 : 1);

    /// <summary>Whether it is not, or not wholly, known what a row was: a new row was nothing.</summary>
    public static bool HasGap(in RowChange change) => !change.IsNew && !change.Before.IsComplete;

    /// <summary>Adds a row.</summary>
    /// <param name="change">The change of the row.</param>
    /// <param name="book">The rules that evaluator it; null when none do.</param>
    public void Add(in RowChange change, RuleBook? book = null)
    {
        if (change.Before.IsKnown) (Incomplete ??= new ImageGap()).Add(change, book);
        else (Missing ??= new ImageGap()).Add(change, book);
    }

    /// <summary>The lines for the log.</summary>
    public IEnumerable<string> Lines()
    {
        if (Missing is not null)
            yield return "there is no image " + RowImages.PreImageName + ": what the row was is not known, so " + consequence + Missing;
        if (Incomplete is not null)
            yield return "the image " + RowImages.PreImageName + " lacks " + Incomplete.Columns + ", which every row has: what it lacks is not known, so " + consequence + Incomplete;
    }
}

/// <summary>Rows of which it is not known, or not wholly, what they were, and the rules that cannot be evaluated for that.</summary>
internal sealed class ImageGap
{
    private readonly SortedSet<string> _rules = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _columns = new(StringComparer.Ordinal);

    /// <summary>How many rows there are.</summary>
    public int Rows { get; private set; }

    /// <summary>The codes of the rules that cannot be evaluated, in their order, separated by commas; empty when there are none.</summary>
    public string Rules => string.Join(", ", _rules);

    /// <summary>The columns that every row has and an image lacks, by name, separated by commas; empty when there is no image.</summary>
    public string Columns => string.Join(", ", _columns);

    /// <summary>Adds a row.</summary>
    /// <param name="change">The change of the row.</param>
    /// <param name="book">The rules that evaluator it; null when none do.</param>
    public void Add(in RowChange change, RuleBook? book)
    {
        Rows++;
        foreach (var column in change.Before.Missing) _columns.Add(column.LogicalName);
        if (book is null) return;
        foreach (var rule in book.NeedingBefore(change)) _rules.Add(rule.Code);
    }

    /// <summary>The end of the line for the log.</summary>
    public override string ToString()
    {
        var end = " rows=\"" + Rows.ToString(CultureInfo.InvariantCulture) + "\"";
        return _rules.Count == 0 ? end : end + " rules=\"" + Rules + "\"";
    }
}
