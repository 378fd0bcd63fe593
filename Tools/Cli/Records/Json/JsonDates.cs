using System;
using System.Globalization;
using System.Text.Json;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Json;

/// <summary>
/// Finds the order of the dates of a JSON input: that of the first date which can have one order only. It looks ahead once,
/// <see cref="RecordBatch.MostBytes"/> far, when a date that is evaluated could be two days. Nothing is taken from the input.
/// </summary>
/// <param name="window">The input, after the record that is read.</param>
/// <param name="names">Finds the columns.</param>
/// <param name="options">How values are read.</param>
/// <param name="note">Takes what was found; null to drop it.</param>
internal sealed class JsonDates(ByteWindow window, ColumnNames names, ReadingOptions options, Action<string>? note)
{
    private bool _isReported;
    private bool _hasLookedAhead;

    /// <summary>How values are read, as far as it is known.</summary>
    public ReadingOptions Options { get; private set; } = options;

    /// <summary>Looks at a date before it is read.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">Its value.</param>
    /// <param name="record">The record that has the value.</param>
    /// <param name="line">The line of the record.</param>
    /// <param name="behind">Where the input continues after the record.</param>
    public void Look(ColumnDefinition column, JsonElement value, JsonElement record, long line, in JsonPlace behind)
    {
        if (Options.Dates is { } known)
        {
            if (!_isReported) note?.Invoke($"dates are read {DateOrders.Describe(known)}, as --dates says.");
            _isReported = true;
        }
        else if (value.ValueKind == JsonValueKind.String && !TrySettle(value, line) && Options.IsEvaluated(column) && !_hasLookedAhead && DateText.Explain(TextOf(value), order: null) is not null)
        {
            foreach (var property in record.EnumerateObject())
                if (IsDate(property.Name) && TrySettle(property.Value, line)) return;
            _hasLookedAhead = true;
            LookAhead(behind);
        }
    }

    private bool IsDate(string? name) => name is not null && names.PeekInJson(name)?.Type == ColumnType.DateTime;

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is no date.
            return null;
        }
    }

    private bool TrySettle(JsonElement value, long line) => TrySettle(TextOf(value), line);

    private bool TrySettle(string? text, long line)
    {
        if (DateText.OrderOf(text) is not { } order || order == DateOrder.YearFirst) return false;
        note?.Invoke(string.Create(CultureInfo.InvariantCulture, $"dates are read {DateOrders.Describe(order)}, as line {line} shows. For another order, give --dates."));
        _isReported = true;
        Options = Options.With(order);
        return true;
    }

    private void LookAhead(in JsonPlace place)
    {
        try
        {
            while (window.Bytes.Length < RecordBatch.MostBytes && window.ReadMore())
            {
            }

            var bytes = window.Bytes[..Math.Min(window.Bytes.Length, RecordBatch.MostBytes)];
            var reader = new Utf8JsonReader(bytes, isFinalBlock: false, place.State);
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || !IsDate(reader.GetString())) continue;
                if (!reader.Read()) return;
                if (reader.TokenType == JsonTokenType.String && TrySettle(reader.GetString(), place.Line + TextLines.CountEnds(bytes[..(int)reader.TokenStartIndex]))) return;
            }
        }
        catch (Exception exception) when (exception is InputException or JsonException or InvalidOperationException)
        {
            // Reading the records meets the broken part again and reports it.
        }
    }
}

/// <summary>A place between the values of an input.</summary>
/// <param name="State">The state of a reader there.</param>
/// <param name="Line">Its line, from 1.</param>
internal readonly record struct JsonPlace(JsonReaderState State, long Line);
