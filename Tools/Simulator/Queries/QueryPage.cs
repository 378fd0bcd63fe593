using System;
using System.Globalization;
using System.Xml;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>The part of the found rows that a query returns: the first rows, or a page.</summary>
/// <param name="Size">The most rows.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="IsPaged">Whether the query requests pages, which need a stable order.</param>
/// <param name="IsTop">Whether the query requests the first rows only.</param>
/// <param name="CountsAll">Whether the query requests the total count.</param>
internal sealed record QueryPage(int Size, int Number, bool IsPaged, bool IsTop, bool CountsAll)
{
    /// <summary>The most rows of a page, and the most rows that are counted.</summary>
    public const int Max = 5_000;

    public int First => (int)Math.Min((long)(Number - 1) * Size, int.MaxValue);

    /// <summary>Reads the page of a query.</summary>
    public static QueryPage Of(int? top, PagingInfo page)
    {
        if (page.PageNumber < 0 || page.Count < 0) throw Faults.Create(QueryFaults.InvalidFetch, string.Create(CultureInfo.InvariantCulture, $"There is no page {page.PageNumber} of {page.Count} rows."));
        if (page.PagingCookie is { Length: > 0 } cookie) CheckCookie(cookie, Math.Max(page.PageNumber, 1));
        if (top is not { } first) return new QueryPage(page.Count > 0 ? Math.Min(page.Count, Max) : Max, Math.Max(page.PageNumber, 1), page.PageNumber > 0 || page.Count > 0, IsTop: false, page.ReturnTotalRecordCount);
        if (page.PageNumber > 0 || page.Count > 0) throw Faults.Create(QueryFaults.InvalidFetch, $"A query cannot have both a top ({first}) and pages.");
        if (page.ReturnTotalRecordCount) throw Faults.Create(QueryFaults.InvalidFetch, $"A query cannot have both a top ({first}) and a total count.");
        return first is >= 1 and <= Max ? new QueryPage(first, 1, IsPaged: false, IsTop: true, CountsAll: false) : throw Faults.Create(QueryFaults.InvalidFetch, $"A top must be from 1 to {Max}, not {first}.");
    }

    /// <summary>The paging cookie of a page, in the platform's form.</summary>
    public string Cookie(TableDefinition table, Guid first, Guid last) =>
        string.Create(CultureInfo.InvariantCulture, $"<cookie page=\"{Number}\"><{table.PrimaryId} last=\"{last:B}\" first=\"{first:B}\" /></cookie>");

    /// <summary>Checks that a cookie names the page before. The number of the page finds the rows.</summary>
    private static void CheckCookie(string cookie, int number)
    {
        try
        {
            if ((int?)FetchElement.Parse(cookie).Attribute("page") is { } page && page < number) return;
        }
        catch (Exception exception) when (exception is XmlException or FormatException or OverflowException)
        {
            // The fault below reports it.
        }

        throw Faults.Create(QueryFaults.InvalidPagingCookie, $"The paging cookie is not that of the page before page {number}.");
    }
}
