using System;
using System.Collections.Generic;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records;

/// <summary>Collects the columns of one record into a row, or the reason why the record cannot be one.</summary>
/// <param name="row">The row, which is empty.</param>
internal sealed class RowBuilder(RecordRow row)
{
    private readonly List<ColumnDefinition> _leftOut = [];

    /// <summary>Why the record cannot be a row; null when it can.</summary>
    public string? Fault { get; private set; }

    /// <summary>The key of the record; null for none.</summary>
    public string? Key { get => row.Key; set => row.Key = value; }

    /// <summary>How values are read.</summary>
    public ReadingOptions Options { get; set; } = ReadingOptions.Default;

    /// <summary>The columns that have unreadable values and that nothing evaluates.</summary>
    public IReadOnlyList<ColumnDefinition> LeftOut => _leftOut;

    /// <summary>Begins the next record in the same row.</summary>
    /// <param name="options">How its values are read.</param>
    public void Begin(ReadingOptions options)
    {
        row.Clear();
        _leftOut.Clear();
        Options = options;
        Fault = null;
    }

    /// <summary>Adds a column given as text; an empty text is a column that was not supplied.</summary>
    public void Add(ColumnDefinition column, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        if (Options.Columns.TryRead(column, text, out var meant)) SetMeant(column, meant);
        else if (ColumnText.TryRead(column, text, Options.Dates, out var value)) Set(column, value);
        else LeaveOutOrReject(column, '"' + Excerpt.Of(text.ToString()) + '"', column.Type == ColumnType.DateTime ? DateText.Explain(text, Options.Dates) : null);
    }

    /// <summary>Adds what Synapse Link says about the row. A text that cannot be read says nothing.</summary>
    public void Add(RowMark mark, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        if (mark == RowMark.Id) row.Mark.Id = Guid.TryParse(text, out var id) ? id : null;
        else if (mark == RowMark.IsDelete) row.Mark.IsDeleted = RowMarks.IsTrue(text);
        else if (mark == RowMark.SinkModifiedOn) row.Mark.WrittenOn = RowMarks.TimeOf(text);
    }

    /// <summary>Adds a column given as a JSON value.</summary>
    public void Add(ColumnDefinition column, JsonElement json)
    {
        if (Options.Columns.HasLabels(column) && json.ValueKind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number && Options.Columns.TryRead(column, json.GetRawText(), out var meant))
        {
            SetMeant(column, meant);
            return;
        }

        switch (json.ValueKind)
        {
            case JsonValueKind.Null:
                Set(column, null);
                break;
            case JsonValueKind.String:
                if (TryGetString(json) is { } text) Add(column, text);
                else LeaveOutOrReject(column, $"column {column}: the text has half of a surrogate pair, or is not valid UTF-8.");
                break;
            case JsonValueKind.True or JsonValueKind.False:
                Set(column, json.GetBoolean());
                break;
            case JsonValueKind.Number:
                AddNumber(column, json);
                break;
            default:
                LeaveOutOrReject(column, "a JSON " + (json.ValueKind == JsonValueKind.Array ? "array" : "object"), why: null);
                break;
        }
    }

    /// <summary>Adds a column given as a value of the SDK.</summary>
    public void Add(ColumnDefinition column, EntityReference reference) => Set(column, reference);

    /// <summary>Adds a column given as a time in UTC.</summary>
    public void Add(ColumnDefinition column, DateTime time) => Set(column, time);

    /// <summary>Adds a column with a value that cannot be read.</summary>
    /// <param name="column">The column.</param>
    /// <param name="why">What is wrong and what to do, as the end of a sentence about the column.</param>
    public void AddUnreadable(ColumnDefinition column, string why) => LeaveOutOrReject(column, $"column {column}: {why}");

    /// <summary>Adds an identifier.</summary>
    public void Add(ColumnDefinition column, Guid id) => Set(column, id);

    /// <summary>The record.</summary>
    public InputRecord Build(int number, long line) =>
        Fault is null ? new InputRecord(number, line, row, Fault: null, _leftOut) : new InputRecord(number, line, Row: null, Fault) { Id = row.Id };

    private void AddNumber(ColumnDefinition column, JsonElement json)
    {
        if (column.Type is ColumnType.State or ColumnType.Status)
        {
            if (json.TryGetInt32(out var option)) Set(column, new OptionSetValue(option));
            else LeaveOutOrReject(column, Excerpt.Of(json.GetRawText()), why: null);
        }
        else if (column.Type != ColumnType.BigInt && json.TryGetInt32(out var small))
        {
            Set(column, small);
        }
        else
        {
            // The rules and the platform evaluate the type.
            Set(column, json.TryGetInt64(out var large) ? large : json.GetDouble());
        }
    }

    /// <summary>Adds the value that a label means; one that means nothing is a column that was not supplied.</summary>
    private void SetMeant(ColumnDefinition column, object? value)
    {
        if (value is not null) Set(column, value);
    }

    private void Set(ColumnDefinition column, object? value)
    {
        if (_leftOut.Count > 0) _leftOut.Remove(column);
        if (!row.TryAdd(column, value) && column.IsWritable && !IsSameReference(row[column], value)) Fault ??= $"column {column} is given twice. Give it once.";
    }

    /// <summary>The Web API gives an expanded reference a second time, as the identifier of its row.</summary>
    private static bool IsSameReference(object? one, object? other) => one is null or EntityReference && other is null or EntityReference && (one as EntityReference)?.Id == (other as EntityReference)?.Id;

    private void LeaveOutOrReject(ColumnDefinition column, string given, string? why) =>
        LeaveOutOrReject(column, $"column {column}: {given} {(why is null ? $"cannot be read. Give {ColumnText.Expected(column)}" : why)}.");

    private void LeaveOutOrReject(ColumnDefinition column, string fault)
    {
        if (Options.IsEvaluated(column)) Fault ??= fault;
        else if (!row.Given.Contains(column) && !_leftOut.Contains(column)) _leftOut.Add(column);
    }

    /// <summary>The text of a JSON string; null when it is not valid text.</summary>
    public static string? TryGetString(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
