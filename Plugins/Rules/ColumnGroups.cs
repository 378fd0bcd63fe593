using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>The groups of columns that rules and settings refer to.</summary>
public static class ColumnGroups
{
    /// <summary>The columns that describe the phone call, not the platform's own. The setting <see cref="RuleSettings.Required"/> may name them.</summary>
    public static readonly IReadOnlyList<ColumnDefinition> Business = Array.AsReadOnly<ColumnDefinition>(
    [
        PhoneCallTable.CallerName, PhoneCallTable.CallIdentifier, PhoneCallTable.CustomerPhoneNumber, PhoneCallTable.IsMicrosoftTeamsPhoneNumber,
        PhoneCallTable.Conversation, PhoneCallTable.ProviderName, PhoneCallTable.OrganizationPhoneNumber,
    ]);

    /// <summary>The columns that identify the phone call of a row. The setting <see cref="RuleSettings.FixedOnceSet"/> may name them.</summary>
    public static readonly IReadOnlyList<ColumnDefinition> Identity =
        Array.AsReadOnly<ColumnDefinition>([PhoneCallTable.CallIdentifier, PhoneCallTable.CustomerPhoneNumber, PhoneCallTable.OrganizationPhoneNumber]);

    /// <summary>The columns for phone numbers. The setting <see cref="RuleSettings.Phones"/> may have a policy for each.</summary>
    public static readonly IReadOnlyList<ColumnDefinition> Phones = Array.AsReadOnly<ColumnDefinition>([PhoneCallTable.CustomerPhoneNumber, PhoneCallTable.OrganizationPhoneNumber]);

    /// <summary>
    /// The columns that callers may supply and rules evaluate. The primary key and the table of the owner are not among them:
    /// the platform puts both into Target itself, and rejects wrong values for them.
    /// </summary>
    public static readonly IReadOnlyList<ColumnDefinition> Evaluated = Where(column => column is { IsWritable: true, Type: not (ColumnType.Uniqueidentifier or ColumnType.EntityName) });

    /// <summary>The columns that Dataverse fills in itself.</summary>
    public static readonly IReadOnlyList<ColumnDefinition> ReadOnly = Where(column => !column.IsWritable);

    /// <summary>Whether a column is for phone numbers.</summary>
    internal static bool IsPhone(ColumnDefinition column) => ReferenceEquals(column, PhoneCallTable.CustomerPhoneNumber) || ReferenceEquals(column, PhoneCallTable.OrganizationPhoneNumber);

    /// <summary>The columns of the table that meet a condition.</summary>
    internal static IReadOnlyList<ColumnDefinition> Where(Func<ColumnDefinition, bool> condition)
    {
        var columns = new List<ColumnDefinition>();
        foreach (var column in PhoneCallTable.Columns)
            if (condition(column)) columns.Add(column);
        return columns.AsReadOnly();
    }
}
