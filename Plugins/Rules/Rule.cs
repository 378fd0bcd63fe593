using System.Collections.Generic;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>One rule of the table: a pure function of a row change, with a code that never changes its meaning.</summary>
public abstract class Rule
{
    private protected Rule(string code, string title, RuleSettings settings, IReadOnlyList<ColumnDefinition> columns, Severity defaultSeverity = Severity.Reject)
    {
        Code = code;
        Title = title;
        Columns = columns;
        DefaultSeverity = defaultSeverity;
        Severity = settings.Severities.TryGetValue(code, out var severity) ? severity : defaultSeverity;
    }

    /// <summary>The code, <c>PCC</c> and three digits.</summary>
    public string Code { get; }

    /// <summary>What the rule requires, in a few words.</summary>
    public string Title { get; }

    /// <summary>The columns that the rule reads.</summary>
    public IReadOnlyList<ColumnDefinition> Columns { get; }

    /// <summary>What happens by default when the rule is broken.</summary>
    public Severity DefaultSeverity { get; }

    /// <summary>What happens under the settings when the rule is broken.</summary>
    public Severity Severity { get; }

    /// <summary>The key of the rule's own setting, besides <c>severity</c>; null when it has none.</summary>
    public virtual string? Setting => null;

    /// <summary>Whether the settings call for the rule at all.</summary>
    public virtual bool IsDemanded => true;

    /// <summary>Whether the rule may ever reject a request; one that may not can only be traced or off.</summary>
    public virtual bool MayReject => true;

    /// <summary>The values for the placeholders of the message. Apart from the evaluation, since of many violations only the first are shown.</summary>
    /// <param name="change">The row change that breaks the rule.</param>
    /// <param name="column">The column to correct.</param>
    private protected virtual Fact[] FactsOf(in RowChange change, ColumnDefinition column) => [];

    /// <summary>A violation of this rule, with its facts.</summary>
    /// <param name="template">The key of the message template.</param>
    /// <param name="change">The row change that breaks the rule.</param>
    /// <param name="column">The column to correct.</param>
    internal Violation Describe(string template, in RowChange change, ColumnDefinition column) =>
        new(this, change.Index, change.Id, column, template, FactsOf(change, column));
}

/// <summary>
/// A rule about the value of one column, whatever the other columns have. The rules of a column are evaluated in the order of
/// their codes until one rejects the value: text that is too long is not also reported as no phone number.
/// </summary>
internal abstract class ValueRule(string code, string title, RuleSettings settings, IReadOnlyList<ColumnDefinition> columns, Severity defaultSeverity = Severity.Reject)
    : Rule(code, title, settings, columns, defaultSeverity)
{
    /// <summary>Evaluates a supplied value: anything but absent.</summary>
    /// <returns>
    /// The key of the message template when the value breaks the rule: the code of the rule, or the code, a dot and the cause;
    /// always a literal, so that a search finds the rule from the key. Null when it does not.
    /// </returns>
    public abstract string? Evaluate(in RowChange change, ColumnDefinition column, in ColumnValue value);

    /// <summary>The rule's part in the <see cref="FastPath"/>.</summary>
    /// <returns>True when the value is certainly ordinary and the rule certainly accepts it. False is always safe: then the rules are evaluated.</returns>
    public virtual bool CertainlyAccepts(ColumnDefinition column, in ColumnValue value) => false;
}

/// <summary>A value rule that rejects only what is not an ordinary value (see <see cref="FastPath"/>), so the fast path need not evaluate it.</summary>
internal abstract class FormRule(string code, string title, RuleSettings settings, IReadOnlyList<ColumnDefinition> columns)
    : ValueRule(code, title, settings, columns);

/// <summary>A rule about the row as a whole: columns against each other, against what the row was, or that are missing.</summary>
/// <param name="code">The code.</param>
/// <param name="title">What the rule requires, in a few words.</param>
/// <param name="settings">The settings.</param>
/// <param name="columns">The columns that the rule reads.</param>
/// <param name="concerned">The columns of which a caller must supply at least one to break the rule.</param>
internal abstract class RowRule(string code, string title, RuleSettings settings, IReadOnlyList<ColumnDefinition> columns, IEnumerable<ColumnDefinition> concerned)
    : Rule(code, title, settings, columns)
{
    private readonly bool _judgeUnchanged = settings.JudgeUnchanged;
    private readonly ColumnMask _concerned = ColumnMask.Of(concerned);

    /// <summary>Whether a change can break the rule at all. If not, the rule is not evaluated.</summary>
    /// <param name="change">The change.</param>
    /// <param name="supplied">The columns that the caller supplies.</param>
    public virtual bool Concerns(in RowChange change, ColumnMask supplied) => supplied.Overlaps(_concerned);

    /// <summary>Whether the rule cannot be evaluated on a change, because it is not known what the row had in a column that the rule needs.</summary>
    /// <param name="change">The change of a row that is not new.</param>
    public virtual bool NeedsBefore(in RowChange change) => false;

    /// <summary>Evaluates the change and adds what is wrong to the report.</summary>
    public abstract void Evaluate(in RowChange change, ViolationReport report);

    /// <summary>Whether the rule applies to a supplied column: not to a value that the row already has, unless the settings say so.</summary>
    protected bool IsEvaluated(ColumnChange change) =>
        change != ColumnChange.Absent && (_judgeUnchanged || change != ColumnChange.Unchanged);
}
