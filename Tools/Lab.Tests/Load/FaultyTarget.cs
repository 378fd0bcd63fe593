using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Lab.Load.Stores;
using PhoneCallCtx.Simulator.Messages;

namespace PhoneCallCtx.Lab.Tests.Load;

/// <summary>Executes a request instead of the store.</summary>
/// <param name="request">The request.</param>
/// <param name="next">The store.</param>
internal delegate OrganizationResponse Fault(OrganizationRequest request, Func<OrganizationRequest, OrganizationResponse> next);

/// <summary>A store that sometimes fails to do its work.</summary>
/// <param name="when">Selects the requests that can fail.</param>
/// <param name="every">One in this many of them fails.</param>
/// <param name="fault">Replaces the execution of a failing request.</param>
/// <param name="reading">Changes the phone calls that are read.</param>
internal sealed class FaultyTarget(Predicate<OrganizationRequest> when, int every, Fault fault, Action<Entity[]>? reading = null) : ILoadTarget
{
    private readonly LocalTarget _inner = new(database: null);
    private int _matched;

    public IOrganizationService ServiceFor(Guid user) => new Service(this, _inner.ServiceFor(user));

    public IReadOnlyList<Entity> ReadAll(string table)
    {
        var rows = _inner.ReadAll(table).ToArray();
        if (table == Columns.Table) reading?.Invoke(rows);
        return rows;
    }

    public void Dispose() => _inner.Dispose();

    private OrganizationResponse Execute(OrganizationRequest request, Func<OrganizationRequest, OrganizationResponse> next) =>
        when(request) && Interlocked.Increment(ref _matched) % every == 0 ? fault(request, next) : next(request);

    private sealed class Service(FaultyTarget target, IOrganizationService inner) : RequestService
    {
        public override OrganizationResponse Execute(OrganizationRequest request) => target.Execute(request, inner.Execute);
    }
}
