using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>Whether broken rules refuse calls.</summary>
public enum RuleMode
{
    /// <summary>They do, each by its severity.</summary>
    Enforce,

    /// <summary>They are traced; no call is refused.</summary>
    Audit,

    /// <summary>No call is judged.</summary>
    Off,
}

/// <summary>What an environment asks of the rules. Nothing in it changes once it is made.</summary>
public sealed class RuleSettings
{
    /// <summary>The settings of a step without a configuration.</summary>
    public static RuleSettings Default { get; } = new();

    /// <summary>
    /// The columns that the settings <see cref="Required"/> may name: those of the call itself, not those of the platform.
    /// </summary>
    public static IReadOnlyList<ColumnDefinition> BusinessColumns { get; } =
    [
        PhoneCallTable.CallerName, PhoneCallTable.CallIdentifier, PhoneCallTable.CustomerPhoneNumber, PhoneCallTable.IsMicrosoftTeamsPhoneNumber,
        PhoneCallTable.Conversation, PhoneCallTable.ProviderName, PhoneCallTable.OrganizationPhoneNumber,
    ];

    /// <summary>The columns that say which call a row is about, which the setting <see cref="FixedOnceSet"/> may name.</summary>
    public static IReadOnlyList<ColumnDefinition> IdentityColumns { get; } =
        [PhoneCallTable.CallIdentifier, PhoneCallTable.CustomerPhoneNumber, PhoneCallTable.OrganizationPhoneNumber];

    /// <summary>The columns that hold phone numbers, for which <see cref="Phones"/> may have a policy.</summary>
    public static IReadOnlyList<ColumnDefinition> PhoneColumns { get; } = [PhoneCallTable.CustomerPhoneNumber, PhoneCallTable.OrganizationPhoneNumber];

    /// <summary>Whether broken rules refuse calls. Enforce by default.</summary>
    public RuleMode Mode { get; init; } = RuleMode.Enforce;

    /// <summary>The same for calls of application users (service principals); <see cref="RuleMode.Off"/> is not used. Enforce by default.</summary>
    public RuleMode ApplicationUsers { get; init; } = RuleMode.Enforce;

    /// <summary>Whether a value that is sent again unchanged is judged again. No by default.</summary>
    public bool JudgeUnchanged { get; init; }

    /// <summary>Severities by rule code, where they differ from the rule's own.</summary>
    public IReadOnlyDictionary<string, Severity> Severities { get; init; } = new Dictionary<string, Severity>(StringComparer.Ordinal);

    /// <summary>The changes of status that are allowed. All by default.</summary>
    public StateTransitions Transitions { get; init; } = StateTransitions.All;

    /// <summary>Whether the business columns of a row that is and stays inactive are locked. No by default.</summary>
    public bool LockInactiveRows { get; init; }

    /// <summary>The columns that no caller may change once they are set. None by default.</summary>
    public IReadOnlyList<ColumnDefinition> FixedOnceSet { get; init; } = [];

    /// <summary>The columns that a new row must have and that nobody may empty. None by default.</summary>
    public IReadOnlyList<ColumnDefinition> Required { get; init; } = [];

    /// <summary>What is asked of the phone columns, by logical name. The defaults for a column that is left out.</summary>
    public IReadOnlyDictionary<string, PhonePolicy> Phones { get; init; } = new Dictionary<string, PhonePolicy>(StringComparer.Ordinal);

    /// <summary>What is asked of a phone column.</summary>
    /// <param name="column">One of <see cref="PhoneColumns"/>.</param>
    /// <returns>Its policy.</returns>
    public PhonePolicy PolicyOf(ColumnDefinition column)
    {
        if (column is null) throw new ArgumentNullException(nameof(column));
        return Phones.TryGetValue(column.LogicalName, out var policy) ? policy : PhonePolicy.Default;
    }

    /// <summary>The number in a phone column in E.164, read with the default region of the column.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">One of <see cref="PhoneColumns"/>.</param>
    /// <returns>The number; null when the column holds no number of a possible length.</returns>
    internal string? ToE164(in RowView row, ColumnDefinition column) =>
        row[column] is { Kind: ColumnValueKind.Text, Text: { } text } ? PhoneNormalizer.ToE164(PhoneReader.Read(text, PolicyOf(column).DefaultRegion)) : null;
}
