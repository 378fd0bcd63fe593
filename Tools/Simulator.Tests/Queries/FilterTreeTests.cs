using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Tests.Queries;

/// <summary>Random filters within filters give the same rows in both forms and in a plain evaluation.</summary>
public class FilterTreeTests
{
    private const string Table = PhoneCallTable.LogicalName;

    private readonly ListSource _source = new();
    private readonly Random _random = new(23);

    public FilterTreeTests()
    {
        for (var i = 0; i < 60; i++) _source.Add(Table, ("statecode", _random.Next(2)), ("importsequencenumber", _random.Next(4) == 0 ? null : _random.Next(5)), ("msdyn_ismicrosoftteamsphonenumber", _random.Next(2) == 0));
    }

    [Fact]
    public void A_tree_of_filters_finds_the_rows_that_match_its_conditions()
    {
        var seen = new HashSet<int>();
        for (var round = 0; round < 400; round++)
        {
            var (expression, xml, test) = Tree(depth: 0);
            var expected = _source.Rows(LocalTables.PhoneCalls, RowArea.Live).Where(test).Select(row => row.Id).ToArray();
            _source.Ids(new QueryExpression(Table) { Criteria = expression }).Should().Equal(expected, xml);
            _source.Ids(new FetchExpression($"<fetch><entity name='{Table}'>{xml}</entity></fetch>")).Should().Equal(expected, xml);
            seen.Add(expected.Length);
        }

        seen.Should().HaveCountGreaterThan(10, "the trees find more and fewer rows");
    }

    private (FilterExpression Expression, string Xml, Func<StoredRow, bool> Test) Tree(int depth)
    {
        var isOr = _random.Next(2) == 0;
        var filter = new FilterExpression(isOr ? LogicalOperator.Or : LogicalOperator.And);
        var (xml, tests) = ("", new List<Func<StoredRow, bool>>());
        for (var i = _random.Next(4); i > 0 && depth < 4; i--)
        {
            var inner = Tree(depth + 1);
            filter.AddFilter(inner.Expression);
            xml += inner.Xml;

            // A filter without conditions has no effect, within "and" as within "or".
            if (!IsEmpty(inner.Expression)) tests.Add(inner.Test);
        }

        for (var i = _random.Next(3); i > 0; i--)
        {
            var (column, number) = _random.Next(2) == 0 ? ("statecode", _random.Next(2)) : ("importsequencenumber", _random.Next(5));
            var (comparison, name) = _random.Next(2) == 0 ? (ConditionOperator.Equal, "eq") : (ConditionOperator.NotEqual, "ne");
            filter.AddCondition(column, comparison, number);
            xml += $"<condition attribute='{column}' operator='{name}' value='{number}'/>";
            tests.Add(row => (row.Value(column) is int value && value == number) == (comparison == ConditionOperator.Equal));
        }

        return (filter, $"<filter type='{(isOr ? "or" : "and")}'>{xml}</filter>", row => tests.Count == 0 || (isOr ? tests.Exists(test => test(row)) : tests.TrueForAll(test => test(row))));
    }

    private static bool IsEmpty(FilterExpression filter) => filter.Conditions.Count == 0 && filter.Filters.All(IsEmpty);
}
