using System;
using System.Collections.Generic;
using System.ServiceModel;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.WebApi.Tests.Batch;

/// <summary>A small Web API over a local Dataverse, enough to test transactions: the rows of one table with text columns.</summary>
internal sealed class DataverseApi(LocalDataverse dataverse) : IWebApi
{
    private const string Table = PhoneCallTable.LogicalName;

    public ApiResponse Answer(ApiRequest request)
    {
        try
        {
            var segment = request.Target[Batches.Root.Length..].Split('/')[0];
            var id = segment.Contains('(') ? Guid.Parse(segment.Split('(', ')')[1]) : Guid.Empty;
            return Answer(request, dataverse.ServiceFor(request.UserId), id);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return FakeApi.Error(Faults.HttpStatus(fault.Detail), Faults.Show(fault.Detail.ErrorCode), JsonEncodedText.Encode(fault.Detail.Message ?? "").ToString());
        }
    }

    public ApiResponse? Transact(Func<IWebApi, bool> work)
    {
        dataverse.Transact(() => work(this));
        return null;
    }

    private static ApiResponse Answer(ApiRequest request, IOrganizationService service, Guid id)
    {
        switch (request.Method)
        {
            case "POST":
                return FakeApi.Created($"{request.Origin}{Batches.Root}{Batches.Set}({service.Create(Row(request, id))})");
            case "PATCH":
                service.Update(Row(request, id));
                return FakeApi.Created($"{request.Origin}{request.Target}");
            case "PUT":
                service.Update(new Entity(Table, id) { [request.Target.Split('/')[^1]] = JsonDocument.Parse(request.Body).RootElement.GetProperty("value").GetString() });
                break;
            case "DELETE":
                service.Delete(Table, id);
                break;
            default:
                return FakeApi.Json(200, $$"""{"msdyn_callername":"{{service.Retrieve(Table, id, new ColumnSet("msdyn_callername"))["msdyn_callername"]}}"}""");
        }

        return new ApiResponse(204, new Dictionary<string, string> { ["OData-Version"] = "4.0" }, default);
    }

    private static Entity Row(ApiRequest request, Guid id)
    {
        var row = new Entity(Table, id);
        foreach (var column in JsonDocument.Parse(request.Body).RootElement.EnumerateObject()) row[column.Name] = column.Value.GetString();
        return row;
    }
}
