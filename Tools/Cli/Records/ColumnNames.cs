using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records;

/// <summary>
/// Finds the columns that an input names: by logical name, display name or the Web API's name of a lookup. A header has them in
/// any case, and as Excel writes them. In JSON the case counts: <c>statusCode</c> is not <c>statuscode</c>.
/// </summary>
/// <param name="note">Takes a note about each of the first names that are not columns of the table; null to drop them.</param>
/// <param name="map">The columns that foreign names mean, before the names of the table; null for none.</param>
internal sealed class ColumnNames(Action<string>? note, ColumnMap? map = null)
{
    /// <summary>What to do with an input that has no name of the table.</summary>
    public const string Advice = "Names of another system or language become columns with check --columns FILE: docs/records.md.";

    /// <summary>A name with more digits may be a phone number.</summary>
    private const int MostDigitsShown = 4;

    /// <summary>The most names of an input that get a note: a foreign input can have any number.</summary>
    private const int MostNotes = 100;

    /// <summary>How much of a name is kept, in UTF-16 code units. Longer names with the same beginning share one note.</summary>
    private const int MostKept = 200;

    /// <summary>What an export to Excel writes before the names of three columns of its own.</summary>
    private const string Hidden = "(Do Not Modify) ";

    private const string TableOfLookup = "_entitytype";

    private static readonly Dictionary<string, ColumnDefinition> InAnyCase = AllNames(StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> OfExcel = new(StringComparer.OrdinalIgnoreCase) { Hidden + "Row Checksum", Hidden + "Modified On" };

    private readonly ColumnMap _map = map ?? ColumnMap.None;
    private readonly HashSet<string> _unknown = new(StringComparer.OrdinalIgnoreCase);
    private bool _areTooMany;

    /// <summary>The name of a lookup in the Web API.</summary>
    public static string OfLookup(ColumnDefinition column) => $"_{column.LogicalName}_value";

    /// <summary>The column of a name in a header, or null when the table has none. No note is made, and no map counts.</summary>
    public static ColumnDefinition? FindColumn(string name) => InAnyCase.GetValueOrDefault(name.Trim());

    /// <summary>Whether a name in a header is that of a column.</summary>
    public bool IsColumn(string name) => (_map.TryFind(name, out var column) ? column : FindColumn(name)) is not null;

    /// <summary>Whether a name in JSON is that of a column.</summary>
    public bool IsJsonColumn(string name) => PeekInJson(name) is not null;

    /// <summary>The column of a name in JSON, or null when the table has none. No note is made.</summary>
    public ColumnDefinition? PeekInJson(string name) => _map.TryFind(name, out var column) ? column : JsonNames.Columns.GetValueOrDefault(name);

    /// <summary>Whether a name in JSON is that of a column which only this table has, or one of the map.</summary>
    public bool IsDistinctive(string name) => _map.TryFind(name, out var column) ? column is not null : JsonNames.Distinctive.Contains(name);

    /// <summary>The name that a name in JSON would be in another case; null when there is none.</summary>
    public static string? NearMiss(string name)
    {
        if (JsonNames.Columns.ContainsKey(name) || !InAnyCase.ContainsKey(name)) return null;
        return JsonNames.Columns.Keys.First(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The column of a name in a header, or null when the table has none.</summary>
    public ColumnDefinition? Find(string name)
    {
        if (_map.TryFind(name, out var column) || InAnyCase.TryGetValue(name.Trim(), out column)) return column;
        if (!OfExcel.Contains(name.Trim())) NoteUnknown(name, nearMiss: null);
        return null;
    }

    /// <summary>The column of a name in JSON, or null when the table has none.</summary>
    public ColumnDefinition? FindInJson(string name)
    {
        if (_map.TryFind(name, out var column) || JsonNames.Columns.TryGetValue(name, out column)) return column;
        NoteUnknown(name, NearMiss(name));
        return null;
    }

    private void NoteUnknown(string name, string? nearMiss)
    {
        // Annotations of the Web API are no columns: @odata.etag, statecode@OData.Community.Display.V1.FormattedValue.
        if (note is null || _areTooMany || name.Contains('@', StringComparison.Ordinal) || IsTableOfLookup(name)) return;
        if (name.Length > MostKept) name = name[..MostKept];
        if (_unknown.Contains(name)) return;
        if (_unknown.Count == MostNotes)
        {
            _areTooMany = true;
            _unknown.Clear();
            note(FormattableString.Invariant($"more than {MostNotes} names are not columns of the table; the others are ignored too, and not named."));
            return;
        }

        _unknown.Add(name);
        note($"the table has no column \"{Show(name)}\", so it is ignored.{(nearMiss is null ? "" : $" In JSON the case of names counts: \"{nearMiss}\" is one.")}");
    }

    /// <summary>Whether a name is what a lake has beside a lookup: the table of its row, such as <c>ownerid_entitytype</c>.</summary>
    private static bool IsTableOfLookup(string name) => name.EndsWith(TableOfLookup, StringComparison.OrdinalIgnoreCase) && InAnyCase.ContainsKey(name[..^TableOfLookup.Length]);

    /// <summary>A name as a note may show it. Of a possible phone number only the shape is shown.</summary>
    private static string Show(string name) => Excerpt.Of(name.Count(char.IsNumber) <= MostDigitsShown ? name : string.Concat(name.Select(character => char.IsNumber(character) ? '9' : character)));

    private static Dictionary<string, ColumnDefinition> AllNames(StringComparer comparer)
    {
        var names = new Dictionary<string, ColumnDefinition>(comparer);
        foreach (var column in PhoneCallTable.Columns) names.Add(column.LogicalName, column);
        foreach (var column in PhoneCallTable.Columns)
        {
            if (column.DisplayName.Length > 0) names.TryAdd(column.DisplayName, column);
            if (column.Type is ColumnType.Lookup or ColumnType.Owner) names.Add(OfLookup(column), column);
            names.TryAdd(column.SchemaName, column);
        }

        names.Add(Hidden + PhoneCallTable.DisplayName, PhoneCallTable.Id);
        return names;
    }

    /// <summary>The names in JSON, which an input in another form does not need.</summary>
    private static class JsonNames
    {
        public static readonly Dictionary<string, ColumnDefinition> Columns = AllNames(StringComparer.Ordinal);

        /// <summary>The names that only this table has.</summary>
        public static readonly HashSet<string> Distinctive = DistinctiveNames();

        private static HashSet<string> DistinctiveNames()
        {
            var columns = ColumnGroups.Business.Append(PhoneCallTable.Id).ToArray();
            return [.. Columns.Where(name => columns.Contains(name.Value)).Select(name => name.Key)];
        }
    }
}
