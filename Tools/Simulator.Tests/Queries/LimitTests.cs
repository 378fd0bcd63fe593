using System;
using System.Collections.Generic;
using System.Linq;
using System.Security;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Tests.Queries;

/// <summary>The limits of queries and results, and the cost of a result.</summary>
[Trait("Category", "Volume")]
public class LimitTests
{
    private const string Table = PhoneCallTable.LogicalName;

    private readonly ListSource _source = new();

    [Fact]
    public void A_query_has_at_most_500_conditions_and_15_links()
    {
        Fetch(Conditions(500));
        TestSteps.CodeOf(() => Fetch(Conditions(501))).Should().Be("0x8004430c");
        TestSteps.CodeOf(() => Fetch(Conditions(490) + Links(11))).Should().Be("0x8004430c");
        Fetch(Links(15));
        TestSteps.CodeOf(() => Fetch(Links(16))).Should().Be("0x8004430d");

        static string Conditions(int count) => $"<filter type='or'>{string.Concat(Enumerable.Repeat("<condition attribute='statecode' operator='eq' value='0'/>", count))}</filter>";
        static string Links(int count) => string.Concat(Enumerable.Repeat("<link-entity name='systemuser' from='systemuserid' to='ownerid'/>", count));
    }

    [Fact]
    public void A_query_that_contains_itself_is_a_fault()
    {
        var query = new QueryExpression(Table);
        query.Criteria.AddFilter(query.Criteria);
        TestSteps.CodeOf(() => _source.Run(query)).Should().Be("0x8004430c");
        var link = new LinkEntity(LocalTables.User, LocalTables.User, "systemuserid", "systemuserid", JoinOperator.Inner);
        link.LinkEntities.Add(link);
        var linked = new QueryExpression(LocalTables.User);
        linked.LinkEntities.Add(link);
        TestSteps.CodeOf(() => _source.Run(linked)).Should().Be("0x8004430d");
    }

    [Trait("Category", "Exhaustive")]
    [Theory]
    [InlineData("filter", 90, true)]
    [InlineData("filter", 20_000, false)]
    [InlineData("link-entity name='systemuser' from='systemuserid' to='systemuserid'", 20_000, false)]
    [InlineData("value", 20_000, false)]
    public void Too_deeply_nested_FetchXML_is_a_fault(string element, int depth, bool isRead)
    {
        var name = element.Split(' ')[0];
        var xml = string.Concat(Enumerable.Repeat($"<{element}>", depth)) + string.Concat(Enumerable.Repeat($"</{name}>", depth));
        if (isRead) Fetch(xml);
        else TestSteps.FaultOf(() => Fetch(xml)).ErrorCode.Should().Be(QueryFaults.InvalidFetch);
    }

    [Theory]
    [InlineData("<cookie page='1'><x last='{A}'/></cookie>", true)]
    [InlineData("<!DOCTYPE cookie [<!ENTITY a 'b'>]><cookie page='1'/>", false)]
    [InlineData("<cookie page='99999999999'/>", false)]
    [InlineData("<cookie page='2'/>", false)]
    public void A_paging_cookie_must_name_the_previous_page(string cookie, bool isRead)
    {
        var query = new QueryExpression(Table) { PageInfo = { PageNumber = 2, Count = 3, PagingCookie = cookie } };
        if (isRead) _source.Run(query);
        else TestSteps.CodeOf(() => _source.Run(query)).Should().Be("0x8004112a");
    }

    [Fact]
    public void Page_sizes_and_top_counts_have_the_limits_of_the_platform()
    {
        for (var i = 0; i < 5_010; i++) _source.Add(Table, ("importsequencenumber", i));
        Run(query => query.PageInfo.Count = 6_000).Should().Be((5_000, true));
        Run(query => (query.PageInfo.PageNumber, query.PageInfo.Count) = (2, 6_000)).Should().Be((10, false));
        Run(query => (query.PageInfo.PageNumber, query.PageInfo.Count) = (int.MaxValue, 5_000)).Should().Be((0, false));
        Run(query => query.TopCount = 5_000).Should().Be((5_000, false));
        Run(_ => { }).Should().Be((5_000, true));
        foreach (var change in new Action<QueryExpression>[]
        {
            query => query.TopCount = 5_001, query => query.TopCount = 0, query => query.TopCount = -1, query => (query.TopCount, query.PageInfo.PageNumber) = (5, 1),
            query => (query.TopCount, query.PageInfo.ReturnTotalRecordCount) = (5, true), query => query.PageInfo.PageNumber = -1, query => query.PageInfo.Count = -1,
        })
            TestSteps.FaultOf(() => Run(change)).ErrorCode.Should().Be(QueryFaults.InvalidFetch);

        (int Count, bool HasMore) Run(Action<QueryExpression> change)
        {
            var query = new QueryExpression(Table);
            change(query);
            var page = _source.Run(query);
            return (page.Entities.Count, page.MoreRecords);
        }
    }

    [Theory]
    [InlineData(4, 4, false)]
    [InlineData(5_000, 5_000, false)]
    [InlineData(5_001, 5_000, true)]
    public void The_total_count_ends_at_5000(int rows, int count, bool isMore)
    {
        for (var i = 0; i < rows; i++) _source.Add(Table);
        var page = _source.Run($"<fetch returntotalrecordcount='true' count='3'><entity name='{Table}'/></fetch>");
        (page.TotalRecordCount, page.TotalRecordCountLimitExceeded, page.MoreRecords).Should().Be((count, isMore, true));
        _source.Run(new QueryExpression(Table)).TotalRecordCount.Should().Be(-1);
    }

    [Theory]
    [InlineData("expression")]
    [InlineData("by attribute")]
    [InlineData("fetch")]
    public void Pages_return_12000_rows_once_in_any_store_order(string form)
    {
        var random = new Random(3);
        for (var i = 0; i < 12_000; i++) _source.Add(Table, ("statecode", 0), ("importsequencenumber", random.Next(5) == 0 ? null : random.Next(50)));
        var seen = new HashSet<Guid>();
        var (last, isLast, cookie) = (int.MinValue, false, "");
        for (var number = 1; !isLast; number++)
        {
            var page = _source.Run(Query(form, number, cookie));
            foreach (var row in page.Entities)
            {
                seen.Add(row.Id).Should().BeTrue();
                var value = row.GetAttributeValue<int?>("importsequencenumber") ?? int.MinValue;
                value.Should().BeGreaterThanOrEqualTo(last);
                last = value;
            }

            (isLast, cookie) = (!page.MoreRecords, page.PagingCookie ?? "");
            _source.Shuffle(random);
        }

        seen.Should().HaveCount(12_000);
    }

    private static QueryBase Query(string form, int number, string cookie)
    {
        var page = new PagingInfo { PageNumber = number, Count = 700, PagingCookie = cookie };
        switch (form)
        {
            case "expression":
                return new QueryExpression(Table) { ColumnSet = new ColumnSet("importsequencenumber"), PageInfo = page, Orders = { new OrderExpression("importsequencenumber", OrderType.Ascending) } };
            case "by attribute":
                var query = new QueryByAttribute(Table) { ColumnSet = new ColumnSet("importsequencenumber"), PageInfo = page };
                query.AddAttributeValue("statecode", 0);
                query.AddOrder("importsequencenumber", OrderType.Ascending);
                return query;
            default:
                return new FetchExpression($"<fetch page='{number}' count='700' paging-cookie='{SecurityElement.Escape(cookie)}'><entity name='{Table}'><attribute name='importsequencenumber'/><order attribute='importsequencenumber'/></entity></fetch>");
        }
    }

    [Theory]
    [InlineData("last-x-years", 5_000)]
    [InlineData("next-x-years", 9_000)]
    [InlineData("last-x-months", int.MaxValue)]
    [InlineData("next-x-weeks", int.MaxValue)]
    [InlineData("next-x-hours", int.MaxValue)]
    [InlineData("last-x-days", int.MaxValue)]
    public void A_range_beyond_the_last_date_ends_there(string comparison, int count)
    {
        _source.Add(Table, ("createdon", _source.Now.AddYears(comparison[0] == 'n' ? 50 : -50)));
        Fetch($"<filter><condition attribute='createdon' operator='{comparison}' value='{count}'/></filter>").Should().Be(1);
    }

    [Theory]
    [InlineData("olderthan-x-minutes", int.MaxValue)]
    [InlineData("olderthan-x-years", 3_000)]
    public void No_row_is_older_than_the_first_date(string comparison, int count)
    {
        _source.Add(Table, ("createdon", new DateTime(1, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        Fetch($"<filter><condition attribute='createdon' operator='{comparison}' value='{count}'/></filter>").Should().Be(0);
    }

    [Theory]
    [InlineData("<condition attribute='statecode' operator='eq' value='1'/><condition attribute='msdyn_callername' operator='like' value='%zz_'/>")]
    [InlineData("<condition attribute='ownerid' operator='eq-userid'/><condition attribute='importsequencenumber' operator='gt' value='5'/>")]
    [InlineData("<condition attribute='ownerid' operator='eq' value='00000000-0000-0000-0000-000000000001'/><condition attribute='createdon' operator='today'/>")]
    [InlineData("<condition attribute='msdyn_callername' operator='in'><value>x</value><value>y</value></condition><condition attribute='importsequencenumber' operator='eq' valueof='statecode'/>")]
    [InlineData("<condition attribute='ownerid' operator='not-null'/><condition attribute='statecode' operator='eq' value='1'/><condition attribute='ownerid' operator='in'><value>00000000-0000-0000-0000-000000000001</value></condition>")]
    public void A_search_allocates_no_memory_per_row(string conditions)
    {
        var owner = new RowReference(LocalTables.User, Guid.NewGuid());
        for (var i = 0; i < 100_000; i++) _source.Add(Table, ("statecode", 1), ("msdyn_callername", "Ana"), ("ownerid", owner), ("importsequencenumber", 7), ("createdon", _source.Now));
        var query = new FetchExpression($"<fetch><entity name='{Table}'><filter>{conditions}</filter></entity></fetch>");
        _source.Run(query).Entities.Should().BeEmpty();
        var before = GC.GetAllocatedBytesForCurrentThread();
        _source.Run(query);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(100_000, "that is a byte for each row");
    }

    [Fact]
    public void Only_the_rows_of_the_page_are_projected()
    {
        for (var i = 0; i < 50_000; i++) _source.Add(Table, ("importsequencenumber", i));
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(true), TopCount = 3 };
        _source.Run(query);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _source.Run(query).Entities.Should().HaveCount(3);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(50_000);
    }

    [Fact]
    public void Retrieve_rejects_column_aliases()
    {
        var id = _source.Add(Table);
        var columns = new ColumnSet { AttributeExpressions = { new XrmAttributeExpression("statecode", XrmAggregateType.None, "x") } };
        TestSteps.FaultOf(() => RowProjection.ToEntity(_source.Find(LocalTables.PhoneCalls, id)!, columns, _ => null)).ErrorCode.Should().Be(Faults.UnsupportedMessage);
    }

    private int Fetch(string inner) => _source.Run($"<fetch><entity name='{Table}'>{inner}</entity></fetch>").Entities.Count;
}
