using System;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Sdk.Tests.Rows;

public sealed class EarlyBoundTests
{
    private static readonly Guid Id = new("5b1f9d0e-1d5e-4a1b-9c53-0f0a9d2c7e11");

    [Fact]
    public void A_row_becomes_an_early_bound_one_with_all_it_has()
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
    public void What_the_early_bound_row_sets_the_row_has_and_the_other_way_round()
    {
        var row = new Entity(SampleRow.Table, Id);
        var early = row.ToEntity<SampleRow>();

        early.Name = "two";
        row["sample_name"].Should().Be("two");

        row["sample_name"] = "three";
        early.Name.Should().Be("three");
    }

    [Fact]
    public void Becoming_early_bound_adds_no_column()
    {
        var row = new Entity(SampleRow.Table, Id);

        row.ToEntity<SampleRow>().Attributes.Should().BeEmpty();
        row.Attributes.Should().BeEmpty();
    }

    [Fact]
    public void A_row_of_one_table_cannot_become_one_of_another() =>
        new Entity(SampleRow.Table).Invoking(row => row.ToEntity<OtherRow>()).Should().Throw<NotSupportedException>();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_row_without_a_table_cannot_become_early_bound(string? table) =>
        new Entity { LogicalName = table! }.Invoking(row => row.ToEntity<SampleRow>()).Should().Throw<NotSupportedException>();

    [Fact]
    public void A_row_cannot_become_of_a_class_that_names_no_table() =>
        new Entity(SampleRow.Table).Invoking(row => row.ToEntity<NamelessRow>()).Should().Throw<NotSupportedException>();

    [Fact]
    public void An_early_bound_row_becomes_a_plain_one_that_shares_its_columns()
    {
        var early = new SampleRow { Id = Id, Name = "one" };

        var row = early.ToEntity<Entity>();

        row.Should().NotBeSameAs(early);
        row.GetType().Should().Be<Entity>();
        row.Id.Should().Be(Id);
        row.Attributes.Should().BeSameAs(early.Attributes);
    }

    [Fact]
    public void A_formatted_value_that_is_not_there_is_null() => new SampleRow().FormattedName.Should().BeNull();

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
    public void Setting_a_related_row_to_null_takes_it_away()
    {
        var row = new SampleRow { Parent = new SampleRow { Name = "parent" } };

        row.Parent = null;

        row.Parent.Should().BeNull();
        row.RelatedEntities.Should().BeEmpty();
    }
}
