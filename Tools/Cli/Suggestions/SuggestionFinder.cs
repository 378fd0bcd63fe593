using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Verdicts;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Suggestions;

/// <summary>
/// Finds corrections that are certain: text without control characters, a number in E.164, and the status reason that belongs to
/// the status. None changes who is called, and each is evaluated: no rule finds anything in the column of the corrected
/// record. Each thread has its own.
/// </summary>
/// <param name="settings">The settings of the rules.</param>
internal sealed class SuggestionFinder(RuleSettings settings)
{
    private readonly RuleBook _book = new(settings);
    private readonly RecordRow _corrected = new();
    private readonly PhoneSuggestions[] _phones = [.. ColumnGroups.Phones.Select(column => new PhoneSuggestions(column, settings.PolicyOf(column)))];

    /// <summary>Finds the corrections of a record.</summary>
    /// <param name="row">The record.</param>
    /// <param name="verdict">Its verdict.</param>
    /// <returns>At most one for each column, in the order of what is found; empty when none is certain.</returns>
    public IReadOnlyList<Suggestion> Find(RecordRow row, in RecordVerdict verdict)
    {
        List<Suggestion>? found = null;
        Find(row, verdict.Violations, ref found);
        Find(row, verdict.Traced, ref found);
        return found ?? (IReadOnlyList<Suggestion>)[];
    }

    private void Find(RecordRow row, IReadOnlyList<RecordViolation> violations, ref List<Suggestion>? found)
    {
        for (var i = 0; i < violations.Count; i++)
        {
            if (violations[i].IsOfPlatform || ColumnOf(violations[i].Column) is not { } column) continue;
            if (found is not null && found.Exists(known => known.Column == column.LogicalName)) continue;
            foreach (var (value, shown) in CandidatesFor(row, column))
            {
                if (!IsAccepted(row, column, value)) continue;
                (found ??= []).Add(new Suggestion(column.LogicalName, Shown(row[column]), shown));
                break;
            }
        }
    }

    private IEnumerable<(object Value, object Shown)> CandidatesFor(RecordRow row, ColumnDefinition column)
    {
        if (column == PhoneCallTable.Status) return row[column] is null or OptionSetValue && StatusOf(row) is { } status ? [(new OptionSetValue(status), status)] : [];
        if (row[column] is not string { Length: > 0 } text) return [];
        IEnumerable<string> texts = Array.Find(_phones, phone => phone.Column == column) is { } phones ? phones.For(text)
            : column == PhoneCallTable.CallIdentifier ? [CleanText.Within(text)]
            : [CleanText.Of(text)];
        return texts.Where(candidate => candidate.Length > 0 && candidate != text).Select(candidate => ((object)candidate, (object)candidate));
    }

    /// <summary>The only status reason of the status that the record gives; null when it gives none, or the status has several.</summary>
    private static int? StatusOf(RecordRow row)
    {
        if (row[PhoneCallTable.State] is not OptionSetValue state) return null;
        var fitting = PhoneCallTable.Statuses.Where(status => status.State == state.Value).ToArray();
        return fitting.Length == 1 ? fitting[0].Value : null;
    }

    /// <summary>Whether no rule that may reject finds anything in a column of the record with another value.</summary>
    private bool IsAccepted(RecordRow row, ColumnDefinition column, object value)
    {
        _corrected.Clear();
        foreach (var given in row.Given) _corrected.TryAdd(given, given == column ? value : row[given]);
        var report = new ViolationReport();
        _book.Evaluate(new RowChange(isNew: true, _corrected.View), report);
        return !report.Of(Severity.Reject).Concat(report.Of(Severity.Trace)).Any(violation => violation.Rule.MayReject && violation.Column == column);
    }

    private static ColumnDefinition? ColumnOf(string? name) => name is null ? null : ColumnNames.FindColumn(name);

    private static object? Shown(object? value) => value is OptionSetValue option ? option.Value : value;
}
