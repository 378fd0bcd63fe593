using System;
using System.Linq;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>RetrieveEntity.</summary>
public class RetrieveEntityTests
{
    private const string Table = PhoneCallTable.LogicalName;

    private readonly LocalDataverse _dataverse = new();

    [Fact]
    public void The_description_of_the_phone_call_table_matches_its_reference()
    {
        _dataverse.DefineAlternateKey(Table, "call", "msdyn_callsid");
        var entity = Describe(Table, EntityFilters.All);
        (entity.LogicalName, entity.PrimaryIdAttribute, entity.PrimaryNameAttribute, entity.EntitySetName, entity.OwnershipType)
            .Should().Be((Table, PhoneCallTable.PrimaryIdAttribute, PhoneCallTable.PrimaryNameAttribute, PhoneCallTable.EntitySetName, OwnershipTypes.UserOwned));
        entity.DisplayName!.UserLocalizedLabel!.Label.Should().Be(PhoneCallTable.DisplayName);
        entity.Attributes!.Select(column => column.LogicalName).Should().Equal(PhoneCallTable.Columns.Select(column => column.LogicalName));
        foreach (var (metadata, column) in entity.Attributes!.Zip(PhoneCallTable.Columns))
        {
            metadata.SchemaName.Should().Be(column.SchemaName);
            metadata.AttributeType!.Value.ToString().Should().Be(column.Type.ToString());
            metadata.IsValidForCreate.Should().Be(column.IsWritable);
            metadata.RequiredLevel!.Value.ToString().Should().Be(column.RequiredLevel.ToString());
            if (metadata is StringAttributeMetadata text) text.MaxLength.Should().Be(column.MaxLength);
            if (metadata is LookupAttributeMetadata lookup) lookup.Targets.Should().Equal(column.Targets);
            if (metadata is IntegerAttributeMetadata number) ((long)number.MinValue!, (long)number.MaxValue!).Should().Be((column.MinValue, column.MaxValue));
        }

        var states = (StateAttributeMetadata)entity.Attributes!.Single(column => column.LogicalName == "statecode");
        states.OptionSet!.Options.Cast<StateOptionMetadata>().Select(option => (option.Value!.Value, option.DefaultStatus!.Value, option.InvariantName!)).Should().Equal((0, 1, "Active"), (1, 2, "Inactive"));
        entity.ManyToOneRelationships!.Select(relationship => $"{relationship.SchemaName} {relationship.CascadeConfiguration!.Delete}")
            .Should().Equal(PhoneCallTable.ManyToOneRelationships.Select(relationship => $"{relationship.SchemaName} {relationship.Cascade.Delete}"));
        entity.OneToManyRelationships!.Select(relationship => relationship.SchemaName).Should().BeEquivalentTo(PhoneCallTable.OneToManyRelationships.Select(relationship => relationship.SchemaName));
        entity.Keys!.Single().KeyAttributes.Should().Equal("msdyn_callsid");
    }

    [Theory]
    [InlineData("team", "teams")]
    [InlineData("principalobjectaccess", "principalobjectaccessset")]
    [InlineData("systemuserroles", "systemuserrolescollection")]
    public void Every_table_has_its_documented_set_name(string table, string set) => Describe(table, EntityFilters.Entity).EntitySetName.Should().Be(set);

    [Theory]
    [InlineData(EntityFilters.Entity, false, false)]
    [InlineData(EntityFilters.Attributes, true, false)]
    [InlineData(EntityFilters.Relationships, false, true)]
    public void Only_the_requested_parts_are_described(EntityFilters filters, bool columns, bool relationships)
    {
        var entity = Describe("team", filters);
        (entity.Attributes is not null, entity.ManyToOneRelationships is not null, entity.ManyToManyRelationships is not null).Should().Be((columns, relationships, relationships));
    }

    [Fact]
    public void An_unknown_table_or_unsupported_filter_is_a_fault()
    {
        TestSteps.CodeOf(() => Describe("contact", EntityFilters.All)).Should().Be("0x80041102");
        TestSteps.FaultOf(() => Describe(Table, EntityFilters.Privileges)).Message.Should().Contain("privileges");
        TestSteps.FaultOf(() => _dataverse.Execute(new RetrieveEntityRequest { LogicalName = Table, MetadataId = Guid.NewGuid() })).Message.Should().Contain("MetadataId");
    }

    private EntityMetadata Describe(string table, EntityFilters filters) =>
        ((RetrieveEntityResponse)_dataverse.Execute(new RetrieveEntityRequest { LogicalName = table, EntityFilters = filters })).EntityMetadata!;
}
