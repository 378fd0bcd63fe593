using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Lab.Load.Ledgers;

namespace PhoneCallCtx.Lab.Load.Requests;

/// <summary>Requests that contain several others. Each of these is planned on the rows as those before it leave them.</summary>
/// <param name="draft">The source of parameters.</param>
/// <param name="next">Plans a request that may be part of another.</param>
internal sealed class Composed(Draft draft, Func<PlannedRequest?> next)
{
    /// <summary>ExecuteTransaction: all or none.</summary>
    public PlannedRequest? Transaction()
    {
        var planned = Plan(stopsAtRejection: true);
        if (planned.Count == 0) return null;
        var isAnswered = draft.Chance(50);
        var request = new ExecuteTransactionRequest { Requests = RequestsOf(planned), ReturnResponses = isAnswered };
        if (planned.FirstOrDefault(inner => inner.Rejection is not null) is { } rejected) return new PlannedRequest(request) { Rejection = rejected.Rejection };

        // The last change of a row counts.
        var changes = planned.SelectMany(inner => inner.Parts).SelectMany(part => part).GroupBy(change => change.Row).Select(group => group.Last()).ToArray();
        return new PlannedRequest(request)
        {
            Parts = [changes],
            Answered = response => !isAnswered || ((ExecuteTransactionResponse)response).Responses!.Count == planned.Count ? null : "a transaction returned fewer responses than it has requests",
        };
    }

    /// <summary>ExecuteMultiple: each on its own.</summary>
    public PlannedRequest? Multiple()
    {
        var planned = Plan(stopsAtRejection: false);
        if (planned.Count == 0) return null;
        var expected = planned.Select(inner => inner.Rejection).ToArray();
        return new PlannedRequest(new ExecuteMultipleRequest { Requests = RequestsOf(planned), Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true } })
        {
            Parts = [.. planned.SelectMany(inner => inner.Parts)],
            Answered = response => ((ExecuteMultipleResponse)response).Responses!.OrderBy(item => item.RequestIndex).Select(item => item.Fault?.ErrorCode).SequenceEqual(expected)
                ? null
                : "ExecuteMultiple accepted and rejected other requests than it should",
        };
    }

    private List<PlannedRequest> Plan(bool stopsAtRejection)
    {
        var planned = new List<PlannedRequest>();
        var before = new Dictionary<LedgerRow, RowState>();
        draft.IsWithin = true;
        for (var wanted = 2 + draft.Number(4); wanted > 0; wanted--)
        {
            if (next() is not { } inner) continue;
            planned.Add(inner);
            if (inner.Rejection is not null)
            {
                if (stopsAtRejection) break;
                continue;
            }

            foreach (var change in inner.Parts.SelectMany(part => part)) before.TryAdd(change.Row, change.Row.State);
            inner.Enter();
        }

        draft.IsWithin = false;
        foreach (var (row, state) in before) row.State = state;
        return planned;
    }

    private static OrganizationRequestCollection RequestsOf(IEnumerable<PlannedRequest> planned)
    {
        var requests = new OrganizationRequestCollection();
        requests.AddRange(planned.Select(inner => inner.Request));
        return requests;
    }
}
