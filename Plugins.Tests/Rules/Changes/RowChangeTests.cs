using System;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules.Changes;

/// <summary>Absent, unchanged, null and changed are four different things.</summary>
public class RowChangeTests
{
    private static readonly ColumnDefinition Name = PhoneCallTable.CallerName;

    public static TheoryData<object?, object?, ColumnChange> Changes => new()
    {
        // the supplied value, the stored value ("-" for absent)
        { "-", "-", ColumnChange.Absent }, { "-", null, ColumnChange.Absent }, { "-", "Ana", ColumnChange.Absent },
        { null, "-", ColumnChange.Unchanged }, { null, null, ColumnChange.Unchanged }, { null, "Ana", ColumnChange.Null },
        { "", "-", ColumnChange.Unchanged }, { "", "Ana", ColumnChange.Null }, { "", null, ColumnChange.Unchanged },
        { "Ana", "-", ColumnChange.Changed }, { "Ana", null, ColumnChange.Changed }, { "Ana", "Ana", ColumnChange.Unchanged },
        { "ana", "Ana", ColumnChange.Changed }, { "Ana ", "Ana", ColumnChange.Changed }, { 1, "1", ColumnChange.Changed },
        { 1.5, 1.5, ColumnChange.Unchanged },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_column_is_compared_with_the_stored_value(object? supplied, object? before, ColumnChange change) =>
        new RowChange(isNew: false, With(supplied), With(before)).ChangeOf(Name).Should().Be(change);

    [Theory]
    [InlineData("-", ColumnChange.Absent)]
    [InlineData(null, ColumnChange.Null)]
    [InlineData("", ColumnChange.Null)]
    [InlineData("Ana", ColumnChange.Changed)]
    public void Every_supplied_column_of_an_unknown_row_is_a_change(string? supplied, ColumnChange change)
    {
        new RowChange(isNew: false, With(supplied)).ChangeOf(Name).Should().Be(change);
        new RowChange(isNew: true, With(supplied)).ChangeOf(Name).Should().Be(change);
    }

    [Fact]
    public void Values_of_every_kind_are_equal_only_with_equal_content()
    {
        var id = Guid.NewGuid();
        ColumnValue[] values =
        [
            ColumnValue.Absent, ColumnValue.Null, ColumnValue.OfText("1"), ColumnValue.OfText("2"), ColumnValue.OfChoice(1), ColumnValue.OfChoice(0),
            ColumnValue.OfInteger(1), ColumnValue.OfInteger(0), ColumnValue.OfBoolean(true), ColumnValue.OfBoolean(false), ColumnValue.OfDateTime(1), ColumnValue.OfDateTime(0),
            ColumnValue.OfLookup("team", id), ColumnValue.OfLookup("systemuser", id), ColumnValue.OfLookup("team", Guid.Empty), ColumnValue.OfLookup(null, id), ColumnValue.OfOther("1"),
        ];
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = 0; j < values.Length; j++)
            {
                (values[i] == values[j]).Should().Be(i == j, $"{i} and {j}");
                (values[i] != values[j]).Should().Be(i != j, $"{i} and {j}");
            }

            values[i].Equals((object)values[i]).Should().BeTrue();
            values[i].Equals("1").Should().BeFalse();
        }

        ColumnValue.OfLookup("team", id).GetHashCode().Should().Be(ColumnValue.OfLookup("team", id).GetHashCode());
    }

    [Fact]
    public void An_unknown_row_has_no_column()
    {
        default(RowView).IsKnown.Should().BeFalse();
        default(RowView).Count.Should().Be(0);
        default(RowView)[Name].Should().Be(ColumnValue.Absent);
    }

    private static Row With(object? value) => value is "-" ? [] : new Row { [Name] = value };
}
