using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records;

/// <summary>The cells of a line of a CSV file, or of a row of a worksheet, that may be the header.</summary>
/// <param name="cells">Their texts.</param>
/// <param name="names">Finds the columns.</param>
internal sealed class HeaderCells(IReadOnlyList<string> cells, ColumnNames names)
{
    /// <summary>How many lines above a header may be titles.</summary>
    public const int MostTitles = 8;

    private readonly int _columns = cells.Count(names.IsColumn);
    private readonly int _filled = cells.Count(cell => !string.IsNullOrWhiteSpace(cell));

    /// <summary>The mark of each cell; null for one that is none.</summary>
    public RowMark?[] Marks { get; } = RowMarks.In(cells);

    /// <summary>
    /// Whether these cells are a header, below a first line that is one itself or a title. A record of a file without a header
    /// may have one text that is also the name of a column; a title has fewer cells than the columns below it.
    /// </summary>
    public bool IsBelow(HeaderCells first) => _columns > 0 && (ReferenceEquals(this, first) || _columns > 1 || _columns == _filled || _filled > first._filled);

    /// <summary>The column of each cell; null for one that is ignored.</summary>
    /// <param name="line">The line of the header, from 1.</param>
    /// <param name="key">The place of the cell that is the key, which need not be a column; -1 for none.</param>
    /// <exception cref="InputException">Two cells name the same column.</exception>
    public ColumnDefinition?[] Find(long line, int key = -1)
    {
        var columns = new ColumnDefinition?[cells.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = i == key ? RecordKey.ColumnOf(cells[i]) : Marks[i] is null ? names.Find(cells[i]) : null;
            var first = columns[i] is null ? i : Array.IndexOf(columns, columns[i]);
            if (first < i)
                throw new InputException($"the header names column {columns[i]} twice, as \"{Excerpt.Of(cells[first])}\" and \"{Excerpt.Of(cells[i])}\". Remove one of them.", line);
        }

        return columns;
    }

    /// <summary>The place of the cell that is the key: the one of this name, otherwise the one of the same column.</summary>
    /// <param name="key">The name.</param>
    /// <param name="line">The line of the header, from 1.</param>
    /// <exception cref="InputException">There is no such cell, or there are several.</exception>
    public int FindKey(string key, long line)
    {
        var named = Enumerable.Range(0, cells.Count).Where(i => string.Equals(cells[i].Trim(), key.Trim(), StringComparison.OrdinalIgnoreCase)).ToArray();
        if (named.Length == 1) return named[0];
        if (named.Length > 1) throw new InputException($"--key: the header has several fields \"{Excerpt.Of(key)}\". Rename one of them.", line);
        var found = RecordKey.ColumnOf(key) is { } column ? Enumerable.Range(0, cells.Count).FirstOrDefault(i => RecordKey.ColumnOf(cells[i]) == column, -1) : -1;
        return found >= 0 ? found : throw new InputException($"--key: no field of the header is named \"{Excerpt.Of(key)}\". Use a name of the header.", line);
    }

    /// <summary>The note about titles above the header.</summary>
    /// <param name="place">The word for a line.</param>
    /// <param name="first">The first of the titles.</param>
    /// <param name="header">The header.</param>
    public static string TitlesNote(string place, long first, long header) => string.Create(
        CultureInfo.InvariantCulture, $"{place} {header} is the first {place} that names columns, so it is the header. The {place}s before it, from {place} {first} on, are ignored.");
}
