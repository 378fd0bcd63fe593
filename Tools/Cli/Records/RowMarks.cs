using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Records;

/// <summary>What an export of Synapse Link adds to the columns of the table.</summary>
internal enum RowMark
{
    /// <summary>The primary key. A row that was deleted may have it here only.</summary>
    Id,

    /// <summary>Whether the row was deleted.</summary>
    IsDelete,

    /// <summary>When this version of the row was written, as <c>1/31/2026 2:30:00 PM</c> in UTC, or as other dates.</summary>
    SinkModifiedOn,

    /// <summary>When the row was first written. Nothing needs it.</summary>
    SinkCreatedOn,
}

/// <summary>Finds the marks in the names of an input, in any case.</summary>
internal static class RowMarks
{
    private static readonly Dictionary<string, RowMark> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(RowMark.Id)] = RowMark.Id,
        [nameof(RowMark.IsDelete)] = RowMark.IsDelete,
        [nameof(RowMark.SinkModifiedOn)] = RowMark.SinkModifiedOn,
        [nameof(RowMark.SinkCreatedOn)] = RowMark.SinkCreatedOn,
    };

    /// <summary>The marks among the names of a header: null for a name that is none. Without a column of Synapse Link, <c>Id</c> is a name like others.</summary>
    public static RowMark?[] In(IReadOnlyList<string> names)
    {
        var marks = new RowMark?[names.Count];
        var isOfLake = false;
        for (var i = 0; i < marks.Length; i++)
        {
            if (!ByName.TryGetValue(names[i].Trim(), out var mark)) continue;
            marks[i] = mark;
            isOfLake |= mark != RowMark.Id;
        }

        return isOfLake ? marks : new RowMark?[names.Count];
    }

    /// <summary>The mark that a name in JSON is; null for none.</summary>
    public static RowMark? InJson(string name) => ByName.TryGetValue(name, out var mark) && mark != RowMark.Id ? mark : null;

    /// <summary>When a version was written, in ticks; null when the text is no time.</summary>
    public static long? TimeOf(ReadOnlySpan<char> text) => DateText.TryRead(text, DateOrder.MonthFirst, out var time) ? time.Ticks : null;

    /// <summary>Whether a text says that a row was deleted.</summary>
    public static bool IsTrue(ReadOnlySpan<char> text) => text.Trim() is "1" || text.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);
}
