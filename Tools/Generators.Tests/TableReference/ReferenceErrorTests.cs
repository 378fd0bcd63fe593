using System;

namespace PhoneCallCtx.Generators.Tests.TableReference;

/// <summary>A reference with one mistake: the error names its line, and no file is written.</summary>
public class ReferenceErrorTests
{
    private const string Caller = "BKMK_msdyn_callername\"";

    [Theory]
    [MemberData(nameof(Structure))]
    [MemberData(nameof(Columns))]
    [MemberData(nameof(Options))]
    [MemberData(nameof(Relationships))]
    public void An_unknown_part_is_reported_with_its_line(string behind, string old, string corrupted, string expected)
    {
        using var repository = new Repository(Corrupt(behind, old, corrupted));
        repository.Run().Should().Be(2);
        repository.Error.Should().Be($"{Repository.Reference}{expected}\n");
        repository.Output.Should().BeEmpty();
        repository.Files.Should().BeEmpty();
    }

    [Fact]
    public void A_reference_that_is_not_UTF_8_is_reported()
    {
        using var repository = new Repository();
        repository.Write(Repository.Reference, [0x2D, 0xFF, 0xFE]);
        repository.Run().Should().Be(2);
        repository.Error.Should().Be($"{Repository.Reference}(1): the file is not text, expected UTF-8\n");
    }

    [Fact]
    public void A_duplicate_column_is_reported()
    {
        using var repository = new Repository(Repository.ReferenceText
            .Replace("OwnerIdName", "OwnerId", StringComparison.Ordinal).Replace("`owneridname`", "`ownerid`", StringComparison.Ordinal));
        repository.Run().Should().Be(2);
        repository.Error.Should().Be($"{Repository.Reference}(443): the column ownerid is listed twice, expected each column once\n");
    }

    [Fact]
    public void A_table_without_a_status_reason_is_reported()
    {
        const string Section = "### <a name=\"BKMK_statuscode\">";
        const string NextSection = "### <a name=\"BKMK_TimeZoneRuleVersionNumber\">";
        var text = Repository.ReferenceText.Replace("- [statuscode](#BKMK_statuscode)\n", "", StringComparison.Ordinal);
        using var repository = new Repository(text.Remove(text.IndexOf(Section, StringComparison.Ordinal)) + text[text.IndexOf(NextSection, StringComparison.Ordinal)..]);
        repository.Run().Should().Be(2);
        repository.Error.Should().Be($"{Repository.Reference}(52): the table has no column of type Status, expected one\n");
    }

    public static TheoryData<string, string, string, string> Structure => new()
    {
        { "", "---\ntitle", "title", "(1): there is no front matter, expected front matter between two lines ---" },
        { "", "# Phone Call Engagement Context (", "# Phone Call (", "(11): the title is \"Phone Call (msdyn_ocphonecallengagementctx) table/entity reference (Microsoft Dynamics 365 Customer Service)\", expected \"Phone Call Engagement Context (msdyn_ocphonecallengagementctx) table/entity reference\"" },
        { "", "# Phone Call Engagement Context (", "## Phone Call Engagement Context (", "(11): there is the heading \"## Phone Call Engagement Context (msdyn_ocphonecallengagementctx) table/entity reference (Microsoft Dynamics 365 Customer Service)\", expected the title" },
        { "", "## Messages", "## Message", "(15): there is the heading \"## Message\", expected the heading \"## Messages\"" },
        { "", "## Messages", "##Messages", "(15): \"##Messages\" is not a heading, expected a space after the #" },
        { "## Messages", "|Web API Operation |", "|Web API |", "(20): there is a table \"Name <br />Is Event?|Web API|SDK for .NET\", expected a table \"Name <br />Is Event?|Web API Operation|SDK for .NET\"" },
        { "## Messages", "| ---- | ----- |----- |", "", "(21): there is no line below the header of the table, expected |---|" },
        { "## Messages", "| ---- | ----- |----- |", "| ---- | ----- |", "(21): the line below the header of the table has another number of cells, expected 3" },
        { "`Assign`", "Event: True", "Event: Yes", "(22): whether it is an event is \"Yes\", expected one of True, False" },
        { "`Assign`", "Event: True", "", "(22): the message is \"`Assign`<br />\", expected `NAME`<br />Event: True or False" },
        { "## Messages", "`Associate`", "`Assign`", "(23): the message Assign is listed twice, expected each message once" },
        { "## Messages", "`Associate`", "Associate", "(23): the name of the message is \"Associate\", expected a name in backquotes" },
        { "`Upsert`", "<xref:Microsoft.Xrm.Sdk.Messages.UpsertRequest>|", "<xref:Microsoft.Xrm.Sdk.Messages.UpsertRequest>", "(44): the row \"| `Upsert`<br />Event: False |`PATCH` /msdyn_ocphonecallengagementctxes(*msdyn_ocphonecallengagementctxid*)<br />See [Upsert a table row](/powerapps/developer/data-platform/webapi/update-delete-entities-using-web-api#upsert-a-table-row) |<xref:Microsoft.Xrm.Sdk.Messages.UpsertRequest>\" has no end, expected | after its last cell" },
        { "`Upsert`", "|<xref:Microsoft.Xrm.Sdk.Messages.UpsertRequest>|", "|", "(44): the row has 2 cells, expected 3" },
        { "## Properties", "| **LogicalName** | `msdyn_ocphonecallengagementctx` |\n", "", "(52): the table has no property LogicalName, expected one" },
        { "## Properties", "**EntitySetName**", "**EntitySetNames**", "(52): the table has no property EntitySetName, expected one" },
        { "## Properties", "`Standard`", "`Round`", "(63): TableType of the table is \"Round\", expected one of Standard, Activity, Virtual, Elastic" },
        { "## Properties", "`UserOwned`", "`Free`", "(64): OwnershipType of the table is \"Free\", expected one of None, UserOwned, TeamOwned, BusinessOwned, OrganizationOwned, BusinessParented" },
        { "## Properties", "`msdyn_ocphonecallengagementctxid`", "`msdyn_callsid`", "(52): PrimaryIdAttribute of the table is msdyn_callsid, expected a column of type Uniqueidentifier" },
        { "## Properties", "`msdyn_callername`", "`msdyn_nobody`", "(52): PrimaryNameAttribute of the table is msdyn_nobody, expected a column of type String" },
        { "", "## Read-only columns/attributes", "* a star", "(340): \"* a star\" is of an unknown kind, expected a heading, a list, a table or text" },
        { "", "### See also", "### See", "(747): there is the heading \"### See\", expected the heading \"### See also\"" },
        { "### See also", "[Dataverse Web API", "## More\n\n[Dataverse Web API", "(750): there is the heading \"## More\", expected the end of the file" },
    };

    public static TheoryData<string, string, string, string> Columns => new()
    {
        { "", "- [msdyn_callsid](#BKMK_msdyn_callsid)\n", "", "(117): there is the heading \"### msdyn_callsid\", expected the section msdyn_fromphone, which comes next in the list" },
        { "", "- [VersionNumber](#BKMK_VersionNumber)\n", "", "(515): the section VersionNumber is not in the list, expected a list of all sections" },
        { "", "- [msdyn_callsid](#BKMK_msdyn_callsid)", "- [msdyn_callername](#BKMK_msdyn_callername)", "(72): msdyn_callername is listed twice, expected each name once" },
        { "", "- [msdyn_callsid](#BKMK_msdyn_callsid)", "- [msdyn_callsid](#BKMK_msdyn_tophone)", "(72): the item msdyn_callsid refers to #BKMK_msdyn_tophone, expected #BKMK_msdyn_callsid" },
        { "", "- [msdyn_callsid](#BKMK_msdyn_callsid)", "- msdyn_callsid", "(72): the item \"- msdyn_callsid\" is not a link, expected - [NAME](#ANCHOR)" },
        { "", "- [VersionNumber](#BKMK_VersionNumber)", "- [VersionNumber](#BKMK_VersionNumber)\n- [Another](#BKMK_Another)", "(531): there is the heading \"## Many-to-One relationships\", expected the section Another, which comes next in the list" },
        { "", "### <a name=\"BKMK_msdyn_callsid\"></a> msdyn_callsid", "### <a name=\"BKMK_msdyn_sid\"></a> msdyn_callsid", "(118): the anchor of msdyn_callsid is BKMK_msdyn_sid, expected BKMK_msdyn_callsid" },
        { "", "### <a name=\"BKMK_msdyn_callsid\"></a> msdyn_callsid", "### <b>msdyn_callsid</b>", "(118): \"<b>msdyn_callsid</b>\" is not an anchor, expected <a name=\"NAME\"></a> NAME" },
        { Caller, "|Property|Value|", "|Name|Value|", "(103): there is a table \"Name|Value\", expected a table \"Property|Value\"" },
        { Caller, "|MaxLength|100|", "|MaxLength|100|\n|AutoNumberFormat||", "(117): the column msdyn_callername has an unknown property AutoNumberFormat, expected only known ones" },
        { Caller, "|MaxLength|100|\n", "", "(103): the column msdyn_callername has no property MaxLength, expected one" },
        { Caller, "|MaxLength|100|", "|MaxLength|100|\n|MaxLength|100|", "(117): the column msdyn_callername has the property MaxLength twice, expected it once" },
        { Caller, "|MaxLength|100|", "|MaxLength|0|", "(116): MaxLength of the column msdyn_callername is \"0\", expected a whole number from 1 to 4000" },
        { Caller, "|MaxLength|100|", "|MaxLength|hundred|", "(116): MaxLength of the column msdyn_callername is \"hundred\", expected a whole number from 1 to 4000" },
        { Caller, "|MaxLength|100|", "|MaxLength|1,000|", "(116): MaxLength of the column msdyn_callername is \"1,000\", expected a whole number from 1 to 4000" },
        { Caller, "|Format|Text|", "|Format|Phone|", "(112): Format of the column msdyn_callername is \"Phone\", expected \"Text\"" },
        { Caller, "|LogicalName|`msdyn_callername`|\n", "", "(103): the column msdyn_callername has no property LogicalName, expected one" },
        { Caller, "|LogicalName|`msdyn_callername`|", "|LogicalName|`msdyn_caller`|", "(109): LogicalName of the column msdyn_callername is \"msdyn_caller\", expected \"msdyn_callername\"" },
        { Caller, "|Type|String|", "|Type|Memo|", "(111): Type of the column msdyn_callername is \"Memo\", expected one of String, Integer, BigInt, Boolean, DateTime, Lookup, Owner, State, Status, Uniqueidentifier, EntityName" },
        { Caller, "|Type|String|\n", "", "(103): the column msdyn_callername has no property Type, expected one" },
        { Caller, "|RequiredLevel|None|", "|RequiredLevel|Maybe|", "(110): RequiredLevel of the column msdyn_callername is \"Maybe\", expected one of None, SystemRequired" },
        { Caller, "|IsValidForForm|True|", "|IsValidForForm|true|", "(107): IsValidForForm of the column msdyn_callername is \"true\", expected one of True, False" },
        { Caller, "|IsValidForRead|True|", "|IsValidForRead|False|", "(108): IsValidForRead of the column msdyn_callername is \"False\", expected \"True\"" },
        { Caller, "|DisplayName|**Caller Name**|", "|DisplayName|Caller Name|", "(106): DisplayName of the column msdyn_callername is \"Caller Name\", expected text in bold type (**text**)" },
        { Caller, "|DisplayName|**Caller Name**|", "|DisplayName||", "(101): the column msdyn_callername has no display name that can be a C# name, expected one with letters" },
        { Caller, "|DisplayName|**Caller Name**|", "|DisplayName|**Call Identifier**|", "(118): another column is called CallIdentifier as well, expected display names that differ, and one column each of the types Uniqueidentifier, State and Status" },
        { Caller, "|DisplayName|**Caller Name**|", "|DisplayName|**States**|", "(101): the column msdyn_callername would be called States, which has another meaning, expected another display name" },
        { Caller, "|Description|**The name of the caller.**|", "|Description||", "(105): Description of the column msdyn_callername is \"\", expected text in bold type (**text**)" },
        { "BKMK_TimeZoneRuleVersionNumber\"", "|MinValue|-1|\n", "", "(313): the column TimeZoneRuleVersionNumber has no property MinValue, expected one" },
        { "BKMK_TimeZoneRuleVersionNumber\"", "|MinValue|-1|", "|MinValue|2147483648|", "(323): MinValue of the column TimeZoneRuleVersionNumber is \"2147483648\", expected a whole number from -2147483648 to 2147483647" },
        { "BKMK_TimeZoneRuleVersionNumber\"", "|MaxValue|2147483647|", "|MaxValue|2147483648|", "(322): MaxValue of the column TimeZoneRuleVersionNumber is \"2147483648\", expected a whole number from -2147483648 to 2147483647" },
        { "BKMK_VersionNumber\"", "|MaxValue|9223372036854775807|", "|MaxValue|9223372036854775808|", "(527): MaxValue of the column VersionNumber is \"9223372036854775808\", expected a whole number from -9223372036854775808 to 9223372036854775807" },
        { "BKMK_msdyn_liveworkitemid\"", "|Targets|msdyn_ocliveworkitem|\n", "", "(170): the column msdyn_liveworkitemid has no property Targets, expected one" },
        { "BKMK_OwnerId\"", "|Targets|systemuser, team|", "|Targets|systemuser, systemuser|", "(255): Targets of the column OwnerId is \"systemuser, systemuser\", expected each table once" },
        { "BKMK_OwnerId\"", "|Targets|systemuser, team|", "|Targets|systemuser; team|", "(255): Targets of the column OwnerId is \"systemuser; team\", expected names of tables with a comma between" },
        { "BKMK_msdyn_ismicrosoftteamsphonenumber\"", "|DefaultValue|False|", "|DefaultValue|No|", "(164): DefaultValue of the column msdyn_ismicrosoftteamsphonenumber is \"No\", expected one of True, False" },
        { "BKMK_msdyn_ismicrosoftteamsphonenumber\"", "|True Label|Yes|\n", "", "(154): the column msdyn_ismicrosoftteamsphonenumber has no property True Label, expected one" },
        { "BKMK_OverriddenCreatedOn\"", "|DateTimeBehavior|UserLocal|", "|DateTimeBehavior|Local|", "(239): DateTimeBehavior of the column OverriddenCreatedOn is \"Local\", expected one of UserLocal, DateOnly, TimeZoneIndependent" },
        { "BKMK_OverriddenCreatedOn\"", "|Format|DateOnly|", "|Format|TimeOnly|", "(240): Format of the column OverriddenCreatedOn is \"TimeOnly\", expected one of DateOnly, DateAndTime" },
    };

    public static TheoryData<string, string, string, string> Options => new()
    {
        { "", "#### statecode Choices/Options", "#### statecode Choices", "(283): there is the heading \"#### statecode Choices\", expected the heading \"#### statecode Choices/Options\"" },
        { "#### statecode", "|0|Label", "|zero|Label", "(287): the value of the option zero of statecode is \"zero\", expected a whole number from 0 to 2147483647" },
        { "#### statecode", "|1|Label", "|0|Label", "(288): the option 0 is listed twice, expected each option once" },
        { "#### statecode", "Label: **Active**<br />", "", "(287): the option 0 of statecode has no property Label, expected one" },
        { "#### statecode", "**Inactive**", "**Active**", "(288): another option is called \"Active\" as well, expected labels that differ" },
        { "#### statecode", "**Inactive**", "**1st**", "(288): Label of the option 1 of statecode is **1st**, expected a label that begins with a letter" },
        { "#### statecode", "DefaultStatus: 1", "DefaultStatus: 2", "(287): DefaultStatus of the state 0 is 2, expected a status that belongs to the state" },
        { "#### statecode", "DefaultStatus: 1", "DefaultStatus 1", "(287): \"DefaultStatus 1\" is not a property of the option 0 of statecode, expected NAME: VALUE" },
        { "#### statecode", "InvariantName: `Inactive`", "InvariantName: `Inactive`<br />Color: #FF0000", "(288): the option 1 of statecode has an unknown property Color, expected only known ones" },
        { "#### statuscode", "State:1", "State:2", "(309): the status 2 belongs to the unknown state 2, expected one of 0, 1" },
        { "#### statuscode", "|2|Label", "|1|Label", "(309): the option 1 is listed twice, expected each option once" },
        { "#### statuscode", "TransitionData: None", "TransitionData: Some", "(308): TransitionData of the option 1 of statuscode is \"Some\", expected \"None\"" },
        { "BKMK_statuscode\"", "|GlobalChoiceName|`msdyn_ocphonecallengagementctx_statuscode`|", "|GlobalChoiceName|`not a name`|", "(302): GlobalChoiceName of the column statuscode is not a name, expected letters, digits and underscores" },
        { "BKMK_statuscode\"", "|Type|Status|", "|Type|State|", "(308): the option 1 of statuscode has no property InvariantName, expected one" },
        { "#### statecode", "|0|Label: **Active**<br />DefaultStatus: 1<br />InvariantName: `Active`|\n|1|Label: **Inactive**<br />DefaultStatus: 2<br />InvariantName: `Inactive`|\n", "", "(285): the column statecode has no options, expected one or more" },
    };

    public static TheoryData<string, string, string, string> Relationships => new()
    {
        { "", "- [team_msdyn_ocphonecallengagementctx](#BKMK_team_msdyn_ocphonecallengagementctx)\n", "", "(634): there is the heading \"### team_msdyn_ocphonecallengagementctx\", expected the section user_msdyn_ocphonecallengagementctx, which comes next in the list" },
        { "BKMK_team_msdyn_ocphonecallengagementctx\"", "One-To-Many Relationship: [team team", "One-To-Many Relationship: [group team", "(637): there is \"One-To-Many Relationship: [group team_msdyn_ocphonecallengagementctx](team.md#BKMK_team_msdyn_ocphonecallengagementctx)\", expected \"One-To-Many Relationship: [team team_msdyn_ocphonecallengagementctx](team.md#BKMK_team_msdyn_ocphonecallengagementctx)\"" },
        { "BKMK_team_msdyn_ocphonecallengagementctx\"", "|ReferencingAttribute|`owningteam`|", "|ReferencingAttribute|`team`|", "(635): the column team does not refer to team, expected a lookup with that target" },
        { "BKMK_team_msdyn_ocphonecallengagementctx\"", "|ReferencingAttribute|`owningteam`|", "|ReferencingAttribute|`owninguser`|", "(635): the column owninguser does not refer to team, expected a lookup with that target" },
        { "BKMK_team_msdyn_ocphonecallengagementctx\"", "|IsHierarchical||", "|IsHierarchical|True|", "(645): IsHierarchical of the relationship team_msdyn_ocphonecallengagementctx is \"True\", expected \"\"" },
        { "BKMK_team_msdyn_ocphonecallengagementctx\"", "Delete: `NoCascade`", "Delete: `Explode`", "(646): Delete of the cascade of team_msdyn_ocphonecallengagementctx is \"Explode\", expected one of NoCascade, Cascade, Active, UserOwned, RemoveLink, Restrict" },
        { "BKMK_team_msdyn_ocphonecallengagementctx\"", "Merge: `NoCascade`<br />", "", "(646): the cascade of team_msdyn_ocphonecallengagementctx has no property Merge, expected one" },
        { "BKMK_team_msdyn_ocphonecallengagementctx\"", "Merge: `NoCascade`", "Blend: `NoCascade`", "(646): the cascade of team_msdyn_ocphonecallengagementctx has no property Merge, expected one" },
        { "BKMK_team_msdyn_ocphonecallengagementctx\"", "|ReferencedAttribute|`teamid`|\n", "", "(639): the relationship team_msdyn_ocphonecallengagementctx has no property ReferencedAttribute, expected one" },
        { "BKMK_msdyn_ocphonecallengagementctx_SyncErrors\"", "|IsCustomizable|`True`|", "|IsCustomizable|`Often`|", "(742): IsCustomizable of the relationship msdyn_ocphonecallengagementctx_SyncErrors is \"Often\", expected one of True, False" },
        { "BKMK_msdyn_ocphonecallengagementctx_SyncErrors\"", "Behavior: `DoNotDisplay`", "Behavior: `Blink`", "(743): Behavior of the menu of msdyn_ocphonecallengagementctx_SyncErrors is \"Blink\", expected one of UseCollectionName, UseLabel, DoNotDisplay" },
        { "BKMK_msdyn_ocphonecallengagementctx_SyncErrors\"", "MenuId: null", "MenuId: 5", "(743): MenuId of the menu of msdyn_ocphonecallengagementctx_SyncErrors is \"5\", expected \"null\"" },
        { "BKMK_msdyn_ocphonecallengagementctx_SyncErrors\"", "|ReferencingEntity|`syncerror`|\n", "", "(737): the relationship msdyn_ocphonecallengagementctx_SyncErrors has no property ReferencingEntity, expected one" },
    };

    /// <summary>The reference with one change: the first match after a mark.</summary>
    private static string Corrupt(string behind, string old, string corrupted)
    {
        var text = Repository.ReferenceText;
        var start = text.IndexOf(behind, StringComparison.Ordinal);
        start.Should().BeGreaterThanOrEqualTo(0, behind);
        var place = text.IndexOf(old, start, StringComparison.Ordinal);
        place.Should().BeGreaterThanOrEqualTo(0, old);
        return text[..place] + corrupted + text[(place + old.Length)..];
    }
}
