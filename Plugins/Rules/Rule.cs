using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>One rule of the table: a pure function of a row change, with a code that never changes its meaning.</summary>
public abstract class Rule
{
    private protected Rule(string code, string title, RuleSettings settings, Severity defaultSeverity)
    {
        Code = code;
        Title = title;
        DefaultSeverity = defaultSeverity;
        Severity = settings.SeverityOf(code, defaultSeverity);
    }

    /// <summary>The code, <c>PCC</c> and three digits.</summary>
    public string Code { get; }

    /// <summary>The requirement, in a few words.</summary>
    public string Title { get; }

    /// <summary>The columns that the rule reads.</summary>
    public abstract IReadOnlyList<ColumnDefinition> Columns { get; }

    /// <summary>What happens by default when the rule is broken.</summary>
    public Severity DefaultSeverity { get; }

    /// <summary>What happens under the current settings when the rule is broken.</summary>
    public Severity Severity { get; }

    /// <summary>The key of the rule's own setting, besides <c>severity</c>; null when it has none.</summary>
    public virtual string? Setting => null;

    /// <summary>Whether the settings turn the rule on.</summary>
    public virtual bool IsDemanded => true;

    /// <summary>Whether the settings can make the rule reject requests; if not, it can only trace or be off.</summary>
    public virtual bool MayReject => true;

    /// <summary>Whether the rule is evaluated under the current settings.</summary>
    internal bool IsActive => IsDemanded && Severity != Severity.Off;

    /// <summary>The values for the placeholders of the message. Separate from the evaluation, because only the first violations are shown.</summary>
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

/// <summary>A set of types of columns: a bit for each <see cref="ColumnType"/>.</summary>
[Flags]
internal enum ColumnTypes
{
    None = 0,
    Text = 1 << ColumnType.String,
    Integer = 1 << ColumnType.Integer,
    Boolean = 1 << ColumnType.Boolean,
    DateTime = 1 << ColumnType.DateTime,
    Lookup = 1 << ColumnType.Lookup,
    Owner = 1 << ColumnType.Owner,
    State = 1 << ColumnType.State,
    Status = 1 << ColumnType.Status,
    Evaluated = Text | Integer | Boolean | DateTime | Lookup | Owner | State | Status,
}

/// <summary>
/// A rule about the value of one column, independent of the other columns. The rules of a column are evaluated in the order of
/// their codes until one rejects the value: text that is too long does not also break the rule for phone numbers.
/// </summary>
internal abstract class ValueRule(string code, string title, RuleSettings settings, ColumnTypes types, Severity defaultSeverity = Severity.Reject)
    : Rule(code, title, settings, defaultSeverity)
{
    private readonly ColumnTypes _types = types;

    public sealed override IReadOnlyList<ColumnDefinition> Columns => ColumnGroups.Where(Reads);

    /// <summary>Whether the rule reads a column: by default, whether callers may supply it and it has one of the types of the rule.</summary>
    public virtual bool Reads(ColumnDefinition column) => column.IsWritable && ((int)_types >> (int)column.Type & 1) != 0;

    /// <summary>Evaluates a supplied value, which is never absent.</summary>
    /// <returns>
    /// Null when the rule accepts the value. Otherwise the key of the message template: the code of the rule, or the code, a dot and the
    /// cause. Always a literal, so that a search for the key finds the rule.
    /// </returns>
    public abstract string? Evaluate(in RowChange change, ColumnDefinition column, in ColumnValue value);
}

/// <summary>A rule about the whole row: missing columns, columns compared with each other, or columns compared with the stored row.</summary>
/// <param name="code">The code.</param>
/// <param name="title">The requirement, in a few words.</param>
/// <param name="settings">The settings.</param>
/// <param name="columns">The columns that the rule reads.</param>
/// <param name="concerned">The columns of which a caller must supply at least one to break the rule.</param>
internal abstract class RowRule(string code, string title, RuleSettings settings, IReadOnlyList<ColumnDefinition> columns, ColumnMask concerned)
    : Rule(code, title, settings, Severity.Reject)
{
    public sealed override IReadOnlyList<ColumnDefinition> Columns { get; } = columns;

    private readonly bool _judgeUnchanged = settings.JudgeUnchanged;
    private readonly ColumnMask _concerned = concerned;

    /// <summary>Whether a change can break the rule. If not, the rule is not evaluated.</summary>
    /// <param name="change">The change.</param>
    /// <param name="supplied">The columns that the caller supplies.</param>
    public virtual bool Concerns(in RowChange change, ColumnMask supplied) => supplied.Overlaps(_concerned);

    /// <summary>Whether the rule cannot be evaluated on a change, because a stored value that it needs is not known.</summary>
    /// <param name="change">The change of a row that is not new.</param>
    public virtual bool NeedsBefore(in RowChange change) => false;

    /// <summary>Evaluates the change and adds violations to the report.</summary>
    public abstract void Evaluate(in RowChange change, ViolationReport report);

    /// <summary>Whether the rule applies to a supplied column. It skips a value that equals the stored one, unless the settings require it.</summary>
    protected bool IsEvaluated(ColumnChange change) =>
        change != ColumnChange.Absent && (_judgeUnchanged || change != ColumnChange.Unchanged);
}
