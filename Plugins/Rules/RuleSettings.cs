using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>Whether broken rules reject requests.</summary>
public enum RuleMode
{
    /// <summary>They do, each by its severity.</summary>
    Enforce,

    /// <summary>They are traced; no request is rejected.</summary>
    Audit,

    /// <summary>No request is evaluated.</summary>
    Off,
}

/// <summary>The settings of the rules. They never change once made.</summary>
public sealed class RuleSettings
{
    /// <summary>The settings of a step without a configuration.</summary>
    public static RuleSettings Default { get; } = new();

    /// <summary>Whether broken rules reject requests. Enforce by default.</summary>
    public RuleMode Mode { get; init; } = RuleMode.Enforce;

    /// <summary>The same for requests of application users (service principals); <see cref="RuleMode.Off"/> is not used. Enforce by default.</summary>
    public RuleMode ApplicationUsers { get; init; } = RuleMode.Enforce;

    /// <summary>Whether a value that is sent again unchanged is evaluated again. No by default.</summary>
    public bool JudgeUnchanged { get; init; }

    /// <summary>Severities by rule code, where they differ from the rule's own.</summary>
    public IReadOnlyDictionary<string, Severity> Severities { get; init; } = new Dictionary<string, Severity>(StringComparer.Ordinal);

    /// <summary>The changes of status that are allowed. All by default.</summary>
    public StateTransitions Transitions { get; init; } = StateTransitions.All;

    /// <summary>Whether the business columns of a row that is and stays inactive are locked. No by default.</summary>
    public bool LockInactiveRows { get; init; }

    /// <summary>The columns, of <see cref="ColumnGroups.Identity"/>, that no caller may change once they are set. None by default.</summary>
    public IReadOnlyList<ColumnDefinition> FixedOnceSet { get; init; } = [];

    /// <summary>The columns, of <see cref="ColumnGroups.Business"/>, that a new row must have and that no caller may empty. None by default.</summary>
    public IReadOnlyList<ColumnDefinition> Required { get; init; } = [];

    /// <summary>The policies of the phone columns by logical name. A column that is left out has the default policy.</summary>
    public IReadOnlyDictionary<string, PhonePolicy> Phones { get; init; } = new Dictionary<string, PhonePolicy>(StringComparer.Ordinal);

    /// <summary>The policy of a phone column.</summary>
    /// <param name="column">One of <see cref="ColumnGroups.Phones"/>.</param>
    /// <returns>Its policy.</returns>
    public PhonePolicy PolicyOf(ColumnDefinition column)
    {
        if (column is null) throw new ArgumentNullException(nameof(column));
        return Phones.TryGetValue(column.LogicalName, out var policy) ? policy : PhonePolicy.Default;
    }
}
