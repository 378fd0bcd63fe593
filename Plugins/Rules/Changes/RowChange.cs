using System;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules.Changes;

/// <summary>What a caller does to one column.</summary>
public enum ColumnChange
{
    /// <summary>The caller does not supply the column.</summary>
    Absent,

    /// <summary>The caller supplies the stored value.</summary>
    Unchanged,

    /// <summary>The caller supplies the empty value. The stored value is another or not known, or the row is new.</summary>
    Null,

    /// <summary>The caller supplies a value. The stored value is another, empty or not known, or the row is new.</summary>
    Changed,
}

/// <summary>The columns that a caller supplies for one row, and the stored row. Allocates nothing.</summary>
public readonly struct RowChange
{
    /// <summary>Creates the change of one row.</summary>
    /// <param name="isNew">Whether the row is being created.</param>
    /// <param name="supplied">The columns that the caller supplies.</param>
    /// <param name="before">The stored row; the default value when the row is new or not known.</param>
    /// <param name="index">The index of the row in the request, from 0.</param>
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

    /// <summary>The columns that the caller supplies; all others are absent.</summary>
    public RowView Supplied { get; }

    /// <summary>
    /// The stored row before the request. Not known when the row is new or the step has no pre-image; known in part when
    /// the pre-image is incomplete.
    /// </summary>
    public RowView Before { get; }

    /// <summary>The index of the row in the request, from 0.</summary>
    public int Index { get; }

    /// <summary>The primary key of the row; empty when it has none yet.</summary>
    public Guid Id { get; }

    /// <summary>Whether the stored value of a column is known, even if it is empty.</summary>
    /// <param name="column">A column of the table.</param>
    /// <returns>False when the row is not known, or this column of it is not.</returns>
    public bool Knows(ColumnDefinition column) => Before.IsComplete || Before[column].Kind != ColumnValueKind.Absent;

    /// <summary>What the caller does to a column.</summary>
    /// <param name="column">A column of the table.</param>
    /// <returns>Absent, unchanged, null or changed.</returns>
    public ColumnChange ChangeOf(ColumnDefinition column) => ChangeOf(column, Supplied[column]);

    /// <summary>What the caller does to a column when its supplied value is already known.</summary>
    /// <param name="column">A column of the table.</param>
    /// <param name="supplied">The supplied value.</param>
    /// <returns>Absent, unchanged, null or changed.</returns>
    public ColumnChange ChangeOf(ColumnDefinition column, in ColumnValue supplied)
    {
        if (supplied.Kind == ColumnValueKind.Absent) return ColumnChange.Absent;
        if (Before.IsKnown)
        {
            // A complete image omits empty columns, so a column that is absent before is null before.
            var before = Before[column];
            if (before.Kind == ColumnValueKind.Absent ? supplied.Kind == ColumnValueKind.Null && Before.IsComplete : before == supplied) return ColumnChange.Unchanged;
        }

        return supplied.Kind == ColumnValueKind.Null ? ColumnChange.Null : ColumnChange.Changed;
    }
}
