using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>Whether broken rules reject requests.</summary>
public enum RuleMode
{
    /// <summary>They do, according to the severity of each rule.</summary>
    Enforce,

    /// <summary>They are traced, and no request is rejected.</summary>
    Audit,

    /// <summary>No request is evaluated.</summary>
    Off,
}

/// <summary>The settings of the rules. Immutable.</summary>
public sealed class RuleSettings
{
    /// <summary>The settings of a step without a configuration.</summary>
    public static readonly RuleSettings Default = new();

    /// <summary>Whether broken rules reject requests. Enforce by default.</summary>
    public RuleMode Mode { get; init; } = RuleMode.Enforce;

    /// <summary>The mode for requests of application users (service principals); <see cref="RuleMode.Off"/> is not allowed. Enforce by default.</summary>
    public RuleMode ApplicationUsers { get; init; } = RuleMode.Enforce;

    /// <summary>Whether a supplied value that equals the stored one is evaluated. No by default.</summary>
    public bool JudgeUnchanged { get; init; }

    /// <summary>Severities by rule code, if they differ from the rule's own; null when none does.</summary>
    public IReadOnlyDictionary<string, Severity>? Severities { get; init; }

    /// <summary>The allowed changes of status. All by default.</summary>
    public StateTransitions Transitions { get; init; } = StateTransitions.All;

    /// <summary>Whether the business columns of a row that is and stays inactive are locked. No by default.</summary>
    public bool LockInactiveRows { get; init; }

    /// <summary>The columns from <see cref="ColumnGroups.Identity"/> that no caller may change once they have a value. None by default.</summary>
    public IReadOnlyList<ColumnDefinition> FixedOnceSet { get; init; } = [];

    /// <summary>The columns from <see cref="ColumnGroups.Business"/> that a new row must have and no caller may empty. None by default.</summary>
    public IReadOnlyList<ColumnDefinition> Required { get; init; } = [];

    /// <summary>The policies of the phone columns by logical name. A column without an entry has the default policy.</summary>
    public IReadOnlyDictionary<string, PhonePolicy> Phones { get; init; } = new Dictionary<string, PhonePolicy>(StringComparer.Ordinal);

    /// <summary>The severity of a rule.</summary>
    /// <param name="code">The code of the rule.</param>
    /// <param name="otherwise">The rule's own severity.</param>
    /// <returns>The severity under these settings.</returns>
    public Severity SeverityOf(string code, Severity otherwise) => Severities is not null && Severities.TryGetValue(code, out var severity) ? severity : otherwise;

    /// <summary>The policy of a phone column.</summary>
    /// <param name="column">One of <see cref="ColumnGroups.Phones"/>.</param>
    /// <returns>Its policy.</returns>
    public PhonePolicy PolicyOf(ColumnDefinition column)
    {
        if (column is null) throw new ArgumentNullException(nameof(column));
        return Phones.TryGetValue(column.LogicalName, out var policy) ? policy : PhonePolicy.Default;
    }
}
