using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Verdicts;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Settings;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>
/// Evaluates the rule book of the steps without pipeline and platform. Verdicts and changes are those of
/// <see cref="PipelineEvaluator"/>, without what Dataverse itself rejects, at a fraction of the cost.
/// </summary>
internal sealed class RuleEvaluator : IRecordEvaluator
{
    private static readonly Language English = LanguageCatalog.Find(lcid: 0);

    private readonly RuleSettings _settings;
    private readonly RuleBook _book;

    /// <summary>The columns in which the normalization step rewrites numbers: by default none.</summary>
    private readonly ColumnDefinition[] _rewritten;

    /// <summary>An evaluator with the steps' configuration.</summary>
    /// <param name="configuration">The valid unsecure configuration of every step; null for the defaults.</param>
    public RuleEvaluator(string? configuration)
    {
        _settings = SettingsReader.Read(configuration);
        _book = new RuleBook(_settings);
        _rewritten = [.. ColumnGroups.Phones.Where(column => _settings.PolicyOf(column).Normalize)];
    }

    public RecordVerdict Evaluate(RecordRow row)
    {
        // In audit mode a caller of the platform sees no violation, and no number is rewritten.
        if (_settings.Mode != RuleMode.Enforce) return new RecordVerdict(row.Id, [], RecordVerdict.NoChanges);
        var report = new ViolationReport();
        _book.Evaluate(new RowChange(isNew: true, row.View), report);
        return report.Rejects
            ? new RecordVerdict(row.Id, Describe(report.Of(Severity.Reject)), RecordVerdict.NoChanges)
            : new RecordVerdict(row.Id, [], Normalize(row));
    }

    public void Dispose()
    {
    }

    private static RecordViolation[] Describe(IReadOnlyList<Violation> violations)
    {
        var described = new RecordViolation[violations.Count];
        for (var i = 0; i < described.Length; i++)
        {
            var violation = violations[i];
            described[i] = new RecordViolation(violation.Rule.Code, violation.Column.LogicalName, English.Say(violation.Column.DisplayName, violation.Template, violation.Facts));
        }

        return described;
    }

    /// <summary>The numbers of a row that the normalization step rewrites, with their new text.</summary>
    private IReadOnlyDictionary<string, object?> Normalize(RecordRow row)
    {
        if (_rewritten.Length == 0) return RecordVerdict.NoChanges;
        Dictionary<string, object?>? changes = null;
        foreach (var column in row.Given)
        {
            if (!_rewritten.Contains(column) || row[column] is not string { Length: > 0 } text || PhoneNormalizer.Normalize(text, _settings.PolicyOf(column), column.MaxLength) is not { } normal) continue;
            (changes ??= new Dictionary<string, object?>(StringComparer.Ordinal)).Add(column.LogicalName, normal);
        }

        return changes ?? RecordVerdict.NoChanges;
    }
}
