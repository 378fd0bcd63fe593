using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Lab.Load.Stores;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Lab.Load.Requests;

/// <summary>Sends the requests of one writer, and compares each response with the expected one.</summary>
internal sealed class Writer
{
    private readonly Planner _planner;
    private readonly Counters _counters;
    private readonly SeenVersions _versions;
    private readonly Findings _findings;
    private readonly Dictionary<Guid, IOrganizationService> _services;

    public Writer(Planner planner, ILoadTarget target, Counters counters, SeenVersions versions, Findings findings)
    {
        _planner = planner;
        _counters = counters;
        _versions = versions;
        _findings = findings;
        _services = People.Users.Append(WellKnown.AdministratorId).ToDictionary(user => user, target.ServiceFor);
    }

    /// <summary>Sends the next request.</summary>
    /// <returns>The message, and whether the request was accepted.</returns>
    public (string Message, bool IsAccepted) Send()
    {
        var planned = _planner.Next();
        var message = planned.Request.RequestName!;
        var floor = _versions.Highest;
        try
        {
            var response = _services[planned.User].Execute(planned.Request);
            Accept(planned, message, floor, response);
            return (message, true);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            if (planned.Rejection is null) _findings.Add($"{message} was rejected with {Faults.Show(fault.Detail.ErrorCode)}, but nothing was wrong with it");
            else if (planned.Rejection != fault.Detail.ErrorCode) _findings.Add($"{message} was rejected with {Faults.Show(fault.Detail.ErrorCode)} instead of {Faults.Show(planned.Rejection.Value)}");
            return (message, false);
        }
    }

    private void Accept(PlannedRequest planned, string message, long floor, OrganizationResponse response)
    {
        if (planned.Counter is { } counter) _counters.Raise(counter);
        else if (planned.Rejection is { } rejection) _findings.Add($"{message} was accepted, but should have been rejected with {Faults.Show(rejection)}");
        foreach (var change in planned.Parts.SelectMany(part => part))
            if (change.After.Writes > change.Row.State.Writes) change.Row.Floor = floor;
        planned.Enter();
        if (planned.Answered?.Invoke(response) is { } fault) _findings.Add(fault);
    }
}
