using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Sdk.Tests.Rows;

public sealed class CollectionTests
{
    [Fact]
    public void A_collection_reports_whether_it_has_a_key()
    {
        var values = new ParameterCollection { ["one"] = 1 };

        values.Contains("one").Should().BeTrue();
        values.ContainsKey("one").Should().BeTrue();
        values.Contains("two").Should().BeFalse();
        values.ContainsKey("ONE").Should().BeFalse();
        values.Invoking(it => it["two"]).Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public void A_value_is_found_by_its_key()
    {
        var values = new FormattedValueCollection { ["one"] = "One" };

        values.TryGetValue("one", out var one).Should().BeTrue();
        one.Should().Be("One");
        values.TryGetValue("two", out var two).Should().BeFalse();
        two.Should().BeNull();
    }

    [Fact]
    public void A_parameter_is_found_by_its_type()
    {
        var values = new ParameterCollection { ["one"] = 1 };

        values.TryGetValue<int>("one", out var one).Should().BeTrue();
        one.Should().Be(1);
        values.TryGetValue<int>("two", out _).Should().BeFalse();
    }

    [Fact]
    public void A_pair_matches_by_key_and_value()
    {
        var values = new FormattedValueCollection { ["one"] = "One" };

        values.Contains(KeyValuePair.Create("one", "One")).Should().BeTrue();
        values.Contains(KeyValuePair.Create("one", "Uno")).Should().BeFalse();
        values.Remove(KeyValuePair.Create("one", "Uno")).Should().BeFalse();
        values.Remove(KeyValuePair.Create("one", "One")).Should().BeTrue();
        values.Should().BeEmpty();
    }

    [Fact]
    public void Remove_reports_whether_it_removed_anything()
    {
        var values = new FormattedValueCollection { ["one"] = "One" };

        values.Remove("two").Should().BeFalse();
        values.Remove("one").Should().BeTrue();
        values.Count.Should().Be(0);
    }

    [Fact]
    public void Pairs_are_added_one_by_one_or_together()
    {
        var values = new FormattedValueCollection();
        values.Add("one", "One");
        values.Add(KeyValuePair.Create("two", "Two"));
        values.AddRange(KeyValuePair.Create("three", "Three"), KeyValuePair.Create("four", "Four"));
        values.AddRange(new List<KeyValuePair<string, string>> { KeyValuePair.Create("five", "Five") });

        values.Keys.Should().BeEquivalentTo("one", "two", "three", "four", "five");
        values.Values.Should().BeEquivalentTo("One", "Two", "Three", "Four", "Five");
        values.Invoking(it => it.Add("one", "again")).Should().Throw<ArgumentException>();
        values.Invoking(it => it.Add(KeyValuePair.Create("one", "again"))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_collection_is_copied_and_cleared()
    {
        var values = new FormattedValueCollection { ["one"] = "One" };
        var copy = new KeyValuePair<string, string>[2];

        values.CopyTo(copy, 1);
        values.Clear();

        copy[1].Should().Be(KeyValuePair.Create("one", "One"));
        values.Should().BeEmpty();
    }

    [Fact]
    public void The_collections_of_a_row_can_be_changed()
    {
        new AttributeCollection().IsReadOnly.Should().BeFalse();
        new RelatedEntityCollection().IsReadOnly.Should().BeFalse();
    }

    [Fact]
    public void AddOrUpdateIfNotNull_ignores_null()
    {
        var values = new ParameterCollection { ["kept"] = 1, ["changed"] = 2 };

        values.AddOrUpdateIfNotNull("kept", null!);
        values.AddOrUpdateIfNotNull("changed", 3);
        values.AddOrUpdateIfNotNull("added", 4);
        values.AddOrUpdateIfNotNull("absent", null!);

        values.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
            .Should().BeEquivalentTo(new Dictionary<string, object?>(StringComparer.Ordinal) { ["kept"] = 1, ["changed"] = 3, ["added"] = 4 });
    }

    [Fact]
    public void A_list_accepts_many_items_and_returns_an_array()
    {
        var references = new EntityReferenceCollection { new EntityReference("one") };
        references.AddRange(new EntityReference("two"), new EntityReference("three"));
        references.AddRange(new List<EntityReference> { new("four") });

        references.ToArray().Select(reference => reference.LogicalName).Should().Equal("one", "two", "three", "four");
    }

    [Fact]
    public void A_collection_of_rows_has_an_index()
    {
        var rows = new EntityCollection(new List<Entity> { new("account"), new("contact") });

        rows.Entities.Count.Should().Be(2);
        rows[1].LogicalName.Should().Be("contact");
        rows[1] = new Entity("task");
        rows.Entities[1].LogicalName.Should().Be("task");
        rows.Invoking(it => it[2]).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Related_rows_are_found_by_an_equal_relationship()
    {
        var related = new RelatedEntityCollection { [new Relationship("sample_parent")] = new EntityCollection() };

        related.Contains(new Relationship("sample_parent")).Should().BeTrue();
        related.Contains(new Relationship("sample_child")).Should().BeFalse();
    }
}
