using System;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>The condition of rows that a navigation property of a row leads to.</summary>
internal static class LinkFilter
{
    /// <summary>Adds the condition to a query of the other table.</summary>
    /// <param name="query">The query.</param>
    /// <param name="model">The model.</param>
    /// <param name="link">The navigation property, a collection.</param>
    /// <param name="id">The primary key of the row with the navigation property.</param>
    public static void Add(QueryExpression query, ApiModel model, ApiLink link, Guid id)
    {
        var filter = new FilterExpression();
        if (link.IntersectTable is null)
        {
            filter.AddCondition(link.Column, ConditionOperator.Equal, id);
        }
        else
        {
            var near = new LinkEntity(link.Target, link.IntersectTable, model.Get(link.Target).PrimaryId, link.FarColumn, JoinOperator.Any) { Columns = new ColumnSet(false) };
            near.LinkCriteria.AddCondition(link.NearColumn, ConditionOperator.Equal, id);
            filter.AddFilter(new FilterExpression { AnyAllFilterLinkEntity = near });
        }

        QueryClauses.Add(query, filter);
    }
}
