using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Simulator.Tests.Queries;

/// <summary>The three forms of queries: columns, filters, links, orders, pages.</summary>
public class QueryTests
{
    private const string Table = PhoneCallTable.LogicalName;

    private readonly TestClock _clock = new();
    private readonly LocalDataverse _dataverse;
    private readonly Guid _conversation;
    private readonly Guid _ana;

    public QueryTests()
    {
        _dataverse = new LocalDataverse(new LocalDataverseOptions { Clock = _clock });
        _conversation = _dataverse.Create(new Entity("msdyn_ocliveworkitem") { ["subject"] = "Broken router" });
        var link = new EntityReference("msdyn_ocliveworkitem", _conversation);
        _ana = _dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana"), ("msdyn_fromphone", "+14255550101"), ("importsequencenumber", 3), ("msdyn_liveworkitemid", link)));
        _dataverse.Create(TestSteps.Row(("msdyn_callername", "BEA"), ("msdyn_fromphone", "+14255550102"), ("importsequencenumber", 1), ("msdyn_ismicrosoftteamsphonenumber", true)));
        _dataverse.Create(TestSteps.Row(("msdyn_callername", "Cem"), ("importsequencenumber", 2), ("statecode", new OptionSetValue(1)), ("msdyn_liveworkitemid", link)));
        _dataverse.Create(TestSteps.Row(("msdyn_fromphone", "anonymous")));
    }

    public static TheoryData<string, ConditionOperator, object?[], string> Found => new()
    {
        { "msdyn_callername", ConditionOperator.Equal, ["ana"], "Ana" },
        { "msdyn_callername", ConditionOperator.NotEqual, ["ana"], "BEA Cem ?" },
        { "msdyn_callername", ConditionOperator.GreaterThan, ["ANA"], "BEA Cem" },
        { "msdyn_callername", ConditionOperator.GreaterEqual, ["bea"], "BEA Cem" },
        { "msdyn_callername", ConditionOperator.LessThan, ["bea"], "Ana" },
        { "msdyn_callername", ConditionOperator.LessEqual, ["bea"], "Ana BEA" },
        { "msdyn_callername", ConditionOperator.Like, ["%E%"], "BEA Cem" },
        { "msdyn_callername", ConditionOperator.Like, ["_e_"], "BEA Cem" },
        { "msdyn_callername", ConditionOperator.Like, ["[ab]%"], "Ana BEA" },
        { "msdyn_callername", ConditionOperator.NotLike, ["%E%"], "Ana ?" },
        { "msdyn_callername", ConditionOperator.BeginsWith, ["b"], "BEA" },
        { "msdyn_callername", ConditionOperator.DoesNotBeginWith, ["b"], "Ana Cem ?" },
        { "msdyn_callername", ConditionOperator.EndsWith, ["A"], "Ana BEA" },
        { "msdyn_callername", ConditionOperator.DoesNotEndWith, ["A"], "Cem ?" },
        { "msdyn_callername", ConditionOperator.In, ["ANA", "cem"], "Ana Cem" },
        { "msdyn_callername", ConditionOperator.NotIn, ["ANA", "cem"], "BEA ?" },
        { "msdyn_callername", ConditionOperator.Between, ["b", "c"], "BEA" },
        { "msdyn_callername", ConditionOperator.NotBetween, ["b", "c"], "Ana Cem ?" },
        { "msdyn_callername", ConditionOperator.Null, [], "?" },
        { "msdyn_callername", ConditionOperator.NotNull, [], "Ana BEA Cem" },
        { "importsequencenumber", ConditionOperator.Equal, [2], "Cem" },
        { "importsequencenumber", ConditionOperator.NotEqual, [2], "Ana BEA ?" },
        { "importsequencenumber", ConditionOperator.GreaterThan, [1], "Ana Cem" },
        { "importsequencenumber", ConditionOperator.Between, [1, 2], "BEA Cem" },
        { "importsequencenumber", ConditionOperator.In, [1, 3], "Ana BEA" },
        { "statecode", ConditionOperator.Equal, [0], "Ana BEA ?" },
        { "statuscode", ConditionOperator.NotEqual, [1], "Cem" },
        { "msdyn_ismicrosoftteamsphonenumber", ConditionOperator.Equal, [true], "BEA" },
        { "msdyn_ismicrosoftteamsphonenumber", ConditionOperator.Equal, [0], "Ana Cem ?" },
        { "msdyn_liveworkitemid", ConditionOperator.Null, [], "BEA ?" },
        { "ownerid", ConditionOperator.EqualUserId, [], "Ana BEA Cem ?" },
        { "ownerid", ConditionOperator.NotEqualUserId, [], "" },
        { "ownerid", ConditionOperator.EqualUserTeams, [], "" },
        { "ownerid", ConditionOperator.EqualUserOrUserTeams, [], "Ana BEA Cem ?" },
        { "owningbusinessunit", ConditionOperator.EqualBusinessId, [], "Ana BEA Cem ?" },
        { "owningbusinessunit", ConditionOperator.NotEqualBusinessId, [], "" },
    };

    [Theory]
    [MemberData(nameof(Found))]
    public void A_condition_finds_the_same_rows_in_QueryExpression_and_FetchXML(string column, ConditionOperator comparison, object?[] values, string names)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("msdyn_callername") };
        query.Criteria.AddCondition(column, comparison, values);
        Names(query).Should().Be(names);

        var name = QuerySupport.FetchOperators.First(known => known.Value == comparison).Key;
        var texts = values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)).ToArray();
        var condition = texts.Length == 1 ? $"value='{texts[0]}' />" : $">{string.Concat(texts.Select(text => $"<value>{text}</value>"))}</condition>";
        Names(Fetch($"<filter><condition attribute='{column}' operator='{name}' {condition}</filter>")).Should().Be(names);
    }

    [Fact]
    public void QueryByAttribute_finds_equal_values()
    {
        var query = new QueryByAttribute(Table) { ColumnSet = new ColumnSet("msdyn_callername") };
        query.AddAttributeValue("statecode", 0);
        query.AddAttributeValue("msdyn_fromphone", "+14255550102");
        Names(query).Should().Be("BEA");
        query.Values.Add("one too many");
        TestSteps.FaultOf(() => _dataverse.RetrieveMultiple(query)).Message.Should().Contain("2 attributes and 3 values");
    }

    [Fact]
    public void Filters_can_be_nested_with_and_and_or()
    {
        Names(Fetch("""
            <filter type='or'>
              <filter><condition attribute='statecode' operator='eq' value='1'/><condition attribute='msdyn_callername' operator='eq' value='Cem'/></filter>
              <condition attribute='importsequencenumber' operator='eq' value='3'/>
            </filter>
            """)).Should().Be("Ana Cem");
        Names(Fetch("<filter><condition attribute='statecode' operator='eq' value='0'/></filter><filter><condition attribute='importsequencenumber' operator='gt' value='1'/></filter>")).Should().Be("Ana");
    }

    [Fact]
    public void A_column_can_be_compared_with_another()
    {
        Names(Fetch("<filter><condition attribute='statuscode' operator='gt' valueof='importsequencenumber'/></filter>")).Should().Be("");
        Names(Fetch("<filter><condition attribute='importsequencenumber' operator='eq' valueof='statuscode'/></filter>")).Should().Be("BEA Cem");
        TestSteps.FaultOf(() => _dataverse.RetrieveMultiple(Fetch("<filter><condition attribute='importsequencenumber' operator='eq' valueof='msdyn_callername'/></filter>"))).Message.Should().Contain("different types");
    }

    [Fact]
    public void A_row_has_the_requested_columns_that_have_a_value()
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("msdyn_callername", "msdyn_tophone", "statecode", "msdyn_liveworkitemid") };
        query.Criteria.AddCondition(PhoneCallTable.PrimaryIdAttribute, ConditionOperator.Equal, _ana);
        var row = _dataverse.RetrieveMultiple(query).Entities.Single();
        row.Id.Should().Be(_ana);
        row.Attributes.Keys.Should().BeEquivalentTo(PhoneCallTable.PrimaryIdAttribute, "msdyn_callername", "statecode", "msdyn_liveworkitemid");
        row.GetAttributeValue<EntityReference>("msdyn_liveworkitemid")!.Name.Should().Be("Broken router");
        row.FormattedValues["statecode"].Should().Be("Active");
        row.FormattedValues["msdyn_liveworkitemid"].Should().Be("Broken router");
        row.RowVersion.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public void Linked_columns_have_the_alias_of_the_link()
    {
        var link = new LinkEntity(Table, "msdyn_ocliveworkitem", "msdyn_liveworkitemid", "activityid", JoinOperator.Inner) { EntityAlias = "talk", Columns = new ColumnSet("subject") };
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("msdyn_callername") };
        query.LinkEntities.Add(link);
        Names(query).Should().Be("Ana Cem");
        Aliased(_dataverse.RetrieveMultiple(query)[0], "talk.subject").Should().Be(("msdyn_ocliveworkitem", "subject", "Broken router"));

        link.JoinOperator = JoinOperator.LeftOuter;
        Names(query).Should().Be("Ana BEA Cem ?");
        link.LinkCriteria.AddCondition("subject", ConditionOperator.Equal, "something else");
        Names(query).Should().Be("Ana BEA Cem ?");
        link.JoinOperator = JoinOperator.Inner;
        Names(query).Should().Be("");

        var fetched = _dataverse.RetrieveMultiple(Fetch("<link-entity name='msdyn_ocliveworkitem' from='activityid' to='msdyn_liveworkitemid'><attribute name='subject'/><attribute name='subject' alias='topic'/></link-entity>"))[0];
        Aliased(fetched, "msdyn_ocliveworkitem1.subject").Value.Should().Be("Broken router");
        Aliased(fetched, "topic").Value.Should().Be("Broken router");
    }

    [Theory]
    [InlineData("inner", "Broken router,Broken router")]
    [InlineData("outer", "Broken router,Broken router,Silence")]
    [InlineData("exists", "Broken router")]
    [InlineData("in", "Broken router")]
    [InlineData("matchfirstrowusingcrossapply", "Broken router")]
    public void A_link_to_many_rows_repeats_the_row_or_tests_for_one(string kind, string subjects)
    {
        _dataverse.Create(new Entity("msdyn_ocliveworkitem") { ["subject"] = "Silence" });
        var query = new FetchExpression($"<fetch><entity name='msdyn_ocliveworkitem'><attribute name='subject'/><order attribute='subject'/><link-entity name='{Table}' from='msdyn_liveworkitemid' to='activityid' link-type='{kind}'/></entity></fetch>");
        string.Join(',', _dataverse.RetrieveMultiple(query).Entities.Select(row => row["subject"])).Should().Be(subjects);
    }

    [Fact]
    public void Conditions_and_orders_can_name_linked_tables_by_alias()
    {
        var query = Fetch("""
            <filter><condition entityname='talk' attribute='subject' operator='null'/></filter>
            <link-entity name='msdyn_ocliveworkitem' from='activityid' to='msdyn_liveworkitemid' link-type='outer' alias='talk'/>
            """);
        Names(query).Should().Be("BEA ?");
        Names(Fetch("<order entityname='talk' attribute='subject' descending='true'/><order attribute='msdyn_callername' descending='true'/><link-entity name='msdyn_ocliveworkitem' from='activityid' to='msdyn_liveworkitemid' link-type='outer' alias='talk'/>"))
            .Should().Be("Cem Ana BEA ?");
    }

    [Theory]
    [InlineData(OrderType.Ascending, "? Ana BEA Cem")]
    [InlineData(OrderType.Descending, "Cem BEA Ana ?")]
    public void Rows_without_a_value_come_first_in_the_order(OrderType order, string names)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("msdyn_callername") };
        query.AddOrder("msdyn_callername", order);
        Names(query).Should().Be(names);
    }

    [Fact]
    public void A_second_order_decides_among_equals() =>
        Names(Fetch("<order attribute='statecode'/><order attribute='importsequencenumber' descending='true'/>")).Should().Be("Ana BEA ? Cem");

    [Fact]
    public void A_distinct_query_returns_each_row_once()
    {
        var rows = _dataverse.RetrieveMultiple(new FetchExpression($"<fetch distinct='true'><entity name='{Table}'><attribute name='statecode'/><order attribute='statecode'/></entity></fetch>")).Entities;
        rows.Select(row => row.GetAttributeValue<OptionSetValue>("statecode")!.Value).Should().Equal(0, 1);
        rows.Should().OnlyContain(row => row.Id == Guid.Empty);
    }

    [Fact]
    public void The_top_rows_come_first_in_the_order()
    {
        Names(new QueryExpression(Table) { ColumnSet = new ColumnSet("msdyn_callername"), TopCount = 2, Orders = { new OrderExpression("importsequencenumber", OrderType.Descending) } }).Should().Be("Ana Cem");
        TestSteps.FaultOf(() => _dataverse.RetrieveMultiple(new QueryExpression(Table) { TopCount = 2, PageInfo = { PageNumber = 1, Count = 2 } })).Message.Should().Contain("cannot have both");
    }

    [Fact]
    public void Pages_return_every_row_once_in_a_stable_order()
    {
        var dataverse = new LocalDataverse();
        for (var i = 0; i < 12_000; i++) dataverse.Create(TestSteps.Row(("importsequencenumber", i % 7)));
        var seen = new HashSet<Guid>();
        var query = new QueryExpression(Table) { PageInfo = { PageNumber = 1, Count = 999, ReturnTotalRecordCount = true }, Orders = { new OrderExpression("importsequencenumber", OrderType.Ascending) } };
        EntityCollection page;
        do
        {
            page = dataverse.RetrieveMultiple(query);
            foreach (var row in page.Entities) seen.Add(row.Id).Should().BeTrue();
            (page.TotalRecordCount, page.TotalRecordCountLimitExceeded).Should().Be((5_000, true));
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);
        seen.Should().HaveCount(12_000);
        page.Entities.Should().HaveCount(12_000 - (12 * 999));
        page.PagingCookie.Should().BeNull();
        dataverse.RetrieveMultiple(new QueryExpression(Table)).Entities.Should().HaveCount(5_000);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("<cookie page=\"2\"/>")]
    [InlineData("<cookie/>")]
    public void A_malformed_paging_cookie_is_a_fault(string cookie) =>
        TestSteps.CodeOf(() => _dataverse.RetrieveMultiple(new QueryExpression(Table) { PageInfo = { PageNumber = 2, Count = 1, PagingCookie = cookie } })).Should().Be("0x8004112a");

    [Fact]
    public void The_data_source_is_bin_or_retained()
    {
        _dataverse.Delete(Table, _ana);
        Names(Query("bin")).Should().Be("Ana");
        Names(Query("retained")).Should().Be("");
        Names(Query(null)).Should().Be("BEA Cem ?");
        TestSteps.FaultOf(() => Names(Query("archive"))).Message.Should().Contain("archive");

        static QueryExpression Query(string? source) => new(Table) { ColumnSet = new ColumnSet("msdyn_callername"), DataSource = source };
    }

    private static FetchExpression Fetch(string inner) => new($"<fetch><entity name='{Table}'><attribute name='msdyn_callername'/>{inner}</entity></fetch>");

    private string Names(QueryBase query) => string.Join(' ', _dataverse.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>("msdyn_callername") ?? "?"));

    private static (string? Table, string? Column, object? Value) Aliased(Entity row, string name)
    {
        var value = (AliasedValue)row[name]!;
        return (value.EntityLogicalName, value.AttributeLogicalName, value.Value);
    }
}
