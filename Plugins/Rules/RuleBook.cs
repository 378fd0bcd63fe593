using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>All rules of the table. One book serves all threads.</summary>
public sealed class RuleBook
{
    private readonly Rule[] _rules;

    private RuleBook(params Rule[] rules)
    {
        _rules = rules;
        Rules = Array.AsReadOnly(rules);
    }

    /// <summary>The book with the defaults of every rule.</summary>
    public static RuleBook Default { get; } = Create(new PhoneText());

    /// <summary>The rules, by code.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Judges one row change by every rule.</summary>
    /// <param name="change">What the caller supplies, over what the row was.</param>
    /// <param name="report">The report to add violations to.</param>
    public void Judge(RowChange change, ViolationReport report)
    {
        if (change is null) throw new ArgumentNullException(nameof(change));
        if (report is null) throw new ArgumentNullException(nameof(report));
        foreach (var rule in _rules) rule.Judge(change, report);
    }

    private static RuleBook Create(IPhoneJudge phones)
    {
        ColumnDefinition[] text =
        [
            PhoneCallTable.CallerName, PhoneCallTable.CallIdentifier, PhoneCallTable.CustomerPhoneNumber,
            PhoneCallTable.ProviderName, PhoneCallTable.OrganizationPhoneNumber,
        ];

        return new RuleBook(
            new TextLengthRule(text),
            new ColumnTypeRule([.. text, PhoneCallTable.State, PhoneCallTable.Status]),
            new PhoneTextRule(phones, PhoneCallTable.CustomerPhoneNumber, PhoneCallTable.OrganizationPhoneNumber),
            new KnownStateRule(),
            new KnownStatusRule(),
            new StatePairRule(),
            new StateNotEmptyRule());
    }
}
