using System.Collections.Generic;
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
    private readonly PhoneSuggestions _customer = new(PhoneCallTable.CustomerPhoneNumber, settings.PolicyOf(PhoneCallTable.CustomerPhoneNumber));
    private readonly PhoneSuggestions _organization = new(PhoneCallTable.OrganizationPhoneNumber, settings.PolicyOf(PhoneCallTable.OrganizationPhoneNumber));

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
            var violation = violations[i];
            if (violation.IsOfPlatform || violation.Column is not { } name || HasFound(found, name)) continue;
            var column = ColumnNames.FindColumn(name)!;
            if (Find(row, column) is { } suggestion) (found ??= []).Add(suggestion);
        }
    }

    private static bool HasFound(List<Suggestion>? found, string column)
    {
        for (var i = 0; i < (found?.Count ?? 0); i++)
            if (found![i].Column == column) return true;
        return false;
    }

    private Suggestion? Find(RecordRow row, ColumnDefinition column)
    {
        var value = row[column];
        if (column == PhoneCallTable.Status) return value is null or OptionSetValue ? FindStatus(row, value as OptionSetValue) : null;
        if (value is not string { Length: > 0 } text) return null;
        if (column == PhoneCallTable.CustomerPhoneNumber) return FindPhone(row, text, _customer);
        if (column == PhoneCallTable.OrganizationPhoneNumber) return FindPhone(row, text, _organization);
        return FindText(row, column, text, column == PhoneCallTable.CallIdentifier ? CleanText.Within(text) : CleanText.Of(text));
    }

    private Suggestion? FindPhone(RecordRow row, string text, PhoneSuggestions phones)
    {
        foreach (var candidate in phones.For(text))
            if (FindText(row, phones.Column, text, candidate) is { } suggestion) return suggestion;
        return null;
    }

    private Suggestion? FindText(RecordRow row, ColumnDefinition column, string text, string candidate) =>
        candidate.Length > 0 && candidate != text && IsAccepted(row, column, candidate) ? new Suggestion(column.LogicalName, text, candidate) : null;

    /// <summary>The only status reason of the status that the record gives; null when it gives none, or the status has several.</summary>
    private Suggestion? FindStatus(RecordRow row, OptionSetValue? given)
    {
        if (row[PhoneCallTable.State] is not OptionSetValue state) return null;
        StatusOption? fitting = null;
        foreach (var status in PhoneCallTable.Statuses)
        {
            if (status.State != state.Value) continue;
            if (fitting is not null) return null;
            fitting = status;
        }

        return fitting is not null && IsAccepted(row, PhoneCallTable.Status, new OptionSetValue(fitting.Value)) ? new Suggestion(PhoneCallTable.Status.LogicalName, given?.Value, fitting.Value) : null;
    }

    /// <summary>Whether no rule that may reject finds anything in a column of the record with another value.</summary>
    private bool IsAccepted(RecordRow row, ColumnDefinition column, object value)
    {
        _corrected.Clear();
        foreach (var given in row.Given) _corrected.TryAdd(given, given == column ? value : row[given]);
        var report = new ViolationReport();
        _book.Evaluate(new RowChange(isNew: true, _corrected.View), report);
        return !IsIn(report.Of(Severity.Reject), column) && !IsIn(report.Of(Severity.Trace), column);
    }

    private static bool IsIn(IReadOnlyList<Violation> violations, ColumnDefinition column)
    {
        for (var i = 0; i < violations.Count; i++)
            if (violations[i].Column == column && violations[i].Rule.MayReject) return true;
        return false;
    }
}
