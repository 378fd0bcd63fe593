using System;
using System.Collections.Generic;
using System.Globalization;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// The rows of a request without their image, and those with an incomplete image. The log reports both
/// once for each execution.
/// </summary>
/// <param name="consequence">For the log: what the step does without an image.</param>
internal sealed class ImageGaps(string consequence)
{
    /// <summary>The rows without an image; null when there are none.</summary>
    public ImageGap? Missing { get; private set; }

    /// <summary>The rows with an incomplete image; null when there are none.</summary>
    public ImageGap? Incomplete { get; private set; }

    /// <summary>Whether the stored row is not known, or known only in part. A new row has no stored row.</summary>
    public static bool HasGap(in RowChange change) => !change.IsNew && !change.Before.IsComplete;

    /// <summary>Adds a row.</summary>
    /// <param name="change">The change of the row.</param>
    /// <param name="book">The rules that evaluate the row; null when no rules do.</param>
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

/// <summary>Rows with unknown or partly known stored values, and the rules that therefore cannot be evaluated.</summary>
internal sealed class ImageGap
{
    private readonly SortedSet<string> _rules = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _columns = new(StringComparer.Ordinal);

    /// <summary>How many rows there are.</summary>
    public int Rows { get; private set; }

    /// <summary>The codes of the rules that cannot be evaluated, in order, separated by commas; empty when there are none.</summary>
    public string Rules => string.Join(", ", _rules);

    /// <summary>The never-empty columns that an image lacks, by name, separated by commas; empty when there is no image.</summary>
    public string Columns => string.Join(", ", _columns);

    /// <summary>Adds a row.</summary>
    /// <param name="change">The change of the row.</param>
    /// <param name="book">The rules that evaluate the row; null when no rules do.</param>
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
