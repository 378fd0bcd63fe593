using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace PhoneCallCtx.WebApi.Tests.Metadata;

/// <summary>The definitions of tables, columns, keys and relationships, in the requests that clients send.</summary>
public class DefinitionTests
{
    private const string Ours = $"EntityDefinitions(LogicalName='{Client.Table}')";
    private const string Types = "Microsoft.Dynamics.CRM.";

    private static readonly int Tables = Simulator.LocalSchema.Tables.Count;
    private static readonly Client Shared = new(prepare: dataverse => dataverse.DefineAlternateKey(Client.Table, "sid", "msdyn_callsid"));

    [Fact]
    public void All_tables_are_listed_with_the_names_of_their_sets()
    {
        var answer = Get("EntityDefinitions?$select=EntitySetName,LogicalName");

        ((string)answer["@odata.context"]!).Should().Be(Client.Root + "$metadata#EntityDefinitions(EntitySetName,LogicalName)");
        var rows = Rows(answer);
        rows.Should().HaveCount(Tables).And.OnlyContain(row => row.Count == 3);
        var ours = rows.Single(row => (string)row["LogicalName"]! == Client.Table);
        ((string)ours["EntitySetName"]!).Should().Be(Client.Set);
        Guid.TryParse((string)ours["MetadataId"]!, out _).Should().BeTrue();
    }

    [Theory]
    [InlineData(Ours)]
    [InlineData("EntityDefinitions(LogicalName=%27msdyn_ocphonecallengagementctx%27)")]
    [InlineData("EntityDefinitions( LogicalName = 'msdyn_ocphonecallengagementctx' )")]
    public void A_table_is_found_by_its_name(string path)
    {
        var table = Get(path + "?$select=EntitySetName");

        ((string)table["EntitySetName"]!).Should().Be(Client.Set);
        table["@odata.etag"].Should().BeNull();
        table.Should().HaveCount(3);
    }

    [Fact]
    public void A_table_is_found_by_its_identifier()
    {
        var id = (string)Get(Ours + "?$select=MetadataId")["MetadataId"]!;

        ((string)Get($"EntityDefinitions({id})")["LogicalName"]!).Should().Be(Client.Table);
        ((string)Get($"EntityDefinitions(MetadataId={id.ToUpperInvariant()})")["LogicalName"]!).Should().Be(Client.Table);
    }

    [Fact]
    public void A_table_has_its_labels_and_keys()
    {
        var table = Get(Ours);

        ((string)table["PrimaryIdAttribute"]!).Should().Be(Client.Key);
        ((string)table["PrimaryNameAttribute"]!).Should().NotBeEmpty();
        ((string)table["OwnershipType"]!).Should().Be("UserOwned");
        ((bool)table["IsCustomEntity"]!).Should().BeTrue();
        var label = table["DisplayName"]!["UserLocalizedLabel"]!;
        ((string)label["Label"]!).Should().NotBeEmpty();
        ((int)label["LanguageCode"]!).Should().Be(1033);
        table["DisplayName"]!["LocalizedLabels"]!.AsArray().Should().ContainSingle();
        table.Should().NotContainKey("Attributes").And.NotContainKey("Keys");
    }

    [Theory]
    [InlineData("LogicalName eq 'team'", "team")]
    [InlineData("LogicalName eq 'team' or SchemaName eq 'role'", "role,team")]
    [InlineData("EntitySetName eq 'teams' and IsCustomEntity eq false", "team")]
    [InlineData("EntitySetName eq 'teams' and IsCustomEntity eq true", "")]
    [InlineData("not(IsCustomEntity eq false) and LogicalName ne 'msdyn_ocphonecallengagementctx'", "msdyn_ocliveworkitem")]
    [InlineData("OwnershipType eq Microsoft.Dynamics.CRM.OwnershipTypes'UserOwned' and IsActivity eq false", "msdyn_ocphonecallengagementctx", true)]
    [InlineData("ObjectTypeCode lt 10 and ObjectTypeCode ge 8", "systemuser,team")]
    [InlineData("IconVectorName ne null", "")]
    [InlineData("DisplayName/UserLocalizedLabel eq null and LogicalName eq 'role'", "role")]
    public void A_condition_chooses_tables(string filter, string names, bool only = false)
    {
        var found = Rows(Get($"EntityDefinitions?$select=LogicalName&$filter={Uri.EscapeDataString(filter)}")).Select(row => (string)row["LogicalName"]!).ToArray();

        if (only) found.Should().Contain(names);
        else found.Should().BeEquivalentTo(names.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Columns_are_listed_with_their_types()
    {
        var columns = Rows(Get(Ours + "/Attributes?$select=LogicalName,AttributeType,SchemaName"));

        var owner = columns.Single(column => (string)column["LogicalName"]! == "ownerid");
        ((string)owner["@odata.type"]!).Should().Be("#Microsoft.Dynamics.CRM.LookupAttributeMetadata");
        ((string)owner["AttributeType"]!).Should().Be("Owner");
        owner.Should().HaveCount(5);
    }

    [Fact]
    public void A_column_is_found_by_its_name()
    {
        var column = Get(Ours + "/Attributes(LogicalName='msdyn_callername')");

        ((string)column["@odata.context"]!).Should().Be(Client.Root + $"$metadata#{Ours}/Attributes(LogicalName='msdyn_callername')/$entity");
        ((int)column["MaxLength"]!).Should().BePositive();
        ((string)column["RequiredLevel"]!["Value"]!).Should().Be("None");
        ((string)Get(Ours + $"/Attributes({(string)column["MetadataId"]!})")["LogicalName"]!).Should().Be("msdyn_callername");
        ((int)Get(Ours + $"/Attributes(LogicalName='msdyn_callername')/{Types}StringAttributeMetadata?$select=MaxLength")["MaxLength"]!).Should().BePositive();
    }

    [Fact]
    public void A_cast_with_options_returns_the_labels()
    {
        var column = Rows(Get(Ours + $"/Attributes/{Types}StatusAttributeMetadata?$select=LogicalName,DisplayName&$expand=OptionSet,GlobalOptionSet")).Single();

        ((string)column["LogicalName"]!).Should().Be("statuscode");
        column.Should().NotContainKey("@odata.type");
        ((string)column["OptionSet"]!["OptionSetType"]!).Should().Be("Status");
        var option = column["OptionSet"]!["Options"]!.AsArray()[0]!;
        ((string)option["@odata.type"]!).Should().Be("#Microsoft.Dynamics.CRM.StatusOptionMetadata");
        ((string)option["Label"]!["UserLocalizedLabel"]!["Label"]!).Should().NotBeEmpty();
        option["State"].Should().NotBeNull();
    }

    [Theory]
    [InlineData("PicklistAttributeMetadata", 0)]
    [InlineData("MultiSelectPicklistAttributeMetadata", 0)]
    [InlineData("StateAttributeMetadata", 1)]
    [InlineData("EnumAttributeMetadata", 3)]
    public void A_cast_chooses_columns_of_a_type(string type, int number) =>
        Rows(Get(Ours + $"/Attributes/{Types}{type}?$select=LogicalName,DisplayName&$expand=OptionSet")).Should().HaveCount(number);

    [Fact]
    public void The_options_of_one_column_follow_its_cast()
    {
        var options = Get(Ours + $"/Attributes(LogicalName='statecode')/{Types}StateAttributeMetadata/OptionSet?$select=Options")["Options"]!.AsArray();

        options.Select(option => (int)option!["Value"]!).Should().Equal(0, 1);
    }

    [Fact]
    public void Related_definitions_are_expanded()
    {
        var table = Get(Ours + "?$select=LogicalName&$expand=Attributes($select=LogicalName;$filter=AttributeType eq 'Status'),Keys,ManyToOneRelationships($select=SchemaName)");

        table["Attributes"]!.AsArray().Should().ContainSingle();
        ((string)table["Keys"]!.AsArray().Single()!["EntityKeyIndexStatus"]!).Should().NotBeEmpty();
        table["ManyToOneRelationships"]!.AsArray().Should().NotBeEmpty();
    }

    [Fact]
    public void Alternate_keys_are_listed()
    {
        var key = Rows(Get(Ours + "/Keys?$select=SchemaName,LogicalName,KeyAttributes,IsCustomizable,EntityKeyIndexStatus")).Single();

        key["KeyAttributes"]!.AsArray().Select(column => (string)column!).Should().Equal("msdyn_callsid");
    }

    [Fact]
    public void Relationships_have_the_names_of_their_navigation_properties()
    {
        const string Name = "msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid";
        var relationship = Get(Ours + $"/ManyToOneRelationships(SchemaName='{Name}')");

        ((string)relationship["ReferencingEntityNavigationPropertyName"]!).Should().Be("msdyn_liveworkitemid");
        ((string)relationship["ReferencedEntityNavigationPropertyName"]!).Should().Be(Name);
        ((string)relationship["CascadeConfiguration"]!["Delete"]!).Should().NotBeEmpty();
        Rows(Get("EntityDefinitions(LogicalName='msdyn_ocliveworkitem')/OneToManyRelationships?$select=SchemaName")).Should().ContainSingle(row => (string)row["SchemaName"]! == Name);
        ((string)Get($"RelationshipDefinitions(SchemaName='{Name}')")["@odata.type"]!).Should().Be("#Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata");
        Rows(Get($"RelationshipDefinitions/{Types}ManyToManyRelationshipMetadata?$filter=IntersectEntityName eq 'teammembership'")).Should().ContainSingle();
        Rows(Get("EntityDefinitions(LogicalName='team')/ManyToManyRelationships")).Should().HaveCount(2);
    }

    [Fact]
    public void Global_choices_are_an_empty_list() => Rows(Get("GlobalOptionSetDefinitions?$select=Name")).Should().BeEmpty();

    [Fact]
    public void A_single_value_is_answered_alone()
    {
        ((string)Get(Ours + "/EntitySetName")["value"]!).Should().Be(Client.Set);
        Shared.Get(Ours + "/EntitySetName/$value").Text.Should().Be(Client.Set);
        Shared.Get("EntityDefinitions(LogicalName='systemuser')/ObjectTypeCode/$value").Text.Should().Be("8");
        Shared.Get(Ours + "/IconVectorName").Status.Should().Be(204);
        Shared.Get("EntityDefinitions/$count").Text.Should().Be(Tables.ToString(CultureInfo.InvariantCulture));
        ((int)Get("EntityDefinitions?$count=true&$top=2")["@odata.count"]!).Should().Be(Tables);
        Rows(Get("EntityDefinitions?$count=true&$top=2")).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("EntityDefinitions(LogicalName='none')", 404, "*none*")]
    [InlineData("EntityDefinitions(11111111-1111-1111-1111-111111111111)", 404, "*11111111*")]
    [InlineData(Ours + "/Attributes(LogicalName='none')", 404, "*none*")]
    [InlineData(Ours + "/None", 404, "*'None'*")]
    [InlineData("EntityDefinitions/Attributes", 404, "*'Attributes'*")]
    [InlineData(Ours + "/EntitySetName/None", 404, "*'None'*")]
    [InlineData(Ours + "/Attributes/Microsoft.Dynamics.CRM.NoneAttributeMetadata", 404, "*NoneAttributeMetadata*")]
    [InlineData(Ours + "/Attributes(LogicalName='ownerid')/Microsoft.Dynamics.CRM.StateAttributeMetadata", 404, "*StateAttributeMetadata*")]
    [InlineData("EntityDefinitions(x)", 400, "*LogicalName='team'*")]
    [InlineData("EntityDefinitions(LogicalName='team'", 400, "*closing*")]
    [InlineData("EntityDefinitions?$select=None", 400, "*'None'*EntityMetadata*")]
    [InlineData("EntityDefinitions?$expand=None", 400, "*'None'*EntityMetadata*")]
    [InlineData("EntityDefinitions?$filter=None eq 1", 400, "*'None'*EntityMetadata*")]
    [InlineData("EntityDefinitions?$filter=startswith(LogicalName,'t')", 400, "*'startswith'*")]
    [InlineData("EntityDefinitions?$filter=LogicalName eq", 400, "*$filter*")]
    [InlineData("EntityDefinitions?$filter=(LogicalName eq 'x'", 400, "*$filter*")]
    [InlineData("EntityDefinitions?$filter=LogicalName eq 'x')", 400, "*$filter*")]
    [InlineData("EntityDefinitions?$filter=LogicalName is 'x'", 400, "*$filter*")]
    [InlineData("EntityDefinitions?$filter=LogicalName eq '", 400, "*quote*")]
    [InlineData("EntityDefinitions?$filter=LogicalName eq 'x", 400, "*quote*")]
    [InlineData("EntityDefinitions?$filter=", 400, "*$filter*")]
    [InlineData("EntityDefinitions?$orderby=LogicalName", 501, "*$orderby*")]
    [InlineData("EntityDefinitions?$expand=Attributes($top=1)", 501, "*$top=1*")]
    [InlineData("EntityDefinitions?$expand=Attributes($select=LogicalName", 400, "*$expand*")]
    [InlineData("EntityDefinitions?$top=x", 400, "*$top*")]
    [InlineData(Ours + "/DisplayName/$value", 400, "*$value*")]
    [InlineData("ManagedPropertyDefinitions", 501, "*ManagedPropertyDefinitions*")]
    public void What_is_not_valid_is_rejected(string path, int status, string message)
    {
        var answer = Shared.Get(path);

        answer.Status.Should().Be(status, answer.Text);
        answer.Message.Should().Match(message);
    }

    [Fact]
    public void Deep_conditions_are_rejected()
    {
        Shared.Get($"EntityDefinitions?$filter={new string('(', 99)}LogicalName eq 'team'{new string(')', 99)}").Status.Should().Be(200);
        Shared.Get($"EntityDefinitions?$filter={new string('(', 100)}LogicalName eq 'team'{new string(')', 100)}").Status.Should().Be(400);
        Shared.Get($"EntityDefinitions?$filter={string.Concat(Enumerable.Repeat("not ", 10_000))}").Status.Should().Be(400);
    }

    private static JsonObject Get(string path)
    {
        var answer = Shared.Get(path);
        answer.Status.Should().Be(200, answer.Text);
        return answer.Json;
    }

    private static JsonObject[] Rows(JsonObject answer) => [.. answer["value"]!.AsArray().Select(row => row!.AsObject())];
}
