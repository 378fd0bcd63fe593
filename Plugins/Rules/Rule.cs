using System.Collections.Generic;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>One rule of the table: a pure judgement, with a code that never changes its meaning.</summary>
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

    /// <summary>What the rule asks for, in a few words.</summary>
    public string Title { get; }

    /// <summary>The columns that the rule reads.</summary>
    public IReadOnlyList<ColumnDefinition> Columns { get; }

    /// <summary>What happens by default when the rule is broken.</summary>
    public Severity DefaultSeverity { get; }

    /// <summary>What happens under the settings when the rule is broken.</summary>
    public Severity Severity { get; }

    /// <summary>The key of the setting that the rule judges by, besides <c>severity</c>; null when it has none.</summary>
    public virtual string? Setting => null;

    /// <summary>Whether the settings ask for the rule at all.</summary>
    public virtual bool IsDemanded => true;

    /// <summary>Whether the rule may ever refuse a call; one that may not can only be traced or off.</summary>
    public virtual bool MayReject => true;

    private protected Violation Broken(in RowChange change, ColumnDefinition column, string? cause, params Fact[] facts) =>
        new(this, change.Index, change.Id, column, cause is null ? Code : Code + "." + cause, facts);
}

/// <summary>
/// A rule that judges the value of one column, whatever the others have. The rules of one column are asked in the order
/// of their codes, until one refuses the value: what is too long is not also called no phone number.
/// </summary>
internal abstract class ValueRule(string code, string title, RuleSettings settings, IReadOnlyList<ColumnDefinition> columns, Severity defaultSeverity = Severity.Reject)
    : Rule(code, title, settings, columns, defaultSeverity)
{
    /// <summary>Whether a <see cref="PlainValue"/> can break the rule; if not, it is not asked about one.</summary>
    public virtual bool JudgesPlain => true;

    /// <summary>Judges a supplied value: anything but absent.</summary>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public abstract Violation? Judge(in RowChange change, ColumnDefinition column, in ColumnValue value);
}

/// <summary>A rule that judges the row as a whole: columns against each other, against what the row was, or that are missing.</summary>
internal abstract class RowRule : Rule
{
    private readonly bool _judgeUnchanged;
    private readonly ColumnMask _judged;
    private readonly bool _judgesLack;

    /// <summary>
    /// A rule; of the columns <paramref name="judged"/> a caller has to supply one, or else nothing can be wrong - but for what
    /// a new row lacks, if the rule <paramref name="judgesLack"/>.
    /// </summary>
    protected RowRule(string code, string title, RuleSettings settings, IReadOnlyList<ColumnDefinition> columns, IEnumerable<ColumnDefinition> judged, bool judgesLack = false)
        : base(code, title, settings, columns)
    {
        _judgeUnchanged = settings.JudgeUnchanged;
        _judged = ColumnMask.Of(judged);
        _judgesLack = judgesLack;
    }

    /// <summary>Whether a new row can break the rule, of which there is nothing that it was.</summary>
    public virtual bool JudgesNew => true;

    /// <summary>Whether a change can break the rule; if not, it is not asked about it.</summary>
    /// <param name="change">The change.</param>
    /// <param name="supplied">The columns that the caller supplies.</param>
    public bool MayConcern(in RowChange change, ColumnMask supplied) => supplied.Overlaps(_judged) || (_judgesLack && change.IsNew);

    /// <summary>Judges the change and adds what is wrong to the report.</summary>
    public abstract void Judge(in RowChange change, ViolationReport report);

    /// <summary>Whether the caller supplies a column in a way that is to be judged: not what the row has already, unless the settings ask for that.</summary>
    protected bool IsJudged(ColumnChange change) =>
        change != ColumnChange.Absent && (_judgeUnchanged || change != ColumnChange.Unchanged);
}
