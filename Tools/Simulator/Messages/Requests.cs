using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Requests within a request.</summary>
internal static class Requests
{
    /// <summary>As many requests the platform takes at once.</summary>
    private const int Max = 1000;

    /// <summary>Refuses more requests than the platform takes at once.</summary>
    public static void CheckCount(OrganizationRequestCollection requests, string message)
    {
        if (requests.Count > Max) throw Faults.Create(Faults.InvalidValue, $"{message} takes at most {Max} requests, not {requests.Count}.");
    }

    /// <summary>Carries out a request, and gives its response or its fault.</summary>
    public static (OrganizationResponse? Response, OrganizationServiceFault? Fault) Try(Organization organization, OrganizationRequest request, Call call)
    {
        try
        {
            return (organization.Handle(request, call), null);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return (null, fault.Detail);
        }
    }

    /// <summary>The fault of a transaction, which tells which of its requests failed.</summary>
    public static FaultException<OrganizationServiceFault> Faulted(OrganizationServiceFault fault, int index)
    {
        var whole = new ExecuteTransactionFault
        {
            ErrorCode = fault.ErrorCode,
            Message = fault.Message,
            Timestamp = fault.Timestamp,
            ErrorDetails = fault.ErrorDetails,
            TraceText = fault.TraceText,
            InnerFault = fault,
            FaultedRequestIndex = index,
        };
        return new FaultException<OrganizationServiceFault>(whole, new FaultReason(fault.Message ?? ""));
    }
}
