using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Tests.Queries;

/// <summary>Edge cases of aggregates: references and choices, overflowing sums, invalid combinations.</summary>
public class AggregateTests
{
    private const string Table = PhoneCallTable.LogicalName;
    private const string Rows = "<attribute name='statecode' aggregate='count' alias='rows'/>";

    private readonly ListSource _source = new();

    [Fact]
    public void Groups_of_references_are_ordered_by_name_and_those_of_choices_by_label()
    {
        var zoe = _source.Add(LocalTables.User, ("systemuserid", Guid.Parse("00000000-0000-0000-0000-000000000001")), ("fullname", "Zoe"));
        var ana = _source.Add(LocalTables.User, ("systemuserid", Guid.Parse("00000000-0000-0000-0000-000000000002")), ("fullname", "Ana"));
        foreach (var owner in new[] { zoe, zoe, ana }) _source.Add(Table, ("ownerid", new RowReference(LocalTables.User, owner)), ("statecode", 0));
        _source.Add(Table, ("statecode", 1));

        var groups = Fetch($"<attribute name='ownerid' groupby='true' alias='owner'/>{Rows}<order alias='owner'/>");
        groups.Select(row => row.Contains("owner") ? ((EntityReference)Value(row, "owner")!).Name : "?").Should().Equal("?", "Ana", "Zoe");
        groups.Select(row => Value(row, "rows")).Should().Equal(1, 1, 2);
        Fetch($"<attribute name='statecode' groupby='true' alias='state'/>{Rows}<order alias='state' descending='true'/>").Select(row => ((OptionSetValue)Value(row, "state")!).Value).Should().Equal(1, 0);
        var most = Fetch("<attribute name='ownerid' aggregate='max' alias='most'/><attribute name='ownerid' aggregate='min' alias='least'/>").Single();
        ((EntityReference)Value(most, "most")!).Id.Should().Be(ana);
        ((EntityReference)Value(most, "least")!).Id.Should().Be(zoe);
        ((AliasedValue)most["most"]!).EntityLogicalName.Should().Be(Table);
        ((AliasedValue)most["most"]!).AttributeLogicalName.Should().Be("ownerid");
    }

    [Fact]
    public void A_distinct_count_counts_each_value_once()
    {
        foreach (var name in new[] { "Ana", "ANA", "Bea", null }) _source.Add(Table, ("msdyn_callername", name));
        var row = Fetch("<attribute name='msdyn_callername' aggregate='countcolumn' distinct='true' alias='once'/><attribute name='msdyn_callername' aggregate='countcolumn' alias='each'/><attribute name='msdyn_callername' aggregate='count' alias='rows'/>").Single();
        new[] { "once", "each", "rows" }.Select(name => Value(row, name)).Should().Equal(2, 3, 4);
    }

    [Fact]
    public void A_QueryExpression_aggregates_like_FetchXML()
    {
        var random = new Random(11);
        for (var i = 0; i < 300; i++) _source.Add(Table, ("statecode", random.Next(2)), ("importsequencenumber", random.Next(4) == 0 ? null : random.Next(-50, 50)), ("createdon", _source.Now.AddDays(random.Next(400))));
        var query = new QueryExpression(Table) { Orders = { new OrderExpression("createdon", OrderType.Descending, "month") } };
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("createdon", XrmAggregateType.None, "month", XrmDateTimeGrouping.Month) { HasGroupBy = true });
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("importsequencenumber", XrmAggregateType.Sum, "sum"));
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("importsequencenumber", XrmAggregateType.Avg, "avg"));
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("importsequencenumber", XrmAggregateType.CountColumn, "values"));
        var expected = _source.Rows(LocalTables.PhoneCalls, RowArea.Live).GroupBy(row => row.Value<DateTime>("createdon").Month).OrderByDescending(group => group.Key)
            .Select(group => (group.Key, Values: group.Select(row => row.Value("importsequencenumber")).OfType<int>().ToArray()))
            .Select(group => (group.Key, group.Values.Sum(), group.Values.Sum() / group.Values.Length, group.Values.Length)).ToArray();
        expected.Should().HaveCount(12);
        Read([.. _source.Run(query).Entities]).Should().Equal(expected);
        Read(Fetch("<attribute name='createdon' groupby='true' dategrouping='month' alias='month'/><attribute name='importsequencenumber' aggregate='sum' alias='sum'/><attribute name='importsequencenumber' aggregate='avg' alias='avg'/><attribute name='importsequencenumber' aggregate='countcolumn' alias='values'/><order alias='month' descending='true'/>")).Should().Equal(expected);

        static (int Month, int Sum, int Average, int Count)[] Read(Entity[] rows) => [.. rows.Select(row => ((int)Value(row, "month")!, (int)Value(row, "sum")!, (int)Value(row, "avg")!, (int)Value(row, "values")!))];
    }

    [Theory]
    [InlineData(int.MaxValue, int.MaxValue, "importsequencenumber", true)]
    [InlineData(int.MinValue, -1, "importsequencenumber", true)]
    [InlineData(int.MaxValue, 0, "importsequencenumber", false)]
    [InlineData(long.MaxValue, 1, "versionnumber", true)]
    [InlineData(long.MaxValue, 0, "versionnumber", false)]
    public void An_overflowing_sum_is_a_fault(long one, long other, string column, bool isFault)
    {
        foreach (var value in new[] { one, other }) _source.Add(Table, (column, column == "versionnumber" ? value : (object)(int)value));
        foreach (var aggregate in new[] { "sum", "avg" })
        {
            var query = $"<attribute name='{column}' aggregate='{aggregate}' alias='x'/>";
            if (isFault) TestSteps.CodeOf(() => Fetch(query)).Should().Be("0x80041136");
            else Value(Fetch(query).Single(), "x").Should().BeOfType(column == "versionnumber" ? typeof(long) : typeof(int));
        }
    }

    [Fact]
    public void The_aggregate_limit_can_be_set_lower()
    {
        for (var i = 0; i < 3; i++) _source.Add(Table);
        Run("aggregatelimit='3'").Should().Be(3);
        TestSteps.CodeOf(() => Run("aggregatelimit='2'")).Should().Be("0x8004e023");
        TestSteps.FaultOf(() => Run("aggregatelimit='50001'")).Message.Should().Contain("at most 50000");

        object? Run(string attributes) => Value(_source.Run($"<fetch aggregate='true' {attributes}><entity name='{Table}'>{Rows}</entity></fetch>")[0], "rows");
    }

    [Fact]
    public void Groups_can_be_paged_and_limited_to_the_top()
    {
        for (var i = 0; i < 10; i++) _source.Add(Table, ("importsequencenumber", i));
        var query = $"<entity name='{Table}'><attribute name='importsequencenumber' groupby='true' alias='n'/><order alias='n'/></entity></fetch>";
        _source.Run("<fetch aggregate='true' top='3'>" + query).Entities.Select(row => Value(row, "n")).Should().Equal(0, 1, 2);
        var page = _source.Run("<fetch aggregate='true' count='4' page='2'>" + query);
        page.Entities.Select(row => Value(row, "n")).Should().Equal(4, 5, 6, 7);
        page.MoreRecords.Should().BeTrue();
    }

    [Theory]
    [InlineData("importsequencenumber", 0)]
    [InlineData("versionnumber", 0L)]
    public void A_group_without_values_has_the_sum_0_and_no_average(string column, object zero)
    {
        _source.Add(Table, ("msdyn_callername", "Nobody"));
        var group = Fetch($"<attribute name='msdyn_callername' groupby='true' alias='name'/><attribute name='{column}' aggregate='sum' alias='sum'/><attribute name='{column}' aggregate='avg' alias='avg'/><attribute name='{column}' aggregate='max' alias='max'/><attribute name='{column}' aggregate='countcolumn' alias='values'/>")
            .Single(row => Equals(Value(row, "name"), "Nobody"));
        Value(group, "sum").Should().Be(zero);
        Value(group, "values").Should().Be(0);
        group.Contains("avg").Should().BeTrue();
        Value(group, "avg").Should().BeNull();
        group.Contains("max").Should().BeFalse();
    }

    [Theory]
    [InlineData("sum", true)]
    [InlineData("avg", true)]
    [InlineData("min", false)]
    [InlineData("max", false)]
    public void Sum_and_average_of_no_rows_have_no_value(string aggregate, bool isThere)
    {
        var row = Fetch($"<attribute name='importsequencenumber' aggregate='{aggregate}' alias='x'/><filter><condition attribute='msdyn_callername' operator='eq' value='no such name'/></filter>").Should().ContainSingle().Subject;
        row.Contains("x").Should().Be(isThere);
        if (isThere) Value(row, "x").Should().BeNull();
    }

    [Theory]
    [InlineData("min")]
    [InlineData("max")]
    public void A_two_option_column_has_no_minimum_or_maximum(string aggregate)
    {
        _source.Add(Table, ("msdyn_ismicrosoftteamsphonenumber", true));
        var fault = TestSteps.FaultOf(() => Fetch($"<attribute name='msdyn_ismicrosoftteamsphonenumber' aggregate='{aggregate}' alias='x'/>"));
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x8004112f");
        fault.Message.Should().Contain("msdyn_ismicrosoftteamsphonenumber");
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet() };
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("msdyn_ismicrosoftteamsphonenumber", aggregate == "min" ? XrmAggregateType.Min : XrmAggregateType.Max, "x"));
        TestSteps.CodeOf(() => _source.Run(query)).Should().Be("0x8004112f");
        Value(Fetch("<attribute name='msdyn_ismicrosoftteamsphonenumber' aggregate='countcolumn' alias='x'/>").Single(), "x").Should().Be(1);
        foreach (var column in new[] { "statecode", "createdon", "importsequencenumber" }) Fetch($"<attribute name='{column}' aggregate='{aggregate}' alias='x'/>").Should().ContainSingle();
    }

    [Theory]
    [InlineData("<attribute name='statecode'/>", "must be aggregated or grouped")]
    [InlineData("<attribute name='statecode' alias='x'/>", "must be aggregated or grouped")]
    [InlineData("<all-attributes/>", "must be aggregated or grouped")]
    [InlineData("", "at least one aggregated or grouped column")]
    [InlineData("<attribute name='statecode' groupby='true' aggregate='count' alias='x'/>", "cannot be both aggregated and grouped")]
    [InlineData("<attribute name='createdon' aggregate='max' dategrouping='day' alias='x'/>", "but the query does not group by it")]
    [InlineData("<attribute name='msdyn_callername' aggregate='count' distinct='true' alias='x'/>", "distinct only with")]
    [InlineData("<attribute name='msdyn_callername' aggregate='avg' alias='x'/>", "does not support Avg")]
    [InlineData("<attribute name='createdon' aggregate='sum' alias='x'/>", "does not support Sum")]
    [InlineData("<attribute name='statecode' aggregate='count' alias='x'/><order attribute='statecode'/>", "alias statecode")]
    public void Incompatible_parts_of_an_aggregate_are_a_fault(string columns, string message) => TestSteps.FaultOf(() => Fetch(columns)).Message.Should().Contain(message);

    private Entity[] Fetch(string inner) => [.. _source.Run($"<fetch aggregate='true'><entity name='{Table}'>{inner}</entity></fetch>").Entities];

    private static object? Value(Entity row, string alias) => ((AliasedValue)row[alias]!).Value;
}
