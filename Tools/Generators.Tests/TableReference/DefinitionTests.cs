using System.Linq;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Generators.Tests.TableReference;

/// <summary>Compares the definition in the shipped dll with values that a person read in the reference.</summary>
public class DefinitionTests
{
    private const long Smallest = int.MinValue;
    private const long Largest = int.MaxValue;

    [Fact]
    public void The_names_of_the_table_match_the_reference()
    {
        PhoneCallTable.LogicalName.Should().Be("msdyn_ocphonecallengagementctx");
        PhoneCallTable.SchemaName.Should().Be("msdyn_ocphonecallengagementctx");
        PhoneCallTable.DisplayName.Should().Be("Phone Call Engagement Context");
        PhoneCallTable.DisplayCollectionName.Should().Be("Phone Call Engagement Contexts");
        PhoneCallTable.CollectionSchemaName.Should().Be("msdyn_ocphonecallengagementctxes");
        PhoneCallTable.LogicalCollectionName.Should().Be("msdyn_ocphonecallengagementctxes");
        PhoneCallTable.EntitySetName.Should().Be("msdyn_ocphonecallengagementctxes");
        PhoneCallTable.PrimaryIdAttribute.Should().Be("msdyn_ocphonecallengagementctxid");
        PhoneCallTable.PrimaryNameAttribute.Should().Be("msdyn_callername");
        PhoneCallTable.TableType.Should().Be(TableType.Standard);
        PhoneCallTable.OwnershipType.Should().Be(OwnershipType.UserOwned);
    }

    [Fact]
    public void The_columns_match_the_reference_in_order() => PhoneCallTable.Columns
        .Select(column => (column.SchemaName, column.DisplayName, column.Type, column.RequiredLevel, column.IsWritable, column.IsValidForForm,
            column.MaxLength, column.MinValue, column.MaxValue, string.Join(' ', column.Targets)))
        .Should().Equal(
            ("ImportSequenceNumber", "Import Sequence Number", ColumnType.Integer, RequiredLevel.None, true, false, 0, Smallest, Largest, ""),
            ("msdyn_callername", "Caller Name", ColumnType.String, RequiredLevel.None, true, true, 100, 0, 0, ""),
            ("msdyn_callsid", "Call Identifier", ColumnType.String, RequiredLevel.None, true, true, 100, 0, 0, ""),
            ("msdyn_fromphone", "Customer phone number", ColumnType.String, RequiredLevel.None, true, true, 100, 0, 0, ""),
            ("msdyn_ismicrosoftteamsphonenumber", "Is Microsoft Teams Phone Number", ColumnType.Boolean, RequiredLevel.None, true, true, 0, 0, 0, ""),
            ("msdyn_liveworkitemid", "Conversation", ColumnType.Lookup, RequiredLevel.None, true, true, 0, 0, 0, "msdyn_ocliveworkitem"),
            ("msdyn_ocphonecallengagementctxId", "Phone Call Engagement Context", ColumnType.Uniqueidentifier, RequiredLevel.SystemRequired, true, false, 0, 0, 0, ""),
            ("msdyn_providername", "Provider Name", ColumnType.String, RequiredLevel.None, true, true, 100, 0, 0, ""),
            ("msdyn_tophone", "Organization phone number", ColumnType.String, RequiredLevel.None, true, true, 100, 0, 0, ""),
            ("OverriddenCreatedOn", "Record Created On", ColumnType.DateTime, RequiredLevel.None, true, false, 0, 0, 0, ""),
            ("OwnerId", "Owner", ColumnType.Owner, RequiredLevel.SystemRequired, true, true, 0, 0, 0, "systemuser team"),
            ("OwnerIdType", "", ColumnType.EntityName, RequiredLevel.SystemRequired, true, false, 0, 0, 0, ""),
            ("statecode", "Status", ColumnType.State, RequiredLevel.SystemRequired, true, true, 0, 0, 0, ""),
            ("statuscode", "Status Reason", ColumnType.Status, RequiredLevel.None, true, true, 0, 0, 0, ""),
            ("TimeZoneRuleVersionNumber", "Time Zone Rule Version Number", ColumnType.Integer, RequiredLevel.None, true, false, 0, -1, Largest, ""),
            ("UTCConversionTimeZoneCode", "UTC Conversion Time Zone Code", ColumnType.Integer, RequiredLevel.None, true, false, 0, -1, Largest, ""),
            ("CreatedBy", "Created By", ColumnType.Lookup, RequiredLevel.None, false, true, 0, 0, 0, "systemuser"),
            ("CreatedOn", "Created On", ColumnType.DateTime, RequiredLevel.None, false, true, 0, 0, 0, ""),
            ("CreatedOnBehalfBy", "Created By (Delegate)", ColumnType.Lookup, RequiredLevel.None, false, true, 0, 0, 0, "systemuser"),
            ("ModifiedBy", "Modified By", ColumnType.Lookup, RequiredLevel.None, false, true, 0, 0, 0, "systemuser"),
            ("ModifiedOn", "Modified On", ColumnType.DateTime, RequiredLevel.None, false, true, 0, 0, 0, ""),
            ("ModifiedOnBehalfBy", "Modified By (Delegate)", ColumnType.Lookup, RequiredLevel.None, false, true, 0, 0, 0, "systemuser"),
            ("OwnerIdName", "", ColumnType.String, RequiredLevel.SystemRequired, false, false, 100, 0, 0, ""),
            ("OwnerIdYomiName", "", ColumnType.String, RequiredLevel.SystemRequired, false, false, 100, 0, 0, ""),
            ("OwningBusinessUnit", "Owning Business Unit", ColumnType.Lookup, RequiredLevel.None, false, true, 0, 0, 0, "businessunit"),
            ("OwningTeam", "Owning Team", ColumnType.Lookup, RequiredLevel.None, false, false, 0, 0, 0, "team"),
            ("OwningUser", "Owning User", ColumnType.Lookup, RequiredLevel.None, false, false, 0, 0, 0, "systemuser"),
            ("VersionNumber", "Version Number", ColumnType.BigInt, RequiredLevel.None, false, false, 0, -9223372036854775808, 9223372036854775807, ""));

    [Fact]
    public void Descriptions_stay_unchanged() => PhoneCallTable.Columns.Select(column => column.Description).Should().Equal(
        "Sequence number of the import that created this record.",
        "The name of the caller.",
        "Unique identifier for the call",
        "Phone number from which the call is initiated",
        "Is Microsoft Teams Phone Number",
        "Unique identifier for Conversation associated with Phone Call Engagement Context.",
        "Unique identifier for entity instances",
        "Communication provider name",
        "Phone number where the call is made to",
        "Date and time that the record was migrated.",
        "Owner Id",
        "Owner Id Type",
        "Status of the Phone Call Engagement Context",
        "Reason for the status of the Phone Call Engagement Context",
        "For internal use only.",
        "Time zone code that was in use when the record was created.",
        "Unique identifier of the user who created the record.",
        "Date and time when the record was created.",
        "Unique identifier of the delegate user who created the record.",
        "Unique identifier of the user who modified the record.",
        "Date and time when the record was modified.",
        "Unique identifier of the delegate user who modified the record.",
        "Name of the owner",
        "Yomi name of the owner",
        "Unique identifier for the business unit that owns the record",
        "Unique identifier for the team that owns the record.",
        "Unique identifier for the user that owns the record.",
        "Version Number");

    [Fact]
    public void Texts_are_plain_and_dates_are_user_local() => PhoneCallTable.Columns
        .Where(column => column.Format != ColumnFormat.None || column.DateTimeBehavior != DateTimeBehavior.None)
        .Select(column => (column.LogicalName, column.Format, column.DateTimeBehavior))
        .Should().Equal(
            ("msdyn_callername", ColumnFormat.Text, DateTimeBehavior.None),
            ("msdyn_callsid", ColumnFormat.Text, DateTimeBehavior.None),
            ("msdyn_fromphone", ColumnFormat.Text, DateTimeBehavior.None),
            ("msdyn_providername", ColumnFormat.Text, DateTimeBehavior.None),
            ("msdyn_tophone", ColumnFormat.Text, DateTimeBehavior.None),
            ("overriddencreatedon", ColumnFormat.DateOnly, DateTimeBehavior.UserLocal),
            ("createdon", ColumnFormat.DateAndTime, DateTimeBehavior.UserLocal),
            ("modifiedon", ColumnFormat.DateAndTime, DateTimeBehavior.UserLocal),
            ("owneridname", ColumnFormat.Text, DateTimeBehavior.None),
            ("owneridyominame", ColumnFormat.Text, DateTimeBehavior.None));

    [Fact]
    public void Three_columns_are_choices() => PhoneCallTable.Columns
        .Where(column => column.GlobalChoiceName.Length > 0)
        .Select(column => (column.LogicalName, column.GlobalChoiceName, column.DefaultValue, column.TrueLabel, column.FalseLabel))
        .Should().Equal(
            ("msdyn_ismicrosoftteamsphonenumber", "msdyn_omnichanneltelephony_msdyn_ismicrosoftteamsphonenumberr", false, "Yes", "No"),
            ("statecode", "msdyn_ocphonecallengagementctx_statecode", false, "", ""),
            ("statuscode", "msdyn_ocphonecallengagementctx_statuscode", false, "", ""));

    [Fact]
    public void Options_match_the_reference()
    {
        PhoneCallTable.States.Select(state => (state.Value, state.Label, state.InvariantName, state.DefaultStatus)).Should().Equal((0, "Active", "Active", 1), (1, "Inactive", "Inactive", 2));
        PhoneCallTable.Statuses.Select(status => (status.Value, status.Label, status.State)).Should().Equal((1, "Active", 0), (2, "Inactive", 1));
    }

    [Fact]
    public void Nine_columns_refer_to_rows_of_other_tables() => PhoneCallTable.ManyToOneRelationships
        .Select(relationship => (relationship.SchemaName, relationship.ReferencedTable, relationship.ReferencedColumn, relationship.ReferencingColumn, relationship.NavigationProperty))
        .Should().Equal(
            ("business_unit_msdyn_ocphonecallengagementctx", "businessunit", "businessunitid", "owningbusinessunit", "owningbusinessunit"),
            ("lk_msdyn_ocphonecallengagementctx_createdby", "systemuser", "systemuserid", "createdby", "createdby"),
            ("lk_msdyn_ocphonecallengagementctx_createdonbehalfby", "systemuser", "systemuserid", "createdonbehalfby", "createdonbehalfby"),
            ("lk_msdyn_ocphonecallengagementctx_modifiedby", "systemuser", "systemuserid", "modifiedby", "modifiedby"),
            ("lk_msdyn_ocphonecallengagementctx_modifiedonbehalfby", "systemuser", "systemuserid", "modifiedonbehalfby", "modifiedonbehalfby"),
            ("msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid", "msdyn_ocliveworkitem", "activityid", "msdyn_liveworkitemid", "msdyn_liveworkitemid"),
            ("owner_msdyn_ocphonecallengagementctx", "owner", "ownerid", "ownerid", "ownerid"),
            ("team_msdyn_ocphonecallengagementctx", "team", "teamid", "owningteam", "owningteam"),
            ("user_msdyn_ocphonecallengagementctx", "systemuser", "systemuserid", "owninguser", "owninguser"));

    [Fact]
    public void Relationships_restrict_business_units_and_unlink_conversations() => PhoneCallTable.ManyToOneRelationships
        .SelectMany(relationship => Cascade(relationship.Cascade).Select(cascade => (relationship.ReferencingColumn, cascade.Action, cascade.Behavior)))
        .Where(cascade => cascade.Behavior != CascadeBehavior.NoCascade)
        .Should().Equal(
            ("owningbusinessunit", "Archive", CascadeBehavior.Restrict),
            ("owningbusinessunit", "Delete", CascadeBehavior.Restrict),
            ("msdyn_liveworkitemid", "Delete", CascadeBehavior.RemoveLink));

    [Fact]
    public void Six_other_tables_refer_to_rows_of_this_one()
    {
        PhoneCallTable.OneToManyRelationships
            .Select(relationship => (relationship.SchemaName, relationship.ReferencingTable, relationship.ReferencingColumn))
            .Should().Equal(
                ("msdyn_ocphonecallengagementctx_AsyncOperations", "asyncoperation", "regardingobjectid"),
                ("msdyn_ocphonecallengagementctx_BulkDeleteFailures", "bulkdeletefailure", "regardingobjectid"),
                ("msdyn_ocphonecallengagementctx_MailboxTrackingFolders", "mailboxtrackingfolder", "regardingobjectid"),
                ("msdyn_ocphonecallengagementctx_PrincipalObjectAttributeAccesses", "principalobjectattributeaccess", "objectid"),
                ("msdyn_ocphonecallengagementctx_ProcessSession", "processsession", "regardingobjectid"),
                ("msdyn_ocphonecallengagementctx_SyncErrors", "syncerror", "regardingobjectid"));
        PhoneCallTable.OneToManyRelationships.Should().AllSatisfy(relationship =>
        {
            relationship.NavigationProperty.Should().Be(relationship.SchemaName);
            relationship.IsCustomizable.Should().BeTrue();
            relationship.Menu.Behavior.Should().Be(AssociatedMenuBehavior.DoNotDisplay);
            relationship.Menu.Group.Should().Be(AssociatedMenuGroup.Details);
            relationship.Menu.IsAvailableOffline.Should().BeTrue();
        });
    }

    [Fact]
    public void Three_of_25_messages_are_not_events()
    {
        PhoneCallTable.Messages.Select(message => message.Name).Should().Equal(
            "Assign", "Associate", "BulkRetain", "Create", "CreateMultiple", "Delete", "Disassociate", "GrantAccess", "IsValidStateTransition",
            "ModifyAccess", "PurgeRetainedContent", "Restore", "Retain", "Retrieve", "RetrieveMultiple", "RetrievePrincipalAccess",
            "RetrieveSharedPrincipalsAndAccess", "RevokeAccess", "RollbackRetain", "SetState", "Update", "UpdateMultiple", "Upsert",
            "UpsertMultiple", "ValidateRetentionConfig");
        PhoneCallTable.Messages.Where(message => !message.IsEvent).Select(message => message.Name).Should().Equal("IsValidStateTransition", "Upsert", "UpsertMultiple");
    }

    private static (string Action, CascadeBehavior Behavior)[] Cascade(CascadeConfiguration cascade) =>
    [
        ("Archive", cascade.Archive), ("Assign", cascade.Assign), ("Delete", cascade.Delete), ("Merge", cascade.Merge),
        ("Reparent", cascade.Reparent), ("RollupView", cascade.RollupView), ("Share", cascade.Share), ("Unshare", cascade.Unshare),
    ];
}
