using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>The columns of a row, wherever they come from.</summary>
public interface IRow
{
    /// <summary>The value of a column; <see cref="ColumnValueKind.Absent"/> when the row does not have it.</summary>
    /// <param name="column">A column of the table.</param>
    /// <returns>The value.</returns>
    ColumnValue Read(ColumnDefinition column);
}

/// <summary>What happened to one column.</summary>
public enum ColumnChange
{
    /// <summary>The caller did not supply the column.</summary>
    Absent,

    /// <summary>The caller supplied what the row already has.</summary>
    Unchanged,

    /// <summary>The caller supplied another value (or the row is new, or what it was is not known).</summary>
    Changed,
}

/// <summary>What a caller supplies for one row, over what the row was.</summary>
public sealed class RowChange
{
    private readonly IRow _supplied;
    private readonly IRow? _before;

    /// <summary>A change of one row.</summary>
    /// <param name="isNew">Whether the row is being created.</param>
    /// <param name="supplied">What the caller supplies.</param>
    /// <param name="before">What the row was; null when it is new, or when that is not known.</param>
    /// <param name="index">The place of the row in the call, from 0.</param>
    public RowChange(bool isNew, IRow supplied, IRow? before, int index = 0)
    {
        IsNew = isNew;
        _supplied = supplied;
        _before = before;
        Index = index;
    }

    /// <summary>Whether the row is being created.</summary>
    public bool IsNew { get; }

    /// <summary>The place of the row in the call, from 0.</summary>
    public int Index { get; }

    /// <summary>What the caller supplies for the column.</summary>
    /// <param name="column">A column of the table.</param>
    /// <returns>The value; absent when the caller does not supply the column.</returns>
    public ColumnValue Supplied(ColumnDefinition column) => _supplied.Read(column);

    /// <summary>What the row has in the column before the call.</summary>
    /// <param name="column">A column of the table.</param>
    /// <returns>The value; absent when the row is new or the value is not known.</returns>
    public ColumnValue Before(ColumnDefinition column) => _before is null ? ColumnValue.Absent : _before.Read(column);

    /// <summary>Whether the caller gives the column another value; one that is sent again unchanged is not judged again.</summary>
    /// <param name="column">A column of the table.</param>
    /// <returns>Whether the column is changed.</returns>
    public bool Changes(ColumnDefinition column) => ChangeOf(column) == ColumnChange.Changed;

    /// <summary>What the caller does to the column.</summary>
    /// <param name="column">A column of the table.</param>
    /// <returns>Absent, unchanged or changed.</returns>
    public ColumnChange ChangeOf(ColumnDefinition column)
    {
        var supplied = Supplied(column);
        if (supplied.Kind == ColumnValueKind.Absent) return ColumnChange.Absent;
        if (_before is null) return ColumnChange.Changed;

        // An image leaves out the columns that are empty, so absent before means null before.
        var before = Before(column);
        if (before.Kind == ColumnValueKind.Absent) before = ColumnValue.Null;
        return supplied == before ? ColumnChange.Unchanged : ColumnChange.Changed;
    }
}
