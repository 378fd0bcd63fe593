using System;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Input;

/// <summary>Turns the text of a column into a value of the column's type.</summary>
internal static class ColumnText
{
    /// <summary>The value of a text.</summary>
    /// <param name="column">The column.</param>
    /// <param name="text">The text, not empty.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the text is a value of the column's type.</returns>
    public static bool TryRead(ColumnDefinition column, string text, out object? value)
    {
        value = column.Type switch
        {
            ColumnType.String or ColumnType.EntityName => text,
            ColumnType.Integer => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
            ColumnType.BigInt => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
            ColumnType.Boolean => ReadBoolean(column, text.Trim()),
            ColumnType.DateTime => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time) ? time : null,
            ColumnType.Lookup or ColumnType.Owner => Guid.TryParse(text, out var id) ? new EntityReference(column.Targets[0], id) : null,
            ColumnType.Uniqueidentifier => Guid.TryParse(text, out var id) ? id : null,
            ColumnType.State => ReadOption(text.Trim(), label => PhoneCallTable.States.FirstOrDefault(option => IsLabel(option.Label, label))?.Value),
            ColumnType.Status => ReadOption(text.Trim(), label => PhoneCallTable.Statuses.FirstOrDefault(option => IsLabel(option.Label, label))?.Value),
            _ => null,
        };
        return value is not null;
    }

    /// <summary>What a column takes, for the message about text that it does not take.</summary>
    public static string Expected(ColumnDefinition column) => column.Type switch
    {
        ColumnType.Integer or ColumnType.BigInt => "a whole number",
        ColumnType.Boolean => "true or false",
        ColumnType.DateTime => "a date and time such as 2026-01-31T14:30:00Z",
        ColumnType.Lookup or ColumnType.Owner or ColumnType.Uniqueidentifier => "a GUID",
        ColumnType.State => "the number or label of a status: " + string.Join(", ", PhoneCallTable.States.Select(option => FormattableString.Invariant($"{option.Value} or {option.Label}"))),
        ColumnType.Status => "the number or label of a status reason: " + string.Join(", ", PhoneCallTable.Statuses.Select(option => FormattableString.Invariant($"{option.Value} or {option.Label}"))),
        _ => "text",
    };

    private static bool? ReadBoolean(ColumnDefinition column, string text)
    {
        if (text is "1" || IsLabel("true", text) || IsLabel(column.TrueLabel, text)) return true;
        if (text is "0" || IsLabel("false", text) || IsLabel(column.FalseLabel, text)) return false;
        return null;
    }

    private static OptionSetValue? ReadOption(string text, Func<string, int?> valueOfLabel)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return new OptionSetValue(number);
        return valueOfLabel(text) is { } value ? new OptionSetValue(value) : null;
    }

    private static bool IsLabel(string label, string text) => string.Equals(label, text, StringComparison.OrdinalIgnoreCase);
}
