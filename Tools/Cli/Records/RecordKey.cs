using System;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records;

/// <summary>The field of a record that its verdict repeats, to join both again.</summary>
internal static class RecordKey
{
    /// <summary>The column that a name means; null when the key is another field.</summary>
    public static ColumnDefinition? ColumnOf(string name) => ColumnNames.FindColumn(name);

    /// <summary>The key of a row as text; null when the record has none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column that the key is; null when it is another field.</param>
    public static string? Of(RecordRow row, ColumnDefinition? column) => row.Key ?? (column is null ? null : TextOf(row[column]));

    private static string? TextOf(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        EntityReference reference => reference.Id.ToString(),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
