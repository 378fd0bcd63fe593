using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records;

/// <summary>Turns the text of a column into a value of the column's type.</summary>
internal static class ColumnText
{
    /// <summary>How many options are one object for all records, as the two flags are.</summary>
    private const int SharedOptions = 16;

    private static readonly OptionSetValue[] Options = Enumerable.Range(0, SharedOptions).Select(number => new OptionSetValue(number)).ToArray();
    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>The value of a text.</summary>
    /// <param name="column">The column.</param>
    /// <param name="text">The text, not empty.</param>
    /// <param name="dates">The order of dates; null when it is not known.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the text is a value of the column's type.</returns>
    public static bool TryRead(ColumnDefinition column, ReadOnlySpan<char> text, DateOrder? dates, out object? value)
    {
        value = column.Type switch
        {
            ColumnType.String or ColumnType.EntityName => text.ToString(),
            ColumnType.Integer => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
            ColumnType.BigInt => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
            ColumnType.Boolean => ReadBoolean(column, text.Trim()),
            ColumnType.DateTime => DateText.TryRead(text, dates, out var time) ? time : null,
            ColumnType.Lookup or ColumnType.Owner => Guid.TryParse(text, out var id) ? new EntityReference(column.Targets[0], id) : null,
            ColumnType.Uniqueidentifier => Guid.TryParse(text, out var id) ? id : null,
            ColumnType.State => ReadOption(text.Trim(), PhoneCallTable.States, static option => option.Label, static option => option.Value),
            ColumnType.Status => ReadOption(text.Trim(), PhoneCallTable.Statuses, static option => option.Label, static option => option.Value),
            _ => null,
        };
        return value is not null;
    }

    /// <summary>What a column accepts, for the message about text that it rejects.</summary>
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

    private static object? ReadBoolean(ColumnDefinition column, ReadOnlySpan<char> text)
    {
        if (text is "1" || IsLabel("true", text) || IsLabel(column.TrueLabel, text)) return True;
        if (text is "0" || IsLabel("false", text) || IsLabel(column.FalseLabel, text)) return False;
        return ChoiceLabels.ToEnglish(text) is { } label ? ReadBoolean(column, label) : null;
    }

    private static OptionSetValue? ReadOption<T>(ReadOnlySpan<char> text, IReadOnlyList<T> options, Func<T, string> labelOf, Func<T, int> valueOf)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return Option(number);
        for (var i = 0; i < options.Count; i++)
            if (IsLabel(labelOf(options[i]), text)) return Option(valueOf(options[i]));
        return ChoiceLabels.ToEnglish(text) is { } label ? ReadOption(label, options, labelOf, valueOf) : null;
    }

    /// <summary>The value of an option. Sharing is safe: the local Dataverse copies values, and the rules only read them.</summary>
    public static OptionSetValue Option(int number) => number is >= 0 and < SharedOptions ? Options[number] : new OptionSetValue(number);

    private static bool IsLabel(string label, ReadOnlySpan<char> text) => text.Equals(label, StringComparison.OrdinalIgnoreCase);
}
