using System;
using System.Collections.Generic;
using System.ServiceModel;
using System.Text.Json;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.WebApi;

namespace PhoneCallCtx.Cli.Serving;

/// <summary>The Web API that <c>serve</c> has.</summary>
internal static class LocalApi
{
    /// <summary>Makes the Web API of a local Dataverse.</summary>
    public static IWebApi Create(LocalDataverse dataverse) => new WhoAmIOnly(dataverse);

    /// <summary>Takes the place of the class that answers all requests.</summary>
    private sealed class WhoAmIOnly(LocalDataverse dataverse) : IWebApi
    {
        private static readonly Dictionary<string, string> Headers = new(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "application/json; odata.metadata=minimal", ["OData-Version"] = "4.0" };

        public ApiResponse Answer(ApiRequest request)
        {
            if (request.Method != "GET" || !request.Target.EndsWith("/WhoAmI", StringComparison.Ordinal)) return Answer(501, new { error = new { code = "0x80060888", message = "Only WhoAmI is built." } });
            try
            {
                var answer = (WhoAmIResponse)dataverse.ServiceFor(request.UserId).Execute(new WhoAmIRequest());
                return Answer(200, new { answer.UserId });
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                return Answer(403, new { error = new { code = "0x80040220", message = fault.Detail.Message } });
            }
        }

        private static ApiResponse Answer(int status, object body) => new(status, Headers, JsonSerializer.SerializeToUtf8Bytes(body));
    }
}
