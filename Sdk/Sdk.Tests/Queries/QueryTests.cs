using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;

namespace PhoneCallCtx.Sdk.Tests.Queries;

public sealed class QueryTests
{
    [Fact]
    public void A_column_set_has_no_columns_all_columns_or_some()
    {
        new ColumnSet().Should().Match<ColumnSet>(set => !set.AllColumns && set.Columns.Count == 0);
        new ColumnSet(true).Should().Match<ColumnSet>(set => set.AllColumns && set.Columns.Count == 0);
        new ColumnSet(false).AllColumns.Should().BeFalse();
        new ColumnSet("name", "number").Columns.Should().Equal("name", "number");
    }

    [Fact]
    public void Columns_are_added_to_a_column_set()
    {
        var columns = new ColumnSet("name");
        columns.AddColumn("number");
        columns.AddColumns("city", "street");

        columns.Columns.Should().Equal("name", "number", "city", "street");
        columns.AllColumns.Should().BeFalse();
    }

    [Fact]
    public void A_new_query_has_no_columns_and_no_filter()
    {
        var query = new QueryExpression("account");

        query.EntityName.Should().Be("account");
        query.ColumnSet.Columns.Should().BeEmpty();
        query.Criteria.Conditions.Should().BeEmpty();
        query.Criteria.FilterOperator.Should().Be(LogicalOperator.And);
        query.LinkEntities.Should().BeEmpty();
        query.Orders.Should().BeEmpty();
        query.PageInfo.PageNumber.Should().Be(0);
        query.TopCount.Should().BeNull();
        query.Distinct.Should().BeFalse();
    }

    [Fact]
    public void Every_link_starts_at_the_table_of_the_query()
    {
        var query = new QueryExpression("account");
        var contact = query.AddLink("contact", "primarycontactid", "contactid");
        var user = contact.AddLink("systemuser", "owninguser", "systemuserid", JoinOperator.LeftOuter);

        query.LinkEntities.Should().Equal(contact);
        contact.LinkEntities.Should().Equal(user);
        contact.Should().Match<LinkEntity>(link => link.LinkFromEntityName == "account" && link.LinkFromAttributeName == "primarycontactid"
            && link.LinkToEntityName == "contact" && link.LinkToAttributeName == "contactid" && link.JoinOperator == JoinOperator.Inner);
        user.LinkFromEntityName.Should().Be("account", "the real one passes on what the link before it starts at");
        user.LinkToEntityName.Should().Be("systemuser");
        contact.AddLink("team", "owningteam", "teamid").LinkFromEntityName.Should().Be("account");
        new LinkEntity().AddLink("team", "owningteam", "teamid").LinkFromEntityName.Should().BeNull();
        user.JoinOperator.Should().Be(JoinOperator.LeftOuter);
    }

    [Fact]
    public void A_new_link_has_no_columns_and_no_filter()
    {
        var link = new LinkEntity("account", "contact", "primarycontactid", "contactid", JoinOperator.Inner);

        link.Columns.Columns.Should().BeEmpty();
        link.LinkCriteria.Conditions.Should().BeEmpty();
        link.EntityAlias.Should().BeNull();
    }

    [Fact]
    public void Sort_orders_keep_their_order()
    {
        var query = new QueryExpression("account");
        query.AddOrder("name", OrderType.Descending);
        query.AddOrder("number", OrderType.Ascending);

        query.Orders.Should().BeEquivalentTo(
            [new OrderExpression("name", OrderType.Descending), new OrderExpression("number", OrderType.Ascending)],
            options => options.WithStrictOrdering());
    }

    [Fact]
    public void Conditions_and_filters_are_added_to_a_filter()
    {
        var filter = new FilterExpression(LogicalOperator.Or);
        filter.AddCondition("name", ConditionOperator.In, "one", "two");
        filter.AddCondition("contact", "number", ConditionOperator.Null);
        var inner = filter.AddFilter(LogicalOperator.And);

        filter.FilterOperator.Should().Be(LogicalOperator.Or);
        filter.Filters.Should().Equal(inner);
        inner.FilterOperator.Should().Be(LogicalOperator.And);
        filter.Conditions[0].Should().Match<ConditionExpression>(condition => condition.EntityName == null && condition.AttributeName == "name" && condition.Operator == ConditionOperator.In);
        filter.Conditions[0].Values.Should().Equal("one", "two");
    }

    [Fact]
    public void A_condition_has_no_value_one_value_or_several()
    {
        new ConditionExpression("name", ConditionOperator.Null).Values.Should().BeEmpty();
        new ConditionExpression("number", ConditionOperator.Equal, 7).Values.Should().Equal(7);
        new ConditionExpression("number", ConditionOperator.In, 7, 8).Values.Should().Equal(7, 8);
        new ConditionExpression("number", ConditionOperator.In, new List<int> { 7, 8 }).Values.Should().Equal(7, 8);
        new ConditionExpression("contact", "number", ConditionOperator.Equal, 7).EntityName.Should().Be("contact");
    }

    [Fact]
    public void A_condition_can_compare_with_another_column()
    {
        new ConditionExpression("name", ConditionOperator.Equal, true, "nickname").Should().Match<ConditionExpression>(condition => condition.CompareColumns && condition.Values.Count == 1);
        new ConditionExpression("name", ConditionOperator.Equal, "nickname").CompareColumns.Should().BeFalse();
    }

    [Fact]
    public void A_query_by_attribute_has_a_value_for_each_column()
    {
        var query = new QueryByAttribute("account");
        query.AddAttributeValue("name", "one");
        query.AddAttributeValue("number", 7);
        query.AddOrder("name", OrderType.Ascending);

        query.EntityName.Should().Be("account");
        query.Attributes.Should().Equal("name", "number");
        query.Values.Should().Equal("one", 7);
        query.Orders.Should().ContainSingle().Which.AttributeName.Should().Be("name");
    }

    [Fact]
    public void A_fetch_expression_has_its_text() => new FetchExpression("<fetch/>").Query.Should().Be("<fetch/>");
}
