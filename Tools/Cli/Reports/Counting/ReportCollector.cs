using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Verdicts;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Reports.Counting;

/// <summary>Collects what reports need of evaluated records. It has no state, so all threads can share it.</summary>
/// <param name="needsRows">Whether a report shows records that are not accepted.</param>
/// <param name="showsValues">Whether reports show names and numbers as they are.</param>
internal sealed class ReportCollector(bool needsRows, bool showsValues)
{
    private static readonly Dictionary<string, ColumnDefinition> Columns = PhoneCallTable.Columns.ToDictionary(column => column.LogicalName, StringComparer.Ordinal);

    /// <summary>Collects a record.</summary>
    /// <param name="place">Where it is.</param>
    /// <param name="row">The record.</param>
    /// <param name="verdict">Its verdict.</param>
    /// <param name="part">Where to put it.</param>
    public void Add(in RecordPlace place, RecordRow row, in RecordVerdict verdict, ReportPart part)
    {
        var provider = row[PhoneCallTable.ProviderName] as string ?? "";
        part.Counts.Add(verdict.Kind, verdict.Changes.Count > 0, showsValues ? provider : MaskedValue.ProviderOf(provider), DayOf(row));
        if (verdict.Kind == VerdictKind.Accepted) return;

        var names = "";
        var shown = needsRows ? new ReportedFinding[verdict.Violations.Count + verdict.Traced.Count] : null;
        for (var i = 0; i < verdict.Violations.Count + verdict.Traced.Count; i++)
        {
            var (violation, isTraced) = FindingAt(verdict, i);
            var value = ValueOf(row, violation.Column);
            var shape = MaskedValue.ShapeOf(value);
            var finding = part.Counts.Finding(violation.Code, violation.Column);
            finding.Add(isTraced, shape);
            names = names.Length == 0 ? finding.Name : FindingName.Union(names, finding.Name);
            if (IsFirstOfItsRule(verdict, i)) part.Counts.AddRule(violation.Code, 1);
            if (shown is not null) shown[i] = new ReportedFinding(violation.Code, violation.Column, isTraced, showsValues ? MaskedValue.TextOf(value) : shape, showsValues ? violation.Message : null, Show(SuggestionFor(verdict, violation.Column)));
        }

        if (verdict.Id is { } id) part.Counts.Rows.Add(id, names);
        if (shown is not null) part.Rows.Add(new ReportedRow(place, verdict.Id, verdict.Kind, shown));
    }

    private static object? SuggestionFor(in RecordVerdict verdict, string? column)
    {
        for (var i = 0; i < verdict.Suggestions.Count; i++)
            if (verdict.Suggestions[i].Column == column) return verdict.Suggestions[i].New;
        return null;
    }

    private string? Show(object? value) => showsValues ? MaskedValue.TextOf(value) : MaskedValue.ShapeOf(value);

    private static object? ValueOf(RecordRow row, string? column) => column is not null && Columns.TryGetValue(column, out var definition) ? row[definition] : null;

    private static (RecordViolation Violation, bool IsTraced) FindingAt(in RecordVerdict verdict, int index) =>
        index < verdict.Violations.Count ? (verdict.Violations[index], false) : (verdict.Traced[index - verdict.Violations.Count], true);

    private static bool IsFirstOfItsRule(in RecordVerdict verdict, int index)
    {
        var code = FindingAt(verdict, index).Violation.Code;
        for (var i = 0; i < index; i++)
            if (FindingAt(verdict, i).Violation.Code == code) return false;
        return true;
    }

    /// <summary>The day of creation in UTC. A row that was migrated has the original day in another column until Dataverse has created it.</summary>
    private static DateOnly? DayOf(RecordRow row) => (row[PhoneCallTable.CreatedOn] ?? row[PhoneCallTable.OverriddenCreatedOn]) switch
    {
        DateTime { Kind: DateTimeKind.Local } time => DateOnly.FromDateTime(time.ToUniversalTime()),
        DateTime time => DateOnly.FromDateTime(time),
        _ => null,
    };
}
