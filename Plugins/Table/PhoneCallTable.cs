using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Plugins.Table;

/// <summary>
/// The table Phone Call Engagement Context (<c>msdyn_ocphonecallengagementctx</c>) as its reference states it: the 28
/// columns, and the options of its two choices.
/// </summary>
public static class PhoneCallTable
{
    /// <summary>The logical name of the table.</summary>
    public const string LogicalName = "msdyn_ocphonecallengagementctx";

    /// <summary>The English display name of the table.</summary>
    public const string DisplayName = "Phone Call Engagement Context";

    /// <summary>The longest text of the five text columns, in UTF-16 code units.</summary>
    private const int TextLimit = 100;

    private static readonly Dictionary<string, ColumnDefinition> ByLogicalName = new(StringComparer.Ordinal);
    private static readonly List<ColumnDefinition> InOrder = [];
    private static readonly StateOption[] StateOptions = [new(0, "Active", 1), new(1, "Inactive", 2)];
    private static readonly StatusOption[] StatusOptions = [new(1, "Active", 0), new(2, "Inactive", 1)];

    /// <summary>The number of the import that created the row.</summary>
    public static ColumnDefinition ImportSequenceNumber { get; } = Writable("importsequencenumber", "Import Sequence Number", ColumnType.Integer);

    /// <summary>The name of the caller; the primary name of the table. At most 100 UTF-16 code units.</summary>
    public static ColumnDefinition CallerName { get; } = Writable("msdyn_callername", "Caller Name", ColumnType.String, TextLimit);

    /// <summary>The identifier of the call at its provider. At most 100 UTF-16 code units.</summary>
    public static ColumnDefinition CallIdentifier { get; } = Writable("msdyn_callsid", "Call Identifier", ColumnType.String, TextLimit);

    /// <summary>The phone number that the call is made from; voice workstreams find the customer by it. At most 100 UTF-16 code units.</summary>
    public static ColumnDefinition CustomerPhoneNumber { get; } = Writable("msdyn_fromphone", "Customer phone number", ColumnType.String, TextLimit);

    /// <summary>Whether the number is one of Microsoft Teams; no by default.</summary>
    public static ColumnDefinition IsMicrosoftTeamsPhoneNumber { get; } = Writable("msdyn_ismicrosoftteamsphonenumber", "Is Microsoft Teams Phone Number", ColumnType.Boolean);

    /// <summary>The conversation that the call belongs to.</summary>
    public static ColumnDefinition Conversation { get; } = Writable("msdyn_liveworkitemid", "Conversation", ColumnType.Lookup, 0, "msdyn_ocliveworkitem");

    /// <summary>The primary key.</summary>
    public static ColumnDefinition Id { get; } = Writable("msdyn_ocphonecallengagementctxid", "Phone Call Engagement Context", ColumnType.Uniqueidentifier);

    /// <summary>The name of the communication provider. At most 100 UTF-16 code units.</summary>
    public static ColumnDefinition ProviderName { get; } = Writable("msdyn_providername", "Provider Name", ColumnType.String, TextLimit);

    /// <summary>The phone number that the call is made to. At most 100 UTF-16 code units.</summary>
    public static ColumnDefinition OrganizationPhoneNumber { get; } = Writable("msdyn_tophone", "Organization phone number", ColumnType.String, TextLimit);

    /// <summary>When a migrated row was first created.</summary>
    public static ColumnDefinition RecordCreatedOn { get; } = Writable("overriddencreatedon", "Record Created On", ColumnType.DateTime);

    /// <summary>The user or team that owns the row; never empty.</summary>
    public static ColumnDefinition Owner { get; } = Writable("ownerid", "Owner", ColumnType.Owner, 0, "systemuser", "team");

    /// <summary>The table of the owner.</summary>
    public static ColumnDefinition OwnerIdType { get; } = Writable("owneridtype", "", ColumnType.EntityName);

    /// <summary>The status: one of <see cref="States"/>, never empty.</summary>
    public static ColumnDefinition State { get; } = Writable("statecode", "Status", ColumnType.State);

    /// <summary>The status reason: one of <see cref="Statuses"/> that belongs to the status.</summary>
    public static ColumnDefinition Status { get; } = Writable("statuscode", "Status Reason", ColumnType.Status);

    /// <summary>For the platform's own use; -1 or more.</summary>
    public static ColumnDefinition TimeZoneRuleVersionNumber { get; } = Writable("timezoneruleversionnumber", "Time Zone Rule Version Number", ColumnType.Integer);

    /// <summary>The time zone in use when the row was created; -1 or more.</summary>
    public static ColumnDefinition UtcConversionTimeZoneCode { get; } = Writable("utcconversiontimezonecode", "UTC Conversion Time Zone Code", ColumnType.Integer);

    /// <summary>Who created the row. Kept by the platform.</summary>
    public static ColumnDefinition CreatedBy { get; } = ReadOnly("createdby", "Created By", ColumnType.Lookup, 0, "systemuser");

    /// <summary>When the row was created. Kept by the platform.</summary>
    public static ColumnDefinition CreatedOn { get; } = ReadOnly("createdon", "Created On", ColumnType.DateTime);

    /// <summary>Who created the row for someone else. Kept by the platform.</summary>
    public static ColumnDefinition CreatedOnBehalfBy { get; } = ReadOnly("createdonbehalfby", "Created By (Delegate)", ColumnType.Lookup, 0, "systemuser");

    /// <summary>Who changed the row last. Kept by the platform.</summary>
    public static ColumnDefinition ModifiedBy { get; } = ReadOnly("modifiedby", "Modified By", ColumnType.Lookup, 0, "systemuser");

    /// <summary>When the row was changed last. Kept by the platform.</summary>
    public static ColumnDefinition ModifiedOn { get; } = ReadOnly("modifiedon", "Modified On", ColumnType.DateTime);

    /// <summary>Who changed the row last for someone else. Kept by the platform.</summary>
    public static ColumnDefinition ModifiedOnBehalfBy { get; } = ReadOnly("modifiedonbehalfby", "Modified By (Delegate)", ColumnType.Lookup, 0, "systemuser");

    /// <summary>The name of the owner. Kept by the platform.</summary>
    public static ColumnDefinition OwnerIdName { get; } = ReadOnly("owneridname", "", ColumnType.String, TextLimit);

    /// <summary>The name of the owner as it is pronounced. Kept by the platform.</summary>
    public static ColumnDefinition OwnerIdYomiName { get; } = ReadOnly("owneridyominame", "", ColumnType.String, TextLimit);

    /// <summary>The business unit that owns the row. Kept by the platform.</summary>
    public static ColumnDefinition OwningBusinessUnit { get; } = ReadOnly("owningbusinessunit", "Owning Business Unit", ColumnType.Lookup, 0, "businessunit");

    /// <summary>The team that owns the row. Kept by the platform.</summary>
    public static ColumnDefinition OwningTeam { get; } = ReadOnly("owningteam", "Owning Team", ColumnType.Lookup, 0, "team");

    /// <summary>The user who owns the row. Kept by the platform.</summary>
    public static ColumnDefinition OwningUser { get; } = ReadOnly("owninguser", "Owning User", ColumnType.Lookup, 0, "systemuser");

    /// <summary>Rises with each write. Kept by the platform.</summary>
    public static ColumnDefinition VersionNumber { get; } = ReadOnly("versionnumber", "Version Number", ColumnType.BigInt);

    /// <summary>The columns in the order of the reference: the writable ones, then the read-only ones.</summary>
    public static IReadOnlyList<ColumnDefinition> Columns => InOrder;

    /// <summary>The options of <c>statecode</c>. The first is the status of a new row.</summary>
    public static IReadOnlyList<StateOption> States => StateOptions;

    /// <summary>The options of <c>statuscode</c>.</summary>
    public static IReadOnlyList<StatusOption> Statuses => StatusOptions;

    /// <summary>The column of that logical name.</summary>
    /// <param name="logicalName">The logical name, in lower case.</param>
    /// <returns>The column, or null when the table has none of that name.</returns>
    public static ColumnDefinition? FindColumn(string logicalName) =>
        ByLogicalName.TryGetValue(logicalName, out var column) ? column : null;

    /// <summary>The option of <c>statecode</c> with that number.</summary>
    /// <param name="value">The stored number.</param>
    /// <returns>The option, or null when the reference has none.</returns>
    public static StateOption? FindState(int value)
    {
        foreach (var option in StateOptions)
            if (option.Value == value) return option;
        return null;
    }

    /// <summary>The option of <c>statuscode</c> with that number.</summary>
    /// <param name="value">The stored number.</param>
    /// <returns>The option, or null when the reference has none.</returns>
    public static StatusOption? FindStatus(int value)
    {
        foreach (var option in StatusOptions)
            if (option.Value == value) return option;
        return null;
    }

    private static ColumnDefinition Writable(string logicalName, string displayName, ColumnType type, int maxLength = 0, params string[] targets) =>
        Add(new ColumnDefinition(InOrder.Count, logicalName, displayName, type, isWritable: true, maxLength, targets));

    private static ColumnDefinition ReadOnly(string logicalName, string displayName, ColumnType type, int maxLength = 0, params string[] targets) =>
        Add(new ColumnDefinition(InOrder.Count, logicalName, displayName, type, isWritable: false, maxLength, targets));

    private static ColumnDefinition Add(ColumnDefinition column)
    {
        InOrder.Add(column);
        ByLogicalName.Add(column.LogicalName, column);
        return column;
    }
}
