using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// Reads the columns of an image that is incomplete. Dataverse leaves empty columns out of an image, but status, status reason
/// and owner are never empty: an image without one of them has fewer columns than the step registers, so what it lacks is
/// not known. What it has is known.
/// </summary>
internal sealed class IncompleteImage : IPartialColumnReader
{
    private readonly ColumnDefinition[] _neverEmpty;

    private IncompleteImage(params ColumnDefinition[] neverEmpty) => _neverEmpty = neverEmpty;

    /// <summary>Of an image of all columns that the rules read.</summary>
    public static IncompleteImage OfAllColumns { get; } = new(PhoneCallTable.State, PhoneCallTable.Status, PhoneCallTable.OwnerId);

    /// <summary>Of the image of a change of status.</summary>
    public static IncompleteImage OfStatus { get; } = new(PhoneCallTable.State, PhoneCallTable.Status);

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

    /// <summary>Whether an image has a value of a column that is never empty. Null is none, nor is a value of a type that no row holds there.</summary>
    private static bool Shows(Entity image, ColumnDefinition column) =>
        image.Attributes.TryGetValue(column.LogicalName, out var value) && value is OptionSetValue or EntityReference;
}
