using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace PhoneCallCtx.Sdk.Tests.Metadata;

public sealed class MetadataTests
{
    private const int English = 1033;
    private const int German = 1031;

    public static TheoryData<AttributeMetadata, AttributeTypeCode> Columns => new()
    {
        { new StringAttributeMetadata(), AttributeTypeCode.String },
        { new IntegerAttributeMetadata(), AttributeTypeCode.Integer },
        { new BigIntAttributeMetadata(), AttributeTypeCode.BigInt },
        { new BooleanAttributeMetadata(), AttributeTypeCode.Boolean },
        { new DateTimeAttributeMetadata(), AttributeTypeCode.DateTime },
        { new LookupAttributeMetadata(), AttributeTypeCode.Lookup },
        { new StateAttributeMetadata(), AttributeTypeCode.State },
        { new StatusAttributeMetadata(), AttributeTypeCode.Status },
        { new EntityNameAttributeMetadata(), AttributeTypeCode.EntityName },
        { new UniqueIdentifierAttributeMetadata(), AttributeTypeCode.Uniqueidentifier },
    };

    public static TheoryData<Type> Descriptions =>
    [
        typeof(EntityMetadata),
        typeof(StringAttributeMetadata),
        typeof(IntegerAttributeMetadata),
        typeof(BigIntAttributeMetadata),
        typeof(BooleanAttributeMetadata),
        typeof(DateTimeAttributeMetadata),
        typeof(LookupAttributeMetadata),
        typeof(StateAttributeMetadata),
        typeof(StatusAttributeMetadata),
        typeof(EntityNameAttributeMetadata),
        typeof(UniqueIdentifierAttributeMetadata),
        typeof(OptionSetMetadata),
        typeof(BooleanOptionSetMetadata),
        typeof(StateOptionMetadata),
        typeof(StatusOptionMetadata),
        typeof(OneToManyRelationshipMetadata),
        typeof(ManyToManyRelationshipMetadata),
        typeof(EntityKeyMetadata),
        typeof(SecurityPrivilegeMetadata),
    ];

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_column_has_its_type_as_a_number_and_by_name(AttributeMetadata column, AttributeTypeCode type)
    {
        column.AttributeType.Should().Be(type);
        column.AttributeTypeName!.Value.Should().Be($"{type}Type");
        column.SchemaName.Should().BeNull();
    }

    [Fact]
    public void A_column_accepts_a_schema_name_and_the_members_of_its_type()
    {
        new StringAttributeMetadata("sample_Name").SchemaName.Should().Be("sample_Name");
        new DateTimeAttributeMetadata(DateTimeFormat.DateOnly, "sample_On").Should().Match<DateTimeAttributeMetadata>(it => it.Format == DateTimeFormat.DateOnly && it.SchemaName == "sample_On");
        new LookupAttributeMetadata(LookupFormat.Regarding).Format.Should().Be(LookupFormat.Regarding);

        var options = new BooleanOptionSetMetadata(new OptionMetadata(1), new OptionMetadata(0));
        new BooleanAttributeMetadata("sample_Is", options).Should().Match<BooleanAttributeMetadata>(it => it.OptionSet == options && it.SchemaName == "sample_Is");
        options.TrueOption!.Value.Should().Be(1);
        options.FalseOption!.Value.Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void Reflection_can_set_every_property_of_a_description(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetSetMethod(nonPublic: true) is null)
            .Should().BeEmpty();

    [Fact]
    public void An_option_has_a_value_and_may_have_a_label_and_parents()
    {
        var label = new Label("Active", English);

        new OptionMetadata().Should().Match<OptionMetadata>(it => it.Value == null && it.Label == null);
        new OptionMetadata(7).Value.Should().Be(7);
        new OptionMetadata(7, [1, 2]).ParentValues.Should().Equal(1, 2);
        new OptionMetadata(label, null).Should().Match<OptionMetadata>(it => it.Label == label && it.Value == null);
        new OptionMetadata(label, 7, [1]).Should().Match<OptionMetadata>(it => it.Label == label && it.Value == 7 && it.ParentValues!.Single() == 1);
        new StatusOptionMetadata(2, 1).Should().Match<StatusOptionMetadata>(it => it.Value == 2 && it.State == 1);
    }

    [Fact]
    public void A_new_choice_has_a_list_of_options()
    {
        var choice = new OptionSetMetadata();
        choice.Options.Add(new OptionMetadata(7));
        choice.Options.Single().Value.Should().Be(7);

        new OptionSetMetadata(new OptionMetadataCollection([new OptionMetadata(1), new OptionMetadata(2)])).Options.Select(option => option.Value).Should().Equal(1, 2);
    }

    [Fact]
    public void A_label_has_a_text_for_each_language_and_optionally_for_the_user()
    {
        new Label().LocalizedLabels.Should().BeEmpty();

        var label = new Label("Active", English);
        label.LocalizedLabels.Single().Should().Match<LocalizedLabel>(it => it.Label == "Active" && it.LanguageCode == English);
        label.UserLocalizedLabel.Should().BeNull();

        var german = new LocalizedLabel("Aktiv", German);
        LocalizedLabel[] all = [new("Active", English), german];
        new Label(german, all).Should().Match<Label>(it => it.UserLocalizedLabel == german && it.LocalizedLabels.Count == 2);
        new Label(german, new List<LocalizedLabel>(all)).Should().Match<Label>(it => it.UserLocalizedLabel == german && it.LocalizedLabels.Count == 2);
    }

    [Fact]
    public void A_managed_property_has_a_value()
    {
        new BooleanManagedProperty(true).Value.Should().BeTrue();
        new BooleanManagedProperty().Value.Should().BeFalse();
        new AttributeRequiredLevelManagedProperty(AttributeRequiredLevel.Recommended).Value.Should().Be(AttributeRequiredLevel.Recommended);
    }

    [Fact]
    public void A_named_constant_equals_the_constant_with_its_text()
    {
        StringFormatName format = "Phone";
        AttributeTypeDisplayName type = "LookupType";
        DateTimeBehavior behaviour = "DateOnly";

        (format == StringFormatName.Phone).Should().BeTrue();
        (format != StringFormatName.Email).Should().BeTrue();
        (format == null!).Should().BeFalse();
        type.Should().Be(AttributeTypeDisplayName.LookupType).And.NotBe(AttributeTypeDisplayName.OwnerType);
        behaviour.GetHashCode().Should().Be(DateTimeBehavior.DateOnly.GetHashCode());
        StringFormatName.Text.Value.Should().Be("Text");
    }

    [Fact]
    public void A_relationship_has_its_type()
    {
        new OneToManyRelationshipMetadata().RelationshipType.Should().Be(RelationshipType.OneToManyRelationship);
        new ManyToManyRelationshipMetadata().RelationshipType.Should().Be(RelationshipType.ManyToManyRelationship);
    }

    [Fact]
    public void The_filter_All_contains_the_four_parts_of_a_description() =>
        EntityFilters.All.Should().Be(EntityFilters.Entity | EntityFilters.Attributes | EntityFilters.Privileges | EntityFilters.Relationships);
}
