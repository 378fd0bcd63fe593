using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Sdk.Tests.Rows;

public sealed class EntityTests
{
    private static readonly Guid Id = new("5b1f9d0e-1d5e-4a1b-9c53-0f0a9d2c7e11");

    [Fact]
    public void A_new_row_has_no_columns_and_no_table() =>
        new Entity().Should().Match<Entity>(row => row.LogicalName == null && row.Id == Guid.Empty && row.Attributes.Count == 0 && row.KeyAttributes.Count == 0 && row.RowVersion == null && row.EntityState == null);

    [Fact]
    public void The_constructors_of_a_row_set_table_id_and_key()
    {
        new Entity("account").LogicalName.Should().Be("account");
        new Entity("account", Id).Id.Should().Be(Id);
        new Entity("account", "number", 7).KeyAttributes["number"].Should().Be(7);
        new Entity("account", new KeyAttributeCollection { ["number"] = 8 }).KeyAttributes["number"].Should().Be(8);
    }

    [Fact]
    public void Reading_a_missing_column_throws() =>
        new Entity("account").Invoking(row => row["name"]).Should().Throw<KeyNotFoundException>();

    [Fact]
    public void Setting_a_column_adds_it_or_replaces_its_value()
    {
        var row = new Entity("account") { ["name"] = "one" };
        row["name"].Should().Be("one");

        row["name"] = "two";

        row["name"].Should().Be("two");
        row.Attributes.Should().ContainSingle();
    }

    [Fact]
    public void Adding_an_existing_column_throws() =>
        new Entity("account") { ["name"] = "one" }.Invoking(row => row.Attributes.Add("name", "two")).Should().Throw<ArgumentException>();

    [Fact]
    public void A_row_contains_a_column_with_a_null_value()
    {
        var row = new Entity("account") { ["name"] = null };

        row.Contains("name").Should().BeTrue();
        row["name"].Should().BeNull();
        row.Contains("number").Should().BeFalse();
    }

    [Fact]
    public void Names_of_columns_are_case_sensitive()
    {
        var row = new Entity("account") { ["name"] = "one" };

        row.Contains("Name").Should().BeFalse();
        row.GetAttributeValue<string>("NAME").Should().BeNull();
    }

    [Fact]
    public void A_missing_or_null_column_has_the_default_of_the_type()
    {
        var row = new Entity("account") { ["there"] = null };

        row.GetAttributeValue<string>("absent").Should().BeNull();
        row.GetAttributeValue<int>("absent").Should().Be(0);
        row.GetAttributeValue<int?>("absent").Should().BeNull();
        row.GetAttributeValue<OptionSetValue>("there").Should().BeNull();
        row.GetAttributeValue<DateTime>("there").Should().Be(DateTime.MinValue);
        row.GetAttributeValue<bool?>("there").Should().BeNull();
    }

    [Fact]
    public void A_column_is_read_as_its_type_or_the_nullable_type()
    {
        var row = new Entity("account") { ["number"] = 7 };

        row.GetAttributeValue<int>("number").Should().Be(7);
        row.GetAttributeValue<int?>("number").Should().Be(7);
        row.GetAttributeValue<object>("number").Should().Be(7);
    }

    [Fact]
    public void Reading_a_column_as_another_type_throws()
    {
        var row = new Entity("account") { ["number"] = 7 };

        row.Invoking(it => it.GetAttributeValue<string>("number")).Should().Throw<InvalidCastException>();
        row.Invoking(it => it.GetAttributeValue<long>("number")).Should().Throw<InvalidCastException>();
    }

    [Fact]
    public void GetAttributeValue_does_not_unwrap_an_aliased_value()
    {
        var row = new Entity("account") { ["c.fullname"] = new AliasedValue("contact", "fullname", "Ann") };

        row.GetAttributeValue<AliasedValue>("c.fullname")!.Value.Should().Be("Ann");
        row.Invoking(it => it.GetAttributeValue<string>("c.fullname")).Should().Throw<InvalidCastException>();
    }

    [Fact]
    public void TryGetAttributeValue_finds_only_existing_columns()
    {
        var row = new Entity("account") { ["number"] = 7 };

        row.TryGetAttributeValue<int>("number", out var number).Should().BeTrue();
        number.Should().Be(7);
        row.TryGetAttributeValue<int>("absent", out var absent).Should().BeFalse();
        absent.Should().Be(0);
    }

    [Fact]
    public void TryGetAttributeValue_does_not_find_a_column_of_another_type()
    {
        var row = new Entity("account") { ["number"] = 7 };

        row.TryGetAttributeValue<string>("number", out var text).Should().BeFalse();
        text.Should().BeNull();
    }

    [Fact]
    public void A_reference_to_a_row_has_its_table_and_its_id()
    {
        var reference = new Entity("account", Id) { ["name"] = "one" }.ToEntityReference();

        reference.LogicalName.Should().Be("account");
        reference.Id.Should().Be(Id);
        reference.Name.Should().BeNull();
    }
}
