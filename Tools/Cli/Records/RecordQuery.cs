using System.Linq;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records;

/// <summary>The Web API query that exports rows for <c>check</c>.</summary>
internal static class RecordQuery
{
    /// <summary>The primary key and the columns that callers may supply and rules evaluate, relative to <c>[organization URI]/api/data/v9.2/</c>.</summary>
    public static string Address { get; } =
        $"{PhoneCallTable.EntitySetName}?$select={string.Join(',', ColumnGroups.Evaluated.Prepend(PhoneCallTable.Id).Select(NameOf))}";

    /// <summary>The Web API has a lookup only as the identifier of its row, under a name of its own.</summary>
    private static string NameOf(ColumnDefinition column) => column.Type is ColumnType.Lookup or ColumnType.Owner ? ColumnNames.OfLookup(column) : column.LogicalName;
}
