using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Lab.Load.Stores;
using PhoneCallCtx.Simulator.Messages;

namespace PhoneCallCtx.Lab.Tests.Load;

/// <summary>Carries out a request in place of the store.</summary>
/// <param name="request">The request.</param>
/// <param name="next">The store.</param>
internal delegate OrganizationResponse Fault(OrganizationRequest request, Func<OrganizationRequest, OrganizationResponse> next);

/// <summary>A store that now and then does not do what it should.</summary>
/// <param name="when">The requests with which it happens.</param>
/// <param name="every">It happens with one of so many of them.</param>
/// <param name="fault">What it does instead.</param>
/// <param name="reading">Changes what is read of the phone calls.</param>
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
