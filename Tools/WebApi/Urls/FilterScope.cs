using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>The rows that conditions are about.</summary>
/// <param name="table">The table of the rows.</param>
/// <param name="variable">The range variable of the rows.</param>
internal abstract class FilterScope(ApiTable table, string variable)
{
    /// <summary>The table of the rows.</summary>
    public ApiTable Table { get; } = table;

    /// <summary>The range variable of the rows.</summary>
    public string Variable { get; } = variable;

    /// <summary>Makes a condition on a column.</summary>
    public FilterExpression Condition(ColumnPath column, ConditionOperator kind, params object[] values) => Of(column, new ConditionExpression(column.Column.LogicalName, kind, values));

    /// <summary>Makes a comparison with another column of the same row.</summary>
    public FilterExpression Columns(ColumnPath column, ConditionOperator kind, ApiColumn other) => Of(column, new ConditionExpression(column.Column.LogicalName, kind, true, other.LogicalName));

    /// <summary>The column that a query function names: its property or its logical name; null for none.</summary>
    public ColumnPath? ColumnOf(string name) => (Table.ColumnOf(name) ?? Table.Column(name)) is { } column ? new ColumnPath(Variable, [], column) : null;

    /// <summary>Makes a filter of one condition.</summary>
    protected static FilterExpression Single(ConditionExpression condition)
    {
        var filter = new FilterExpression();
        filter.AddCondition(condition);
        return filter;
    }

    /// <summary>Puts a condition on a linked row.</summary>
    protected abstract FilterExpression Linked(ColumnPath column, ConditionExpression condition);

    private FilterExpression Of(ColumnPath column, ConditionExpression condition)
    {
        if (column.Variable != Variable) throw ApiErrors.BadRequest($"The property '{column.Column.Property}' belongs to a row of an outer expression and cannot be used within any and all.");
        return column.Links.Count == 0 ? Single(condition) : Linked(column, condition);
    }
}

/// <summary>The rows of the query itself. Linked rows are joined, as the platform does.</summary>
internal sealed class QueryScope(ApiTable table, string variable, LinkTree links) : FilterScope(table, variable)
{
    protected override FilterExpression Linked(ColumnPath column, ConditionExpression condition)
    {
        condition.EntityName = links.AliasOf(column.Links);
        return Single(condition);
    }
}

/// <summary>The rows within any and all, where only the existence of a linked row can be tested.</summary>
internal sealed class LambdaScope(ApiModel model, ApiTable table, string variable) : FilterScope(table, variable)
{
    protected override FilterExpression Linked(ColumnPath column, ConditionExpression condition)
    {
        var filter = Single(condition);
        for (var i = column.Links.Count - 1; i >= 0; i--)
        {
            var from = i == 0 ? Table.LogicalName : column.Links[i - 1].Target;
            var link = LinkTree.New(model, from, column.Links[i], JoinOperator.Any);
            link.LinkCriteria = filter;
            filter = new FilterExpression { AnyAllFilterLinkEntity = link };
        }

        if (condition.Operator is not (ConditionOperator.Null or ConditionOperator.NotEqual or ConditionOperator.NotLike)) return filter;

        // Without a linked row, all its columns are null.
        var either = new FilterExpression(LogicalOperator.Or);
        either.AddFilter(filter);
        either.AddCondition(column.Links[0].Column, ConditionOperator.Null);
        return either;
    }
}
