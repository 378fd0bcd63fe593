using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>
/// Limits the size of a query (Microsoft's pages "Filter rows" and "Join tables"). Also finds a query that contains itself,
/// which would make later passes endless.
/// </summary>
internal static class QueryLimits
{
    private const int MaxConditions = 500;
    private const int MaxLinks = 15;

    public static void Check(QueryExpression query)
    {
        var (conditions, links) = (0, 0);
        var filters = new Stack<FilterExpression>([query.Criteria]);
        var linked = new Stack<LinkEntity>(query.LinkEntities);
        var filterCount = 0;
        while (filters.Count > 0 || linked.Count > 0)
        {
            if (filters.TryPop(out var filter))
            {
                // The platform does not limit filters; 500 conditions never need this many.
                if (++filterCount > 4 * MaxConditions) throw Conditions();
                conditions += filter.Conditions.Count;
                foreach (var inner in filter.Filters) filters.Push(inner);
                if (filter.AnyAllFilterLinkEntity is { } link) linked.Push(link);
            }
            else
            {
                var next = linked.Pop();
                links++;
                filters.Push(next.LinkCriteria);
                foreach (var inner in next.LinkEntities) linked.Push(inner);
            }

            if (conditions + links > MaxConditions) throw Conditions();
            if (links > MaxLinks) throw Faults.Create(QueryFaults.TooManyLinks, $"Number of link entities in query exceeded maximum limit. It is {MaxLinks}.");
        }

        static System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault> Conditions() =>
            Faults.Create(QueryFaults.TooManyConditions, $"Number of conditions in query exceeded maximum limit. It is {MaxConditions}.");
    }
}
