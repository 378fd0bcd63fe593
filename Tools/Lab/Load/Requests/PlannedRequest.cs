using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Lab.Load.Requests;

/// <summary>The state of a row after a request is accepted.</summary>
internal readonly record struct RowChange(LedgerRow Row, RowState After);

/// <summary>A request with its expected result.</summary>
internal sealed class PlannedRequest(OrganizationRequest request)
{
    public OrganizationRequest Request { get; } = request;

    /// <summary>The user who sends it.</summary>
    public Guid User { get; init; } = WellKnown.AdministratorId;

    /// <summary>The expected error code; null if it must be accepted.</summary>
    public int? Rejection { get; init; }

    /// <summary>The counter that it raises. It may be rejected with <see cref="Rejection"/> if another writer was faster.</summary>
    public int? Counter { get; init; }

    /// <summary>The changes of the request, in parts that succeed or fail as a whole. Only ExecuteMultiple has more than one.</summary>
    public IReadOnlyList<IReadOnlyList<RowChange>> Parts { get; init; } = [];

    /// <summary>Checks the response, once the changes are in the ledger, and returns the mistake; null for none.</summary>
    public Func<OrganizationResponse, string?>? Answered { get; init; }

    /// <summary>Records the changes in the ledger.</summary>
    public void Enter()
    {
        foreach (var part in Parts) Enter(part);
    }

    /// <summary>Records one part in the ledger.</summary>
    public static void Enter(IEnumerable<RowChange> part)
    {
        foreach (var change in part) change.Row.State = change.After;
    }

    /// <summary>The parts of a request that changes one row.</summary>
    public static IReadOnlyList<IReadOnlyList<RowChange>> Change(LedgerRow row, RowState after) => [[new RowChange(row, after)]];
}
