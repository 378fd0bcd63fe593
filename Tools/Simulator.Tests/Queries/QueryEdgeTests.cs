using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Tests.Queries;

/// <summary>Edge cases of queries: results that must not depend on the form of the query, and faults.</summary>
public class QueryEdgeTests
{
    private const string Table = PhoneCallTable.LogicalName;

    private readonly LocalDataverse _dataverse = new(new LocalDataverseOptions { Clock = new TestClock() });

    [Fact]
    public void Pages_after_an_unpaged_query_return_every_row_once()
    {
        for (var i = 0; i < 12_000; i++) _dataverse.Create(TestSteps.Row());
        var query = new QueryExpression(Table);
        var seen = new List<Guid>();
        for (var number = 2; ; number++)
        {
            var page = _dataverse.RetrieveMultiple(query);
            seen.AddRange(page.Entities.Select(row => row.Id));
            if (!page.MoreRecords) break;
            query.PageInfo.PageNumber = number;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }

        seen.Should().HaveCount(12_000).And.OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData(ConditionOperator.LastXYears, 3_000)]
    [InlineData(ConditionOperator.NextXYears, 9_000)]
    [InlineData(ConditionOperator.OlderThanXYears, 3_000)]
    [InlineData(ConditionOperator.LastXMonths, 10_000)]
    [InlineData(ConditionOperator.NextXWeeks, 10_000)]
    public void A_range_beyond_the_calendar_has_a_result_or_is_a_fault(ConditionOperator comparison, int count) =>
        AnswersOrFaults(Query(("createdon", comparison, count)));

    [Fact]
    public void Rows_with_differently_divided_texts_are_distinct()
    {
        _dataverse.Seed(new Entity(Table, Guid.NewGuid()) { ["msdyn_callername"] = "x", ["msdyn_callsid"] = "y" });
        _dataverse.Seed(new Entity(Table, Guid.NewGuid()) { ["msdyn_callername"] = "x\nmsdyn_callsid=y" });
        _dataverse.RetrieveMultiple(new QueryExpression(Table) { Distinct = true, ColumnSet = new ColumnSet("msdyn_callername", "msdyn_callsid") }).Entities.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("exists", 0)]
    [InlineData("exists", 1)]
    [InlineData("in", 0)]
    [InlineData("in", 1)]
    public void Exists_needs_one_linked_row_with_its_own_links(string kind, int regarded)
    {
        var talk = _dataverse.Create(new Entity("msdyn_ocliveworkitem") { ["subject"] = "Router" });
        var calls = new[] { 0, 1 }.Select(_ => _dataverse.Create(TestSteps.Row(("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", talk))))).ToArray();
        _dataverse.Seed(new Entity("syncerror", Guid.NewGuid()) { ["name"] = "e", ["regardingobjectid"] = TestSteps.Reference(calls[regarded]) });
        _dataverse.RetrieveMultiple(new FetchExpression(
            $"<fetch><entity name='msdyn_ocliveworkitem'><link-entity name='{Table}' from='msdyn_liveworkitemid' to='activityid' link-type='{kind}'><link-entity name='syncerror' from='regardingobjectid' to='{PhoneCallTable.PrimaryIdAttribute}'/></link-entity></entity></fetch>"))
            .Entities.Should().ContainSingle();
    }

    [Theory]
    [InlineData("<cookie page=\"99999999999\"/>")]
    [InlineData("<cookie page=\"\"/>")]
    [InlineData("<!DOCTYPE c [<!ENTITY a \"1\">]><cookie page=\"&a;\"/>")]
    public void An_invalid_paging_cookie_is_a_fault(string cookie) =>
        TestSteps.CodeOf(() => _dataverse.RetrieveMultiple(new QueryExpression(Table) { PageInfo = { PageNumber = 2, Count = 1, PagingCookie = cookie } })).Should().Be("0x8004112a");

    [Theory]
    [InlineData("<attribute name='ownerid' aggregate='max' alias='x'/>")]
    [InlineData("<attribute name='msdyn_liveworkitemid' aggregate='min' alias='x'/>")]
    [InlineData("<attribute name='msdyn_liveworkitemid' groupby='true' alias='x'/><order alias='x'/>")]
    [InlineData("<attribute name='msdyn_ismicrosoftteamsphonenumber' aggregate='max' alias='x'/>")]
    [InlineData("<attribute name='versionnumber' aggregate='sum' alias='x'/>")]
    [InlineData("<attribute name='createdon' aggregate='max' dategrouping='year' alias='x'/>")]
    [InlineData("<attribute name='createdon' groupby='true' alias='x'/>")]
    [InlineData("<attribute name='statecode' groupby='true' aggregate='count' alias='x'/>")]
    [InlineData("")]
    [InlineData("<all-attributes/>")]
    public void An_aggregate_has_a_result_or_is_a_fault(string inner)
    {
        foreach (var name in new[] { "Router", "Phone" })
        {
            var talk = _dataverse.Create(new Entity("msdyn_ocliveworkitem") { ["subject"] = name });
            _dataverse.Create(TestSteps.Row(("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", talk))));
        }

        AnswersOrFaults(new FetchExpression($"<fetch aggregate='true'><entity name='{Table}'>{inner}</entity></fetch>"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<all-attributes/>")]
    [InlineData("<attribute name='statecode'/>")]
    public void An_aggregate_without_aggregated_columns_is_a_fault(string inner) =>
        TestSteps.FaultOf(() => _dataverse.RetrieveMultiple(new FetchExpression($"<fetch aggregate='true'><entity name='{Table}'>{inner}</entity></fetch>")));

    [Theory]
    [InlineData("<fetch xmlns='urn:x'><entity name='{0}'><filter><condition attribute='statecode' operator='eq' value='1'/></filter></entity></fetch>")]
    [InlineData("<fetch><entity name='{0}'><x:filter xmlns:x='urn:x'><condition attribute='statecode' operator='eq' value='1'/></x:filter></entity></fetch>")]
    [InlineData("<fetch><entity name='{0}'><filter><x:condition xmlns:x='urn:x' attribute='statecode' operator='eq' value='1'/></filter></entity></fetch>")]
    [InlineData("<fetch xmlns:x='urn:x' x:top='1'><entity name='{0}'/></fetch>")]
    [InlineData("<fetch><entity name='{0}'><filter><condition attribute='statecode' operator='eq' value='1'/>and nonsense</filter></entity></fetch>")]
    public void Elements_of_other_namespaces_and_texts_are_faults(string fetchXml)
    {
        _dataverse.Create(TestSteps.Row());
        _dataverse.Create(TestSteps.Row());
        TestSteps.FaultOf(() => _dataverse.RetrieveMultiple(new FetchExpression(fetchXml.Replace("{0}", Table, StringComparison.Ordinal))));
    }

    [Fact]
    public void A_distinct_count_counts_equal_values_once()
    {
        foreach (var name in new[] { "Ana", "ANA", "Bea", null }) _dataverse.Create(TestSteps.Row(("msdyn_callername", name)));
        var row = _dataverse.RetrieveMultiple(new FetchExpression($"<fetch aggregate='true'><entity name='{Table}'><attribute name='msdyn_callername' aggregate='countcolumn' distinct='true' alias='names'/></entity></fetch>"))[0];
        ((AliasedValue)row["names"]!).Value.Should().Be(2);
    }

    [Trait("Category", "Exhaustive")]
    [Theory]
    [InlineData(50)]
    [InlineData(20_000)]
    public void Deeply_nested_filters_have_a_result_or_are_a_fault(int depth) => AnswersOrFaults(new FetchExpression(
        $"<fetch><entity name='{Table}'>{string.Concat(Enumerable.Repeat("<filter>", depth))}{string.Concat(Enumerable.Repeat("</filter>", depth))}</entity></fetch>"));

    [Theory]
    [InlineData("or", 2)]
    [InlineData("and", 1)]
    public void A_filter_by_primary_key_finds_the_same_rows_as_a_search(string kind, int count)
    {
        var id = _dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
        _dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
        _dataverse.RetrieveMultiple(new FetchExpression($"<fetch><entity name='{Table}'><filter type='{kind}'><condition attribute='{PhoneCallTable.PrimaryIdAttribute}' operator='eq' value='{id}'/><condition attribute='msdyn_callername' operator='eq' value='ana'/></filter></entity></fetch>"))
            .Entities.Should().HaveCount(count);
    }

    [Theory]
    [InlineData("10[%]", "10%", true)]
    [InlineData("10[%]", "100", false)]
    [InlineData("a[_]b", "a_b", true)]
    [InlineData("a[_]b", "axb", false)]
    [InlineData("[[]x", "[x", true)]
    [InlineData("a[", "a[", true)]
    [InlineData("[^a]b", "cb", true)]
    [InlineData("[^a]b", "AB", false)]
    [InlineData("%%a%%", "bab", true)]
    [InlineData("", "", true)]
    [InlineData("%", "", true)]
    [InlineData("_", "", false)]
    public void A_pattern_works_as_in_SQL(string pattern, string text, bool matches) => LikePattern.Matches(text, pattern).Should().Be(matches);

    [Fact]
    public void A_search_of_a_million_rows_allocates_nothing_per_row()
    {
        var table = LocalTables.PhoneCalls;
        var values = new object?[table.Columns.Count];
        values[table.Find("msdyn_callername")!.Ordinal] = "Ana";
        values[table.Find("importsequencenumber")!.Ordinal] = 7;
        var source = new RepeatedRow(StoredRow.Of(table, Guid.NewGuid(), values), 1_000_000);
        var query = Query(("msdyn_callername", ConditionOperator.Equal, "bea"), ("importsequencenumber", ConditionOperator.GreaterThan, 3));
        QueryEngine.Run(query, source).Entities.Should().BeEmpty();
        var before = GC.GetAllocatedBytesForCurrentThread();
        QueryEngine.Run(query, source);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(100_000);
    }

    private static QueryExpression Query(params (string Column, ConditionOperator Operator, object Value)[] conditions)
    {
        var query = new QueryExpression(Table);
        foreach (var (column, comparison, value) in conditions) query.Criteria.AddCondition(column, comparison, value);
        return query;
    }

    private void AnswersOrFaults(QueryBase query)
    {
        try
        {
            _dataverse.RetrieveMultiple(query);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            fault.Message.Should().NotBeEmpty();
        }
    }

    private sealed class RepeatedRow(StoredRow row, int count) : IQuerySource
    {
        private readonly IEnumerable<StoredRow> _rows = Enumerable.Repeat(row, count);

        public Guid UserId => Guid.Empty;

        public Guid BusinessUnitId => Guid.Empty;

        public IReadOnlyCollection<Guid> TeamIds => [];

        public DateTime Now { get; } = new(2026, 11, 24, 8, 0, 0, DateTimeKind.Utc);

        public Setup.PlatformBehavior Behavior => Setup.PlatformBehavior.Likely;

        public IEnumerable<StoredRow> Rows(TableDefinition table, RowArea area) => _rows;

        public StoredRow? Find(TableDefinition table, Guid id) => null;

        public bool IsRetained(StoredRow row) => false;
    }
}
