using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Table;

/// <summary>The use of the definition. The generator's tests compare its contents with the reference.</summary>
public class PhoneCallTableTests
{
    [Fact]
    public void The_table_has_28_columns_and_16_are_writable() =>
        PhoneCallTable.Columns.GroupBy(column => column.IsWritable).ToDictionary(group => group.Key, group => group.Count())
            .Should().Equal(new Dictionary<bool, int> { [true] = 16, [false] = 12 });

    [Fact]
    public void Columns_are_found_by_their_logical_name_only()
    {
        PhoneCallTable.Columns.Should().AllSatisfy(column => PhoneCallTable.FindColumn(column.LogicalName).Should().BeSameAs(column));
        PhoneCallTable.FindColumn("MSDYN_FROMPHONE").Should().BeNull();
        PhoneCallTable.FindColumn("OwnerId").Should().BeNull();
        PhoneCallTable.FindColumn("").Should().BeNull();
        PhoneCallTable.Columns.Select(column => column.Ordinal).Should().Equal(Enumerable.Range(0, 28));
    }

    [Fact]
    public void Each_column_has_a_member()
    {
        var fields = typeof(PhoneCallTable).GetFields().Where(field => field.FieldType == typeof(ColumnDefinition)).ToArray();
        var properties = typeof(PhoneCallTable).GetProperties().Where(property => property.PropertyType == typeof(ColumnDefinition)).ToArray();
        fields.Select(field => field.GetValue(null)).Concat(properties.Select(property => property.GetValue(null))).Should().BeEquivalentTo(PhoneCallTable.Columns, options => options.WithStrictOrdering());
        fields.Should().AllSatisfy(field => field.IsInitOnly.Should().BeTrue(field.Name));
        properties.Should().AllSatisfy(property => property.CanWrite.Should().BeFalse(property.Name));
        fields.Select(field => field.Name).Concat(properties.Select(property => property.Name)).Should().Equal(
            "ImportSequenceNumber", "CallerName", "CallIdentifier", "CustomerPhoneNumber", "IsMicrosoftTeamsPhoneNumber", "Conversation", "Id",
            "ProviderName", "OrganizationPhoneNumber", "OverriddenCreatedOn", "OwnerId", "OwnerIdType", "State", "Status", "TimeZoneRuleVersionNumber",
            "UTCConversionTimeZoneCode", "CreatedBy", "CreatedOn", "CreatedOnBehalfBy", "ModifiedBy", "ModifiedOn", "ModifiedOnBehalfBy", "OwnerIdName",
            "OwnerIdYomiName", "OwningBusinessUnit", "OwningTeam", "OwningUser", "VersionNumber");
    }

    [Fact]
    public void A_column_has_only_the_limits_of_its_type() => PhoneCallTable.Columns.Should().AllSatisfy(column =>
    {
        column.MaxLength.Should().Be(column.Type == ColumnType.String ? 100 : 0, column.LogicalName);
        column.Targets.Any().Should().Be(column.Type is ColumnType.Lookup or ColumnType.Owner, column.LogicalName);
        (column.MinValue < column.MaxValue).Should().Be(column.Type is ColumnType.Integer or ColumnType.BigInt, column.LogicalName);
        (column.Format != ColumnFormat.None).Should().Be(column.Type is ColumnType.String or ColumnType.DateTime, column.LogicalName);
        (column.DateTimeBehavior != DateTimeBehavior.None).Should().Be(column.Type is ColumnType.DateTime, column.LogicalName);
        (column.GlobalChoiceName.Length > 0).Should().Be(column.Type is ColumnType.Boolean or ColumnType.State or ColumnType.Status, column.LogicalName);
        (column.TrueLabel.Length > 0 && column.FalseLabel.Length > 0).Should().Be(column.Type is ColumnType.Boolean, column.LogicalName);
    });

    [Fact]
    public void Each_status_has_its_own_default_status_reason()
    {
        PhoneCallTable.States.Should().AllSatisfy(state => PhoneCallTable.FindState(state.Value).Should().BeSameAs(state));
        PhoneCallTable.Statuses.Should().AllSatisfy(status => PhoneCallTable.FindStatus(status.Value).Should().BeSameAs(status));
        PhoneCallTable.States.Should().AllSatisfy(state => PhoneCallTable.FindStatus(state.DefaultStatus)!.State.Should().Be(state.Value));
        PhoneCallTable.FindState(69).Should().BeNull();
        PhoneCallTable.FindStatus(0).Should().BeNull();
    }

    [Fact]
    public void The_primary_columns_are_columns()
    {
        PhoneCallTable.FindColumn(PhoneCallTable.PrimaryIdAttribute).Should().BeSameAs(PhoneCallTable.Id);
        PhoneCallTable.FindColumn(PhoneCallTable.PrimaryNameAttribute).Should().BeSameAs(PhoneCallTable.CallerName);
    }

    [Fact]
    public void Every_lookup_column_has_its_relationship() => PhoneCallTable.ManyToOneRelationships.Select(relationship => relationship.ReferencingColumn)
        .Should().BeEquivalentTo(PhoneCallTable.Columns.Where(column => column.Type is ColumnType.Lookup or ColumnType.Owner).Select(column => column.LogicalName));

    [Fact]
    public void Relationships_have_the_behavior_in_the_reference()
    {
        var cascade = PhoneCallTable.ManyToOneRelationships.Single(relationship => relationship.ReferencingColumn == "msdyn_liveworkitemid").Cascade;
        (cascade.Archive, cascade.Assign, cascade.Delete, cascade.Merge, cascade.Reparent, cascade.RollupView, cascade.Share, cascade.Unshare).Should().Be((
            CascadeBehavior.NoCascade, CascadeBehavior.NoCascade, CascadeBehavior.RemoveLink, CascadeBehavior.NoCascade,
            CascadeBehavior.NoCascade, CascadeBehavior.NoCascade, CascadeBehavior.NoCascade, CascadeBehavior.NoCascade));
        PhoneCallTable.OneToManyRelationships.Should().OnlyContain(relationship =>
            relationship.Menu.Behavior == AssociatedMenuBehavior.UseCollectionName || relationship.Menu.Behavior == AssociatedMenuBehavior.DoNotDisplay);
        PhoneCallTable.OneToManyRelationships.Should().Contain(relationship => relationship.Menu.Behavior != default || relationship.Menu.Group != default || relationship.Menu.IsAvailableOffline);
    }

    [Fact]
    public void Only_two_option_columns_have_their_own_labels() =>
        PhoneCallTable.Columns.Should().OnlyContain(column => column.Type == ColumnType.Boolean ? column.TrueLabel.Length > 0 && column.FalseLabel.Length > 0 : column.TrueLabel.Length + column.FalseLabel.Length == 0);

    [Fact]
    public void The_definition_is_immutable()
    {
        IEnumerable<object> lists =
        [
            PhoneCallTable.Columns, PhoneCallTable.States, PhoneCallTable.Statuses, PhoneCallTable.ManyToOneRelationships,
            PhoneCallTable.OneToManyRelationships, PhoneCallTable.Messages, PhoneCallTable.OwnerId.Targets,
        ];
        lists.Should().AllSatisfy(list => ((System.Collections.IList)list).Invoking(changeable => changeable[0] = null).Should().Throw<NotSupportedException>());
    }

    [Fact]
    public void All_messages_but_three_are_events() =>
        PhoneCallTable.Messages.Where(message => !message.IsEvent).Select(message => message.Name).Should().Equal("IsValidStateTransition", "Upsert", "UpsertMultiple");

#if NET
    [Fact]
    public void A_lookup_in_the_definition_allocates_nothing()
    {
        LookUp();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++) LookUp();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        static void LookUp()
        {
            PhoneCallTable.FindColumn("msdyn_tophone");
            PhoneCallTable.FindColumn("nothing");
            PhoneCallTable.FindState(1);
            PhoneCallTable.FindStatus(3);
        }
    }
#endif
}
