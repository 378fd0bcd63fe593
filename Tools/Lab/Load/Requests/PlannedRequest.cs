using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Lab.Load.Requests;

/// <summary>What becomes of a row when a request is accepted.</summary>
internal readonly record struct RowChange(LedgerRow Row, RowState After);

/// <summary>A request, with what must become of it.</summary>
internal sealed class PlannedRequest(OrganizationRequest request)
{
    public OrganizationRequest Request { get; } = request;

    /// <summary>Who sends it.</summary>
    public Guid User { get; init; } = WellKnown.AdministratorId;

    /// <summary>The error code with which it must be rejected; null when it must be accepted.</summary>
    public int? Rejection { get; init; }

    /// <summary>The counter that it raises if nobody was faster: it may be rejected, then with <see cref="Rejection"/>.</summary>
    public int? Counter { get; init; }

    /// <summary>What it changes when it is accepted: each part as a whole, one after the other. Only ExecuteMultiple has more than one.</summary>
    public IReadOnlyList<IReadOnlyList<RowChange>> Parts { get; init; } = [];

    /// <summary>Looks at the response, once the changes are in the ledger, and says what is wrong with it; null for nothing.</summary>
    public Func<OrganizationResponse, string?>? Answered { get; init; }

    /// <summary>Enters what it changes into the ledger.</summary>
    public void Enter()
    {
        foreach (var part in Parts) Enter(part);
    }

    /// <summary>Enters one part of it.</summary>
    public static void Enter(IEnumerable<RowChange> part)
    {
        foreach (var change in part) change.Row.State = change.After;
    }

    /// <summary>A request that is accepted and changes one row.</summary>
    public static IReadOnlyList<IReadOnlyList<RowChange>> Change(LedgerRow row, RowState after) => [[new RowChange(row, after)]];
}
