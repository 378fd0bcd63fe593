using System;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Sdk.Tests.Rows;

public sealed class EarlyBoundTests
{
    private static readonly Guid Id = new("5b1f9d0e-1d5e-4a1b-9c53-0f0a9d2c7e11");

    [Fact]
    public void A_row_converts_to_an_early_bound_one_with_all_its_data()
    {
        var row = new Entity(SampleRow.Table, Id) { ["sample_name"] = "one", RowVersion = "17", EntityState = EntityState.Changed };
        row.FormattedValues["sample_name"] = "One";

        var early = row.ToEntity<SampleRow>();

        early.LogicalName.Should().Be(SampleRow.Table);
        early.Id.Should().Be(Id);
        early.Name.Should().Be("one");
        early.FormattedName.Should().Be("One");
        early.RowVersion.Should().Be("17");
        early.EntityState.Should().Be(EntityState.Changed);
    }

    [Fact]
    public void A_row_and_its_early_bound_form_share_their_columns()
    {
        var row = new Entity(SampleRow.Table, Id);
        var early = row.ToEntity<SampleRow>();

        early.Name = "two";
        row["sample_name"].Should().Be("two");

        row["sample_name"] = "three";
        early.Name.Should().Be("three");
    }

    [Fact]
    public void Conversion_to_early_bound_adds_no_column()
    {
        var row = new Entity(SampleRow.Table, Id);

        row.ToEntity<SampleRow>().Attributes.Should().BeEmpty();
        row.Attributes.Should().BeEmpty();
    }

    [Fact]
    public void A_row_cannot_convert_to_another_table() =>
        new Entity(SampleRow.Table).Invoking(row => row.ToEntity<OtherRow>()).Should().Throw<NotSupportedException>();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_row_without_a_table_cannot_convert_to_early_bound(string? table) =>
        new Entity { LogicalName = table! }.Invoking(row => row.ToEntity<SampleRow>()).Should().Throw<NotSupportedException>();

    [Fact]
    public void A_row_cannot_convert_to_a_class_without_a_table() =>
        new Entity(SampleRow.Table).Invoking(row => row.ToEntity<NamelessRow>()).Should().Throw<NotSupportedException>();

    [Fact]
    public void An_early_bound_row_converts_to_a_plain_one_with_shared_columns()
    {
        var early = new SampleRow { Id = Id, Name = "one" };

        var row = early.ToEntity<Entity>();

        row.Should().NotBeSameAs(early);
        row.GetType().Should().Be<Entity>();
        row.Id.Should().Be(Id);
        row.Attributes.Should().BeSameAs(early.Attributes);
    }

    [Fact]
    public void A_missing_formatted_value_is_null() => new SampleRow().FormattedName.Should().BeNull();

    [Fact]
    public void Related_rows_are_kept_by_relationship_and_side()
    {
        var row = new SampleRow();
        row.Parent.Should().BeNull();
        (row.Children ?? []).Should().BeEmpty();

        row.Parent = new SampleRow { Name = "parent" };
        row.Children = [new SampleRow { Name = "first" }, new SampleRow { Name = "second" }];

        row.Parent.Name.Should().Be("parent");
        row.Children!.Select(child => child.Name).Should().Equal("first", "second");
        row.RelatedEntities.Count.Should().Be(2);
    }

    [Fact]
    public void Setting_a_related_row_to_null_removes_it()
    {
        var row = new SampleRow { Parent = new SampleRow { Name = "parent" } };

        row.Parent = null;

        row.Parent.Should().BeNull();
        row.RelatedEntities.Should().BeEmpty();
    }
}
