using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Plugins.Table.EarlyBound;
using State = PhoneCallCtx.Plugins.Table.EarlyBound.msdyn_ocphonecallengagementctx_statecode;
using Status = PhoneCallCtx.Plugins.Table.EarlyBound.msdyn_ocphonecallengagementctx_statuscode;

namespace PhoneCallCtx.Plugins.Tests.Table;

public class PhoneCallEngagementContextTests
{
    private static readonly Guid Id = new("424afb42-d04c-42af-b98b-6f0eeaba69aa");
    private static readonly DateTime Time = new(2026, 1, 31, 14, 30, 0, DateTimeKind.Utc);

    /// <summary>The properties of the columns; <c>Id</c> is the base class's own name of the primary key.</summary>
    private static readonly PropertyInfo[] Properties = [.. typeof(PhoneCallEngagementContext)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(property => property.Name != nameof(Entity.Id))];

    [Fact]
    public void The_fields_are_the_columns_and_the_primary_key() => typeof(PhoneCallEngagementContext.Fields).GetFields()
        .Select(field => (field.Name, (string)field.GetRawConstantValue()!))
        .Should().BeEquivalentTo(PhoneCallTable.Columns.Select(column => (column.SchemaName, column.LogicalName)).Append(("Id", PhoneCallTable.PrimaryIdAttribute)));

    [Fact]
    public void The_constants_are_the_names_of_the_table()
    {
        PhoneCallEngagementContext.EntityLogicalName.Should().Be(PhoneCallTable.LogicalName);
        PhoneCallEngagementContext.EntitySchemaName.Should().Be(PhoneCallTable.SchemaName);
        PhoneCallEngagementContext.EntityLogicalCollectionName.Should().Be(PhoneCallTable.LogicalCollectionName);
        PhoneCallEngagementContext.EntitySetName.Should().Be(PhoneCallTable.EntitySetName);
        PhoneCallEngagementContext.PrimaryIdAttribute.Should().Be(PhoneCallTable.PrimaryIdAttribute);
        PhoneCallEngagementContext.PrimaryNameAttribute.Should().Be(PhoneCallTable.PrimaryNameAttribute);
        typeof(PhoneCallEngagementContext).GetCustomAttribute<EntityLogicalNameAttribute>()!.LogicalName.Should().Be(PhoneCallTable.LogicalName);
    }

    [Fact]
    public void Each_column_has_a_property_with_its_schema_name()
    {
        Properties.Select(property => property.Name).Should().Equal(
            PhoneCallTable.Columns.Select(column => column.SchemaName).Order(StringComparer.OrdinalIgnoreCase));
        Properties.Should().AllSatisfy(property =>
            property.GetCustomAttribute<AttributeLogicalNameAttribute>()!.LogicalName.Should().Be(property.Name.ToLowerInvariant()));
    }

    [Fact]
    public void Only_writable_columns_can_be_set() => Properties.Should().AllSatisfy(property =>
        property.CanWrite.Should().Be(PhoneCallTable.FindColumn(property.Name.ToLowerInvariant())!.IsWritable, property.Name));

    [Fact]
    public void A_typed_property_sets_the_column_for_the_platform()
    {
        var owner = new EntityReference("team", Guid.NewGuid());
        var conversation = new EntityReference("msdyn_ocliveworkitem", Guid.NewGuid());
        var row = new PhoneCallEngagementContext
        {
            ImportSequenceNumber = 7,
            msdyn_callername = "Ana",
            msdyn_callsid = "CA1",
            msdyn_fromphone = "+14255550123",
            msdyn_ismicrosoftteamsphonenumber = true,
            msdyn_liveworkitemid = conversation,
            msdyn_ocphonecallengagementctxId = Id,
            msdyn_providername = "ACS",
            msdyn_tophone = "+14255550199",
            OverriddenCreatedOn = Time,
            OwnerId = owner,
            OwnerIdType = "team",
            statecode = State.Inactive,
            statuscode = Status.Inactive,
            TimeZoneRuleVersionNumber = 4,
            UTCConversionTimeZoneCode = 110,
        };

        row.Attributes.ToDictionary(attribute => attribute.Key, attribute => attribute.Value).Should().BeEquivalentTo(new Dictionary<string, object>
        {
            ["importsequencenumber"] = 7,
            ["msdyn_callername"] = "Ana",
            ["msdyn_callsid"] = "CA1",
            ["msdyn_fromphone"] = "+14255550123",
            ["msdyn_ismicrosoftteamsphonenumber"] = true,
            ["msdyn_liveworkitemid"] = conversation,
            ["msdyn_ocphonecallengagementctxid"] = Id,
            ["msdyn_providername"] = "ACS",
            ["msdyn_tophone"] = "+14255550199",
            ["overriddencreatedon"] = Time,
            ["ownerid"] = owner,
            ["owneridtype"] = "team",
            ["statecode"] = new OptionSetValue(1),
            ["statuscode"] = new OptionSetValue(2),
            ["timezoneruleversionnumber"] = 4,
            ["utcconversiontimezonecode"] = 110,
        });
        row.LogicalName.Should().Be(PhoneCallTable.LogicalName);
        Properties.Where(property => property.CanWrite).Should().AllSatisfy(property => property.GetValue(row).Should().NotBeNull(property.Name));
    }

    [Fact]
    public void A_row_from_the_platform_has_typed_properties()
    {
        var user = new EntityReference("systemuser", Guid.NewGuid());
        var unit = new EntityReference("businessunit", Guid.NewGuid());
        var row = new Entity(PhoneCallTable.LogicalName, Id)
        {
            ["createdby"] = user,
            ["createdon"] = Time,
            ["owneridname"] = "Ana",
            ["owningbusinessunit"] = unit,
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(1),
            ["versionnumber"] = 9_000_000_000L,
        };

        var early = row.ToEntity<PhoneCallEngagementContext>();

        early.Id.Should().Be(Id);
        early.CreatedBy.Should().Be(user);
        early.CreatedOn.Should().Be(Time);
        early.OwnerIdName.Should().Be("Ana");
        early.OwningBusinessUnit.Should().Be(unit);
        early.statecode.Should().Be(State.Active);
        early.statuscode.Should().Be(Status.Active);
        early.VersionNumber.Should().Be(9_000_000_000L);

        early.msdyn_callername = "Bo";
        early.ToEntity<Entity>()["msdyn_callername"].Should().Be("Bo");
    }

    [Fact]
    public void An_empty_row_has_null_everywhere()
    {
        var row = new PhoneCallEngagementContext();
        Properties.Should().AllSatisfy(property => property.GetValue(row).Should().BeNull(property.Name));
        row.Id.Should().Be(Guid.Empty);
        row.Attributes.Should().BeEmpty();
    }

    [Fact]
    public void Null_empties_a_column()
    {
        var row = new PhoneCallEngagementContext { msdyn_callername = "Ana", statecode = State.Active, OwnerIdType = "team", ImportSequenceNumber = 1 };
        row.msdyn_callername = null;
        row.statecode = null;
        row.ImportSequenceNumber = null;

        row.Attributes.Should().Contain("msdyn_callername", null!).And.Contain("statecode", null!).And.Contain("importsequencenumber", null!);
        row.statecode.Should().BeNull();
        row.ImportSequenceNumber.Should().BeNull();
    }

    [Fact]
    public void The_primary_key_is_the_id_and_a_column()
    {
        var row = new PhoneCallEngagementContext { Id = Id };
        row.msdyn_ocphonecallengagementctxId.Should().Be(Id);
        row[PhoneCallTable.PrimaryIdAttribute].Should().Be(Id);
        ((Entity)row).Id.Should().Be(Id);

        row.msdyn_ocphonecallengagementctxId = null;
        row.Id.Should().Be(Guid.Empty);
    }

    [Fact]
    public void A_row_is_named_by_its_primary_key_or_by_an_alternate_key()
    {
        new PhoneCallEngagementContext(Id).ToEntityReference().Should().Be(new EntityReference(PhoneCallTable.LogicalName, Id));
        new PhoneCallEngagementContext("msdyn_callsid", "CA1").KeyAttributes.Should().ContainSingle().Which.Should().Be(new KeyValuePair<string, object>("msdyn_callsid", "CA1"));
        var keys = new KeyAttributeCollection { ["msdyn_callsid"] = "CA1" };
        new PhoneCallEngagementContext(keys).KeyAttributes.Should().BeSameAs(keys);
    }

    [Fact]
    public void The_enums_are_the_options_of_the_choices()
    {
        Enum.GetValues<State>().Select(value => ((int)value, value.ToString())).Should().Equal(PhoneCallTable.States.Select(state => (state.Value, state.InvariantName)));
        Enum.GetValues<Status>().Select(value => ((int)value, value.ToString())).Should().Equal(PhoneCallTable.Statuses.Select(status => (status.Value, status.Label)));
    }

    [Fact]
    public void The_assembly_declares_its_early_bound_classes() =>
        typeof(PhoneCallEngagementContext).Assembly.GetCustomAttribute<ProxyTypesAssemblyAttribute>().Should().NotBeNull();
}
