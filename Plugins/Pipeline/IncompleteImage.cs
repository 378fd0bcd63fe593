using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// Reads the columns of an incomplete image. Dataverse leaves empty columns out of an image, but status, status reason
/// and owner are never empty. An image without one of them therefore has fewer columns than the step registers, and the values of
/// its missing columns are not known. Its other columns are known.
/// </summary>
internal sealed class IncompleteImage : IPartialColumnReader
{
    private readonly ColumnDefinition[] _neverEmpty;

    private IncompleteImage(params ColumnDefinition[] neverEmpty) => _neverEmpty = neverEmpty;

    /// <summary>For an image with all columns that the rules read.</summary>
    public static readonly IncompleteImage OfAllColumns = new(PhoneCallTable.State, PhoneCallTable.Status, PhoneCallTable.OwnerId);

    /// <summary>For the image of a change of status.</summary>
    public static readonly IncompleteImage OfStatus = new(PhoneCallTable.State, PhoneCallTable.Status);

    /// <summary>Whether an image lacks a column that is never empty.</summary>
    public bool IsIncomplete(Entity image)
    {
        foreach (var column in _neverEmpty)
            if (!Shows(image, column)) return true;
        return false;
    }

    /// <inheritdoc/>
    public ColumnValue Read(object row, ColumnDefinition column)
    {
        foreach (var other in _neverEmpty)
            if (ReferenceEquals(other, column) && !Shows((Entity)row, column)) return ColumnValue.Absent;
        return EntityColumns.Instance.Read(row, column);
    }

    /// <inheritdoc/>
    public int Count(object row) => EntityColumns.Instance.Count(row);

    /// <inheritdoc/>
    public IEnumerable<ColumnDefinition> MissingFrom(object row)
    {
        foreach (var column in _neverEmpty)
            if (!Shows((Entity)row, column)) yield return column;
    }

    /// <summary>Whether an image has a valid value in a never-empty column. Null and values of a type that the column cannot have do not count.</summary>
    private static bool Shows(Entity image, ColumnDefinition column) =>
        image.Attributes.TryGetValue(column.LogicalName, out var value) && value is OptionSetValue or EntityReference;
}
