using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Simulator.Tests.Queries;

/// <summary>Aggregates compared with LINQ, ranges of time, and equal results in every culture.</summary>
public class AggregateAndDateTests
{
    private const string Table = PhoneCallTable.LogicalName;

    private readonly LocalDataverse _dataverse = new(new LocalDataverseOptions { Clock = new TestClock() });

    [Fact]
    public void Aggregates_equal_those_of_LINQ()
    {
        var random = new Random(5);
        var numbers = new List<(int? Number, int State)>();
        for (var i = 0; i < 500; i++)
        {
            var (number, state) = (random.Next(10) == 0 ? (int?)null : random.Next(-1000, 1000), random.Next(2));
            numbers.Add((number, state));
            _dataverse.Create(TestSteps.Row(("importsequencenumber", number), ("statecode", new OptionSetValue(state))));
        }

        var rows = Fetch("""
            <attribute name='statecode' groupby='true' alias='state'/>
            <attribute name='importsequencenumber' aggregate='count' alias='rows'/><attribute name='importsequencenumber' aggregate='countcolumn' alias='values'/>
            <attribute name='importsequencenumber' aggregate='sum' alias='sum'/><attribute name='importsequencenumber' aggregate='avg' alias='avg'/>
            <attribute name='importsequencenumber' aggregate='min' alias='min'/><attribute name='importsequencenumber' aggregate='max' alias='max'/>
            <order alias='state' descending='true'/>
            """);
        rows.Select(row => ((OptionSetValue)Value(row, "state")!).Value).Should().Equal(1, 0);
        foreach (var row in rows)
        {
            var state = ((OptionSetValue)Value(row, "state")!).Value;
            var group = numbers.Where(number => number.State == state).ToArray();
            var values = group.Where(number => number.Number is not null).Select(number => number.Number!.Value).ToArray();
            new[] { "rows", "values", "sum", "avg", "min", "max" }.Select(name => Value(row, name)).Should().Equal(group.Length, values.Length, values.Sum(), values.Sum() / values.Length, values.Min(), values.Max());
            row.FormattedValues["state"].Should().Be(state == 0 ? "Active" : "Inactive");
        }
    }

    [Fact]
    public void An_aggregate_of_no_rows_is_one_row_without_groups()
    {
        var row = Fetch("<attribute name='importsequencenumber' aggregate='count' alias='rows'/><attribute name='importsequencenumber' aggregate='sum' alias='sum'/>").Single();
        Value(row, "rows").Should().Be(0);
        row.Contains("sum").Should().BeTrue("the alias is there, without a value");
        Value(row, "sum").Should().BeNull();
        Fetch("<attribute name='statecode' groupby='true' alias='state'/>").Should().BeEmpty();
    }

    [Theory]
    [InlineData("day", 24)]
    [InlineData("week", 48)]
    [InlineData("month", 11)]
    [InlineData("quarter", 4)]
    [InlineData("year", 2026)]
    public void Dates_are_grouped_by_their_parts(string grouping, int part)
    {
        _dataverse.Create(TestSteps.Row());
        _dataverse.Create(TestSteps.Row());
        var row = Fetch($"<attribute name='createdon' groupby='true' dategrouping='{grouping}' alias='part'/><attribute name='statecode' aggregate='count' alias='rows'/>").Single();
        Value(row, "part").Should().Be(part);
        Value(row, "rows").Should().Be(2);
    }

    [Fact]
    public void Groups_can_use_linked_columns_and_ignore_case()
    {
        foreach (var name in new[] { "Ana", "ANA", "Bea" }) _dataverse.Create(TestSteps.Row(("msdyn_callername", name)));
        Fetch("<attribute name='msdyn_callername' groupby='true' alias='name'/><attribute name='statecode' aggregate='count' alias='rows'/><order alias='rows'/>").Select(row => Value(row, "rows")).Should().Equal(1, 2);
        var owner = Fetch("<attribute name='statecode' aggregate='count' alias='rows'/><link-entity name='systemuser' from='systemuserid' to='ownerid'><attribute name='fullname' groupby='true' alias='owner'/></link-entity>").Single();
        (Value(owner, "owner"), Value(owner, "rows")).Should().Be(("Local Administrator", 3));
    }

    [Fact]
    public void At_most_50000_rows_are_aggregated()
    {
        for (var i = 0; i < 50_000; i++) _dataverse.Create(TestSteps.Row());
        Value(Fetch("<attribute name='statecode' aggregate='count' alias='rows'/>").Single(), "rows").Should().Be(50_000);
        _dataverse.Create(TestSteps.Row());
        TestSteps.CodeOf(() => Fetch("<attribute name='statecode' aggregate='count' alias='rows'/>")).Should().Be("0x8004e023");
    }

    /// <summary>The first and the last moment of each range, as offsets from now (a Tuesday, 08:00).</summary>
    public static TheoryData<ConditionOperator, int?, string, string> Ranges => new()
    {
        { ConditionOperator.Yesterday, null, "2026-11-23T00:00:00", "2026-11-23T23:59:59" },
        { ConditionOperator.Today, null, "2026-11-24T00:00:00", "2026-11-24T23:59:59" },
        { ConditionOperator.Tomorrow, null, "2026-11-25T00:00:00", "2026-11-25T23:59:59" },
        { ConditionOperator.Last7Days, null, "2026-11-17T00:00:00", "2026-11-24T07:59:59" },
        { ConditionOperator.Next7Days, null, "2026-11-24T08:00:00", "2026-12-01T23:59:59" },
        { ConditionOperator.LastWeek, null, "2026-11-15T00:00:00", "2026-11-21T23:59:59" },
        { ConditionOperator.ThisWeek, null, "2026-11-22T00:00:00", "2026-11-28T23:59:59" },
        { ConditionOperator.NextWeek, null, "2026-11-29T00:00:00", "2026-12-05T23:59:59" },
        { ConditionOperator.LastMonth, null, "2026-10-01T00:00:00", "2026-10-31T23:59:59" },
        { ConditionOperator.ThisMonth, null, "2026-11-01T00:00:00", "2026-11-30T23:59:59" },
        { ConditionOperator.NextMonth, null, "2026-12-01T00:00:00", "2026-12-31T23:59:59" },
        { ConditionOperator.LastYear, null, "2025-01-01T00:00:00", "2025-12-31T23:59:59" },
        { ConditionOperator.ThisYear, null, "2026-01-01T00:00:00", "2026-12-31T23:59:59" },
        { ConditionOperator.NextYear, null, "2027-01-01T00:00:00", "2027-12-31T23:59:59" },
        { ConditionOperator.LastXHours, 3, "2026-11-24T05:00:00", "2026-11-24T07:59:59" },
        { ConditionOperator.NextXHours, 3, "2026-11-24T08:00:00", "2026-11-24T11:59:59" },
        { ConditionOperator.LastXDays, 2, "2026-11-22T00:00:00", "2026-11-24T07:59:59" },
        { ConditionOperator.NextXDays, 2, "2026-11-24T08:00:00", "2026-11-26T23:59:59" },
        { ConditionOperator.LastXWeeks, 2, "2026-11-10T00:00:00", "2026-11-24T07:59:59" },
        { ConditionOperator.NextXWeeks, 2, "2026-11-24T08:00:00", "2026-12-08T23:59:59" },
        { ConditionOperator.LastXMonths, 2, "2026-09-24T00:00:00", "2026-11-24T07:59:59" },
        { ConditionOperator.NextXMonths, 2, "2026-11-24T08:00:00", "2027-01-24T23:59:59" },
        { ConditionOperator.LastXYears, 2, "2024-11-24T00:00:00", "2026-11-24T07:59:59" },
        { ConditionOperator.NextXYears, 2, "2026-11-24T08:00:00", "2028-11-24T23:59:59" },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_range_of_time_includes_its_first_and_last_moment_only(ConditionOperator comparison, int? count, string first, string last)
    {
        var (from, to) = (Read(first), Read(last));
        foreach (var (time, isIn) in new[] { (from, true), (to, true), (from.AddSeconds(-1), false), (to.AddSeconds(1), false) })
            Finds(comparison, time, count is { } x ? [x] : []).Should().Be(isIn, "{0:s}", time);
    }

    [Theory]
    [InlineData(ConditionOperator.OlderThanXMinutes, 90, "2026-11-24T06:30:00")]
    [InlineData(ConditionOperator.OlderThanXHours, 3, "2026-11-24T05:00:00")]
    [InlineData(ConditionOperator.OlderThanXDays, 3, "2026-11-21T00:00:00")]
    [InlineData(ConditionOperator.OlderThanXWeeks, 1, "2026-11-17T00:00:00")]
    [InlineData(ConditionOperator.OlderThanXMonths, 1, "2026-10-24T00:00:00")]
    [InlineData(ConditionOperator.OlderThanXYears, 1, "2025-11-24T00:00:00")]
    public void The_operator_older_means_before_a_moment(ConditionOperator comparison, int count, string moment)
    {
        Finds(comparison, Read(moment).AddSeconds(-1), [count]).Should().BeTrue();
        Finds(comparison, Read(moment), [count]).Should().BeFalse();
    }

    [Theory]
    [InlineData(ConditionOperator.On, false, true, false)]
    [InlineData(ConditionOperator.NotOn, true, false, true)]
    [InlineData(ConditionOperator.OnOrBefore, true, true, false)]
    [InlineData(ConditionOperator.OnOrAfter, false, true, true)]
    [InlineData(ConditionOperator.GreaterThan, false, true, true)]
    [InlineData(ConditionOperator.LessThan, true, false, false)]
    public void Days_are_compared_as_days_and_moments_as_moments(ConditionOperator comparison, bool before, bool on, bool after)
    {
        var day = new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc);
        new[] { day.AddHours(-1), day.AddHours(13), day.AddHours(25) }.Select(time => Finds(comparison, time, ["2026-11-24"])).Should().Equal(before, on, after);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void The_culture_does_not_change_a_result(string culture)
    {
        using var scope = new Culture(culture);
        _dataverse.Create(TestSteps.Row(("msdyn_callername", "IRIS")));
        Fetch("<attribute name='statecode' aggregate='count' alias='rows'/><filter><condition attribute='msdyn_callername' operator='eq' value='iris'/><condition attribute='msdyn_callername' operator='like' value='%i%'/><condition attribute='createdon' operator='ge' value='2026-11-24'/><condition attribute='createdon' operator='lt' value='2026-11-25T00:00:00Z'/><condition attribute='versionnumber' operator='gt' value='-1'/></filter>")
            .Select(row => Value(row, "rows")).Should().Equal(1);
    }

    private static bool Finds(ConditionOperator comparison, DateTime time, object?[] values)
    {
        var dataverse = new LocalDataverse(new LocalDataverseOptions { Clock = new TestClock() });
        dataverse.Seed(new Entity(Table, Guid.NewGuid()) { ["createdon"] = time });
        var query = new QueryExpression(Table);
        query.Criteria.AddCondition("createdon", comparison, values);
        return dataverse.RetrieveMultiple(query).Entities.Count == 1;
    }

    private static DateTime Read(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private Entity[] Fetch(string inner) => [.. _dataverse.RetrieveMultiple(new FetchExpression($"<fetch aggregate='true'><entity name='{Table}'>{inner}</entity></fetch>")).Entities];

    private static object? Value(Entity row, string alias) => ((AliasedValue)row[alias]!).Value;

    private sealed class Culture : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentCulture;

        public Culture(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

        public void Dispose() => CultureInfo.CurrentCulture = _before;
    }
}
