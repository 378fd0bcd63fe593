using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>The groups of columns that rules and settings refer to.</summary>
public static class ColumnGroups
{
    /// <summary>The columns that describe the phone call, not the platform's own. The setting <see cref="RuleSettings.Required"/> may name them.</summary>
    public static IReadOnlyList<ColumnDefinition> Business { get; } =
    [
        PhoneCallTable.CallerName, PhoneCallTable.CallIdentifier, PhoneCallTable.CustomerPhoneNumber, PhoneCallTable.IsMicrosoftTeamsPhoneNumber,
        PhoneCallTable.Conversation, PhoneCallTable.ProviderName, PhoneCallTable.OrganizationPhoneNumber,
    ];

    /// <summary>The columns that identify the phone call of a row. The setting <see cref="RuleSettings.FixedOnceSet"/> may name them.</summary>
    public static IReadOnlyList<ColumnDefinition> Identity { get; } =
        [PhoneCallTable.CallIdentifier, PhoneCallTable.CustomerPhoneNumber, PhoneCallTable.OrganizationPhoneNumber];

    /// <summary>The columns for phone numbers. The setting <see cref="RuleSettings.Phones"/> may have a policy for each.</summary>
    public static IReadOnlyList<ColumnDefinition> Phones { get; } = [PhoneCallTable.CustomerPhoneNumber, PhoneCallTable.OrganizationPhoneNumber];

    /// <summary>
    /// The columns that callers may supply and rules evaluate. The primary key and the table of the owner are not among them:
    /// the platform puts both into Target itself, and rejects wrong values for them.
    /// </summary>
    public static IReadOnlyList<ColumnDefinition> Evaluated { get; } =
        Where(column => column is { IsWritable: true, Type: not (ColumnType.Uniqueidentifier or ColumnType.EntityName) });

    /// <summary>The writable columns of text.</summary>
    public static IReadOnlyList<ColumnDefinition> Text { get; } = Where(column => column is { IsWritable: true, Type: ColumnType.String });

    /// <summary>The writable columns of whole numbers.</summary>
    public static IReadOnlyList<ColumnDefinition> Numbers { get; } = Where(column => column is { IsWritable: true, Type: ColumnType.Integer });

    /// <summary>The writable columns that refer to a row, the owner included.</summary>
    public static IReadOnlyList<ColumnDefinition> Lookups { get; } = Where(column => column is { IsWritable: true, Type: ColumnType.Lookup or ColumnType.Owner });

    /// <summary>The columns that Dataverse fills in itself.</summary>
    public static IReadOnlyList<ColumnDefinition> ReadOnly { get; } = Where(column => !column.IsWritable);

    private static ColumnDefinition[] Where(Func<ColumnDefinition, bool> predicate)
    {
        var columns = new List<ColumnDefinition>();
        foreach (var column in PhoneCallTable.Columns)
            if (predicate(column)) columns.Add(column);
        return [.. columns];
    }
}
