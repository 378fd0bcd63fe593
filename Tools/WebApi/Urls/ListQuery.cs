using System;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>The query of a list: <c>$select</c>, <c>$filter</c>, <c>$orderby</c>, <c>$top</c>, <c>$count</c> and the page.</summary>
internal sealed class ListQuery
{
    /// <summary>The most rows of a page.</summary>
    public const int MaxPageSize = 5_000;

    private ListQuery(QueryExpression query, Selection selection)
    {
        Query = query;
        Selection = selection;
    }

    /// <summary>The query.</summary>
    public QueryExpression Query { get; }

    /// <summary>The selected columns.</summary>
    public Selection Selection { get; }

    /// <summary>Whether the answer has the number of all rows.</summary>
    public bool Counts { get; private init; }

    /// <summary>The most rows that <c>$top</c> leaves for this page and those after it; null without <c>$top</c>.</summary>
    public int? Left { get; private init; }

    /// <summary>Reads the options of a list.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="table">The table of the rows.</param>
    /// <param name="pageSize">The page size that the client prefers; null for none.</param>
    /// <param name="topEndsPages">Whether <c>$top</c> counts together with a page size.</param>
    /// <exception cref="ApiException">The platform rejects an option.</exception>
    /// <exception cref="Microsoft.OData.ODataException">The parser of OData rejects an option.</exception>
    public static ListQuery Read(ApiUrl url, ApiTable table, int? pageSize, bool topEndsPages)
    {
        var parser = url.Parser;
        var selection = Selection.Expanded(table, url, pageSize);
        var query = new QueryExpression(table.LogicalName) { ColumnSet = selection.ColumnSet };
        var links = new LinkTree(url.Model, query);
        QueryClauses.AddFilter(query, url, table, links, parser.ParseFilter());
        QueryClauses.AddOrders(query, url.Model, links, parser.ParseOrderBy());
        var counts = parser.ParseCount() == true;
        var top = (pageSize is null && url.Options[QueryOptions.SkipToken] is null) || topEndsPages ? Top(parser) : null;
        query.PageInfo = Page(url, top, pageSize, counts);
        return new ListQuery(query, selection) { Counts = counts, Left = top - ((query.PageInfo.PageNumber - 1) * query.PageInfo.Count) };
    }

    /// <summary>Reads the options of a number of rows: only <c>$filter</c> counts.</summary>
    public static QueryExpression ReadCount(ApiUrl url, ApiTable table)
    {
        var query = new QueryExpression(table.LogicalName) { ColumnSet = new ColumnSet(table.PrimaryId) };
        QueryClauses.AddFilter(query, url, table, new LinkTree(url.Model, query), url.Parser.ParseFilter());
        query.PageInfo = new PagingInfo { Count = 1, PageNumber = 1, ReturnTotalRecordCount = true };
        return query;
    }

    /// <summary>The number of first rows; null for all.</summary>
    /// <exception cref="ApiException">It is no number that the platform accepts.</exception>
    public static int? Top(ODataUriParser parser) => parser.ParseTop() switch
    {
        null => null,
        > 0 and <= MaxPageSize and var top => (int)top,
        var top => throw ApiErrors.BadRequest(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The value of $top must be from 1 to {MaxPageSize}, not {top}.")),
    };

    /// <summary>The page of a query. The first rows are a page too, because a query cannot have both a top and a count.</summary>
    /// <param name="url">The URL, which may have the token of a page.</param>
    /// <param name="top">The number of first rows; null for all.</param>
    /// <param name="pageSize">The page size that the client prefers; null for none. That of a token counts more.</param>
    /// <param name="counts">Whether the answer has the number of all rows.</param>
    /// <exception cref="ApiException">The token is not one of this service.</exception>
    public static PagingInfo Page(ApiUrl url, int? top, int? pageSize, bool counts)
    {
        var token = url.Options[QueryOptions.SkipToken] is { } text ? PageToken.Parse(text) : null;
        return new PagingInfo
        {
            Count = Math.Min(token?.Size ?? pageSize ?? top ?? MaxPageSize, MaxPageSize),
            PageNumber = token?.Number ?? 1,
            PagingCookie = token?.Cookie,
            ReturnTotalRecordCount = counts,
        };
    }
}
