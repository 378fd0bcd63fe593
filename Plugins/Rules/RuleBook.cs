using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>All rules of the table under one set of settings. Thread-safe.</summary>
public sealed class RuleBook
{
    /// <summary>The columns that callers may supply, the most frequent first, so that the loop over them can stop early.</summary>
    private static readonly ColumnDefinition[] Writable =
    [
        PhoneCallTable.CallerName, PhoneCallTable.CallIdentifier, PhoneCallTable.CustomerPhoneNumber, PhoneCallTable.IsMicrosoftTeamsPhoneNumber,
        PhoneCallTable.Conversation, PhoneCallTable.ProviderName, PhoneCallTable.OrganizationPhoneNumber, PhoneCallTable.OwnerId,
        PhoneCallTable.Id, PhoneCallTable.State, PhoneCallTable.Status, PhoneCallTable.OwnerIdType,
        PhoneCallTable.ImportSequenceNumber, PhoneCallTable.OverriddenCreatedOn, PhoneCallTable.TimeZoneRuleVersionNumber, PhoneCallTable.UTCConversionTimeZoneCode,
    ];

    private readonly bool _judgeUnchanged;
    private readonly FastPath _fastPath;

    // Created when a value or a row needs them first: in many processes, none does.
    private readonly Lazy<ValueRule[]> _valueRules;
    private readonly Lazy<RowRule[]> _rowRules;
    private readonly Lazy<RowRule[]> _activeRowRules;
    private readonly ConcurrentDictionary<ColumnDefinition, ValueRule[]> _valueRulesByColumn = new();

    /// <summary>Creates the book for some settings.</summary>
    /// <param name="settings">The settings of the environment.</param>
    public RuleBook(RuleSettings settings)
    {
        if (settings is null) throw new ArgumentNullException(nameof(settings));

        _judgeUnchanged = settings.JudgeUnchanged;
        _fastPath = new FastPath(settings);
        _valueRules = new Lazy<ValueRule[]>(() =>
        [
            new TextLengthRule(settings),
            new ColumnTypeRule(settings),
            new TextCharactersRule(settings),
            new NumberRangeRule(settings),
            new LookupTargetRule(settings),
            new ReadOnlyColumnRule(settings),
            new PhoneTextRule(settings),
            new KnownStateRule(settings),
            new KnownStatusRule(settings),
            new StateNotEmptyRule(settings),
        ]);
        _rowRules = new Lazy<RowRule[]>(() =>
        [
            new RequiredColumnRule(settings),
            new StatePairRule(settings),
            new StateTransitionRule(settings),
            new InactiveRowRule(settings),
            new CallIdentityRule(settings),
        ]);
        _activeRowRules = new Lazy<RowRule[]>(() => Array.FindAll(_rowRules.Value, rule => rule.IsActive));
    }

    /// <summary>The book of a step without a configuration.</summary>
    public static readonly RuleBook Default = new(RuleSettings.Default);

    /// <summary>The rules by code, including those that the settings turn off.</summary>
    public IReadOnlyList<Rule> Rules
    {
        get
        {
            var rules = new List<Rule>(_valueRules.Value);
            rules.AddRange(_rowRules.Value);
            rules.Sort((left, right) => string.CompareOrdinal(left.Code, right.Code));
            return rules.AsReadOnly();
        }
    }

    /// <summary>The rules that cannot be evaluated on a change, because a stored value is not known, by code.</summary>
    /// <param name="change">The change of a row that is not new.</param>
    internal IEnumerable<Rule> NeedingBefore(RowChange change)
    {
        foreach (var rule in _activeRowRules.Value)
            if (rule.NeedsBefore(change)) yield return rule;
    }

    /// <summary>Evaluates every rule on one row change.</summary>
    /// <param name="change">The columns that the caller supplies, and the stored row.</param>
    /// <param name="report">The report to add violations to.</param>
    public void Evaluate(in RowChange change, ViolationReport report)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));

        var supplied = EvaluateValues(change, report);
        if (_fastPath.Accepts(change, supplied)) return;
        foreach (var rule in _activeRowRules.Value)
            if (rule.Concerns(change, supplied)) rule.Evaluate(change, report);
    }

    /// <summary>Evaluates the value rules of one column on a text, as the save of a new row would.</summary>
    /// <param name="column">The column.</param>
    /// <param name="text">The text; an empty one empties the column.</param>
    /// <returns>The violation that rejects the text; null when the column accepts it.</returns>
    public Violation? FindRejection(ColumnDefinition column, string text)
    {
        if (column is null) throw new ArgumentNullException(nameof(column));
        if (text is null) throw new ArgumentNullException(nameof(text));

        var report = new ViolationReport();
        EvaluateValues(new RowChange(isNew: true, new SingleText(column, text).View), report);
        var rejections = report.Of(Severity.Reject);
        return rejections.Count == 0 ? null : rejections[0];
    }

    /// <summary>Evaluates each value separately.</summary>
    /// <returns>The supplied columns, without those that Dataverse fills in: no rule about whole rows reads them.</returns>
    private ColumnMask EvaluateValues(in RowChange change, ViolationReport report)
    {
        var unseen = change.Supplied.Count;
        var supplied = EvaluateValues(Writable, change, ref unseen, report);
        if (unseen > 0) EvaluateValues(ReadOnly.Columns, change, ref unseen, report);
        return supplied;
    }

    private ColumnMask EvaluateValues(ColumnDefinition[] columns, in RowChange change, ref int unseen, ViolationReport report)
    {
        var supplied = default(ColumnMask);
        foreach (var column in columns)
        {
            if (unseen == 0) break;

            var value = change.Supplied[column];
            if (value.Kind == ColumnValueKind.Absent) continue;

            unseen--;
            supplied = supplied.With(column);
            if (_fastPath.Accepts(column, value)) continue;
            if (_judgeUnchanged || change.ChangeOf(column, value) != ColumnChange.Unchanged) EvaluateValue(change, column, value, report);
        }

        return supplied;
    }

    /// <summary>Evaluates the rules about one value until one rejects it.</summary>
    private void EvaluateValue(in RowChange change, ColumnDefinition column, in ColumnValue value, ViolationReport report)
    {
        if (!_valueRulesByColumn.TryGetValue(column, out var rules)) _valueRulesByColumn[column] = rules = FindValueRules(column);
        foreach (var rule in rules)
        {
            if (rule.Evaluate(change, column, value) is not { } template) continue;
            report.Add(rule, template, change, column);
            if (rule.Severity == Severity.Reject) break;
        }
    }

    /// <summary>The rules about the values of a column that the settings turn on, in the order of their codes.</summary>
    private ValueRule[] FindValueRules(ColumnDefinition column)
    {
        var rules = new List<ValueRule>();
        foreach (var rule in _valueRules.Value)
            if (rule.IsActive && rule.Reads(column)) rules.Add(rule);
        return rules.ToArray();
    }

    /// <summary>The columns that Dataverse fills in. In a class of its own, because callers rarely supply any.</summary>
    private static class ReadOnly
    {
        public static readonly ColumnDefinition[] Columns = [.. ColumnGroups.ReadOnly];
    }
}
