using System;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Sdk.Tests.Rows;

/// <summary>When values of the SDK are equal.</summary>
public sealed class ValueTests
{
    private static readonly Guid Id = new("5b1f9d0e-1d5e-4a1b-9c53-0f0a9d2c7e11");

    [Fact]
    public void References_to_one_row_with_other_names_are_equal()
    {
        var one = new EntityReference("account", Id) { Name = "one" };
        var other = new EntityReference("account", Id) { Name = "other" };

        one.Equals(other).Should().BeTrue();
        one.GetHashCode().Should().Be(other.GetHashCode());
    }

    [Fact]
    public void References_to_other_rows_or_other_tables_are_not_equal()
    {
        var one = new EntityReference("account", Id);

        one.Equals(new EntityReference("contact", Id)).Should().BeFalse();
        one.Equals(new EntityReference("account", Guid.Empty)).Should().BeFalse();
        one.Equals(Id).Should().BeFalse();
        one.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void The_constructors_of_a_reference_set_table_id_and_key()
    {
        new EntityReference("account").Should().Match<EntityReference>(it => it.LogicalName == "account" && it.Id == Guid.Empty && it.KeyAttributes.Count == 0);
        new EntityReference("account", Id).Id.Should().Be(Id);
        new EntityReference("account", "number", 7).KeyAttributes["number"].Should().Be(7);
        new EntityReference("account", new KeyAttributeCollection { ["number"] = 8 }).KeyAttributes["number"].Should().Be(8);
    }

    [Fact]
    public void Choices_are_equal_by_value()
    {
        new OptionSetValue(1).Equals(new OptionSetValue(1)).Should().BeTrue();
        new OptionSetValue(1).GetHashCode().Should().Be(new OptionSetValue(1).GetHashCode());
        new OptionSetValue(1).Equals(new OptionSetValue(2)).Should().BeFalse();
        new OptionSetValue(1).Equals(1).Should().BeFalse();
    }

    [Fact]
    public void Amounts_of_money_are_equal_by_value()
    {
        new Money(1.5m).Equals(new Money(1.50m)).Should().BeTrue();
        new Money(1.5m).GetHashCode().Should().Be(new Money(1.50m).GetHashCode());
        new Money(1.5m).Equals(new Money(1.51m)).Should().BeFalse();
        new Money(1.5m).Equals(1.5m).Should().BeFalse();
    }

    [Fact]
    public void Relationships_are_equal_by_name_and_side()
    {
        var one = new Relationship("sample_parent") { PrimaryEntityRole = EntityRole.Referenced };

        one.Equals(new Relationship("sample_parent") { PrimaryEntityRole = EntityRole.Referenced }).Should().BeTrue();
        one.GetHashCode().Should().Be(new Relationship("sample_parent") { PrimaryEntityRole = EntityRole.Referenced }.GetHashCode());
        one.Equals(new Relationship("sample_parent") { PrimaryEntityRole = EntityRole.Referencing }).Should().BeFalse();
        one.Equals(new Relationship("sample_parent")).Should().BeFalse();
        one.Equals(new Relationship("sample_child") { PrimaryEntityRole = EntityRole.Referenced }).Should().BeFalse();
    }
}
