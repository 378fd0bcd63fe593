using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>All rules of the table under one set of settings. One book serves all threads.</summary>
public sealed class RuleBook
{
    private readonly bool _judgeUnchanged;
    private readonly ColumnChain[] _columns;
    private readonly RowRule[] _rowRules;
    private readonly RowRule[] _rulesOfNewRows;

    /// <summary>The book for some settings.</summary>
    /// <param name="settings">What the environment asks of the rules.</param>
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
        _rulesOfNewRows = Array.FindAll(_rowRules, rule => rule.JudgesNew);
        _columns = Array.ConvertAll(LikelyFirst(), column => new ColumnChain(column, active));
    }

    /// <summary>The book of a step without a configuration.</summary>
    public static RuleBook Default { get; } = new(RuleSettings.Default);

    /// <summary>The rules by code, those that the settings turn off included.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Judges one row change by every rule.</summary>
    /// <param name="change">What the caller supplies, over what the row was.</param>
    /// <param name="report">The report to add violations to.</param>
    public void Judge(in RowChange change, ViolationReport report)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));

        var supplied = JudgeValues(change, report);
        foreach (var rule in change.IsNew ? _rulesOfNewRows : _rowRules)
            if (rule.MayConcern(change, supplied)) rule.Judge(change, report);
    }

    /// <summary>The columns of the table, those first that most callers supply: who has found as many as a row has need not look for more.</summary>
    private static ColumnDefinition[] LikelyFirst()
    {
        List<ColumnDefinition> columns = [.. RuleSettings.BusinessColumns, PhoneCallTable.OwnerId, PhoneCallTable.Id, PhoneCallTable.State, PhoneCallTable.Status];
        foreach (var column in PhoneCallTable.Columns)
            if (!columns.Contains(column)) columns.Add(column);
        return [.. columns];
    }

    /// <summary>Judges each value alone.</summary>
    /// <returns>The columns that are supplied.</returns>
    private ColumnMask JudgeValues(in RowChange change, ViolationReport report)
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
            if (chain.Accepts(value)) continue;

            var rules = chain.Plain.Includes(value) ? chain.RulesOfPlain : chain.Rules;
            if (rules.Length == 0 || (!_judgeUnchanged && change.ChangeOf(chain.Column, value) == ColumnChange.Unchanged)) continue;
            foreach (var rule in rules)
            {
                var violation = rule.Judge(change, chain.Column, value);
                if (violation is null) continue;
                report.Add(violation);
                if (rule.Severity == Severity.Reject) break;
            }
        }

        return supplied;
    }

    /// <summary>The rules that judge the value of one column.</summary>
    private sealed class ColumnChain
    {
        private readonly PhoneTextRule? _phone;

        public ColumnChain(ColumnDefinition column, Rule[] active)
        {
            Column = column;
            Plain = new PlainValue(column);
            Rules = Array.ConvertAll(Array.FindAll(active, rule => rule is ValueRule && Contains(rule.Columns, column)), rule => (ValueRule)rule);
            RulesOfPlain = Array.FindAll(Rules, rule => rule.JudgesPlain);
            _phone = RulesOfPlain.Length == 1 ? RulesOfPlain[0] as PhoneTextRule : null;
        }

        public ColumnDefinition Column { get; }

        public ValueRule[] Rules { get; }

        public PlainValue Plain { get; }

        /// <summary>Those of the rules that a plain value can break.</summary>
        public ValueRule[] RulesOfPlain { get; }

        /// <summary>Whether it is clear that no rule has anything against a value: a number that the phone rule accepts at once is a plain value as well.</summary>
        public bool Accepts(in ColumnValue value) => _phone is not null && _phone.AcceptsAtOnce(Column, value);

        private static bool Contains(IReadOnlyList<ColumnDefinition> columns, ColumnDefinition column)
        {
            foreach (var other in columns)
                if (ReferenceEquals(other, column)) return true;
            return false;
        }
    }
}
