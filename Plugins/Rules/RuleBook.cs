using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>All rules of the table under one set of settings. Thread-safe.</summary>
public sealed class RuleBook
{
    private readonly bool _judgeUnchanged;
    private readonly ColumnChain[] _columns;
    private readonly RowRule[] _rowRules;

    /// <summary>Creates the book for some settings.</summary>
    /// <param name="settings">The settings of the environment.</param>
    public RuleBook(RuleSettings settings)
    {
        if (settings is null) throw new ArgumentNullException(nameof(settings));

        Rule[] rules =
        [
            new TextLengthRule(settings),
            new ColumnTypeRule(settings),
            new TextCharactersRule(settings),
            new NumberRangeRule(settings),
            new LookupTargetRule(settings),
            new RequiredColumnRule(settings),
            new ReadOnlyColumnRule(settings),
            new PhoneTextRule(settings),
            new KnownStateRule(settings),
            new KnownStatusRule(settings),
            new StatePairRule(settings),
            new StateNotEmptyRule(settings),
            new StateTransitionRule(settings),
            new InactiveRowRule(settings),
            new CallIdentityRule(settings),
        ];
        var active = Array.FindAll(rules, rule => rule.IsDemanded && rule.Severity != Severity.Off);

        Rules = Array.AsReadOnly(rules);
        _judgeUnchanged = settings.JudgeUnchanged;
        _rowRules = Array.ConvertAll(Array.FindAll(active, rule => rule is RowRule), rule => (RowRule)rule);
        _columns = Array.ConvertAll(LikelyFirst(), column => new ColumnChain(column, active));
    }

    /// <summary>The book of a step without a configuration.</summary>
    public static RuleBook Default { get; } = new(RuleSettings.Default);

    /// <summary>The rules by code, including those that the settings turn off.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The rules that cannot be evaluated on a change, because a stored value is not known, by code.</summary>
    /// <param name="change">The change of a row that is not new.</param>
    internal IEnumerable<Rule> NeedingBefore(RowChange change)
    {
        foreach (var rule in _rowRules)
            if (rule.NeedsBefore(change)) yield return rule;
    }

    /// <summary>Evaluates every rule on one row change.</summary>
    /// <param name="change">The columns that the caller supplies, and the stored row.</param>
    /// <param name="report">The report to add violations to.</param>
    public void Evaluate(in RowChange change, ViolationReport report)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));

        var supplied = EvaluateValues(change, report);
        foreach (var rule in _rowRules)
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

    /// <summary>The columns of the table, the most frequently supplied first, so that the loop over them can stop early.</summary>
    private static ColumnDefinition[] LikelyFirst()
    {
        List<ColumnDefinition> columns = [.. ColumnGroups.Business, PhoneCallTable.OwnerId, PhoneCallTable.Id, PhoneCallTable.State, PhoneCallTable.Status];
        foreach (var column in PhoneCallTable.Columns)
            if (!columns.Contains(column)) columns.Add(column);
        return [.. columns];
    }

    /// <summary>Evaluates each value separately.</summary>
    /// <returns>The supplied columns.</returns>
    private ColumnMask EvaluateValues(in RowChange change, ViolationReport report)
    {
        var supplied = default(ColumnMask);
        var unseen = change.Supplied.Count;
        foreach (var chain in _columns)
        {
            if (unseen == 0) break;

            var value = change.Supplied[chain.Column];
            if (value.Kind == ColumnValueKind.Absent) continue;

            unseen--;
            supplied = supplied.With(chain.Column);
            if (chain.FastPath.Accepts(value)) continue;
            if (_judgeUnchanged || change.ChangeOf(chain.Column, value) != ColumnChange.Unchanged) chain.Evaluate(change, value, report);
        }

        return supplied;
    }

    /// <summary>The value rules of one column, in the order of their codes.</summary>
    private sealed class ColumnChain
    {
        private readonly ValueRule[] _rules;

        public ColumnChain(ColumnDefinition column, Rule[] active)
        {
            Column = column;
            _rules = Array.ConvertAll(Array.FindAll(active, rule => rule is ValueRule && Contains(rule.Columns, column)), rule => (ValueRule)rule);
            FastPath = new FastPath(column, _rules);
        }

        public ColumnDefinition Column { get; }

        public FastPath FastPath { get; }

        /// <summary>Evaluates the rules until one rejects the value.</summary>
        public void Evaluate(in RowChange change, in ColumnValue value, ViolationReport report)
        {
            foreach (var rule in _rules)
            {
                if (rule.Evaluate(change, Column, value) is not { } template) continue;
                report.Add(rule, template, change, Column);
                if (rule.Severity == Severity.Reject) break;
            }
        }

        private static bool Contains(IReadOnlyList<ColumnDefinition> columns, ColumnDefinition column)
        {
            foreach (var other in columns)
                if (ReferenceEquals(other, column)) return true;
            return false;
        }
    }
}
