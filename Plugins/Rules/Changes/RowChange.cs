using System;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules.Changes;

/// <summary>What a caller does to one column.</summary>
public enum ColumnChange
{
    /// <summary>The caller does not supply the column.</summary>
    Absent,

    /// <summary>The caller supplies what the row already has.</summary>
    Unchanged,

    /// <summary>The caller supplies the empty value, and the row has another, is new, or is not known in that column.</summary>
    Null,

    /// <summary>The caller supplies a value, and the row has another or none, is new, or is not known in that column.</summary>
    Changed,
}

/// <summary>What a caller supplies for one row, over what the row was. Costs no allocation.</summary>
public readonly struct RowChange
{
    /// <summary>A change of one row.</summary>
    /// <param name="isNew">Whether the row is being created.</param>
    /// <param name="supplied">What the caller supplies.</param>
    /// <param name="before">What the row was; the default when it is new, or when that is not known.</param>
    /// <param name="index">The place of the row in the request, from 0.</param>
    /// <param name="id">The primary key of the row; empty when it has none yet.</param>
    public RowChange(bool isNew, RowView supplied, RowView before = default, int index = 0, Guid id = default)
    {
        IsNew = isNew;
        Supplied = supplied;
        Before = before;
        Index = index;
        Id = id;
    }

    /// <summary>Whether the row is being created.</summary>
    public bool IsNew { get; }

    /// <summary>What the caller supplies; a column is absent when the caller does not supply it.</summary>
    public RowView Supplied { get; }

    /// <summary>
    /// What the row has before the request; not known when the row is new or the step has no pre-image, and known in part when
    /// its pre-image is incomplete.
    /// </summary>
    public RowView Before { get; }

    /// <summary>The place of the row in the request, from 0.</summary>
    public int Index { get; }

    /// <summary>The primary key of the row; empty when it has none yet.</summary>
    public Guid Id { get; }

    /// <summary>Whether it is known what the row has in a column before the request, nothing included.</summary>
    /// <param name="column">A column of the table.</param>
    /// <returns>False when nothing is known of the row, or not of this column.</returns>
    public bool Knows(ColumnDefinition column) => Before.IsComplete || Before[column].Kind != ColumnValueKind.Absent;

    /// <summary>What the caller does to a column.</summary>
    /// <param name="column">A column of the table.</param>
    /// <returns>Absent, unchanged, null or changed.</returns>
    public ColumnChange ChangeOf(ColumnDefinition column) => ChangeOf(column, Supplied[column]);

    /// <summary>What the caller does to a column for which the supplied value has been read already.</summary>
    /// <param name="column">A column of the table.</param>
    /// <param name="supplied">What the caller supplies for it.</param>
    /// <returns>Absent, unchanged, null or changed.</returns>
    public ColumnChange ChangeOf(ColumnDefinition column, in ColumnValue supplied)
    {
        if (supplied.Kind == ColumnValueKind.Absent) return ColumnChange.Absent;
        if (Before.IsKnown)
        {
            // A complete image leaves out the columns that are empty, so absent before means null before.
            var before = Before[column];
            if (before.Kind == ColumnValueKind.Absent ? supplied.Kind == ColumnValueKind.Null && Before.IsComplete : before == supplied) return ColumnChange.Unchanged;
        }

        return supplied.Kind == ColumnValueKind.Null ? ColumnChange.Null : ColumnChange.Changed;
    }
}
