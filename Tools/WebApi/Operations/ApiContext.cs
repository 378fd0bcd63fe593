using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Headers;
using PhoneCallCtx.WebApi.Json;
using PhoneCallCtx.WebApi.Model;
using PhoneCallCtx.WebApi.Urls;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary>A request with everything that its operation needs.</summary>
internal sealed class ApiContext
{
    /// <summary>The request as it came.</summary>
    public required ApiRequest Request { get; init; }

    /// <summary>The Web API, which answers the requests of a batch.</summary>
    public required IWebApi Api { get; init; }

    /// <summary>The URL.</summary>
    public required ApiUrl Url { get; init; }

    /// <summary>The preferences.</summary>
    public required Preferences Preferences { get; init; }

    /// <summary>The conditions on the version of the row.</summary>
    public required Conditions Conditions { get; init; }

    /// <summary>The answers to open questions.</summary>
    public required PlatformBehavior Behavior { get; init; }

    /// <summary>The service of the user, who may be impersonated.</summary>
    public required IOrganizationService Service { get; init; }

    /// <summary>The optional parameters of the requests to Dataverse.</summary>
    public required IReadOnlyList<KeyValuePair<string, object>> Parameters { get; init; }

    /// <summary>The resource.</summary>
    public ResourcePath Path => Url.Path;

    /// <summary>The table of the resource.</summary>
    public ApiTable Table => Path.Table!;

    /// <summary>The address of the service.</summary>
    public string Root => Url.Address.Root;

    /// <summary>A reference by primary key to a row, which must exist if the reference has an alternate key.</summary>
    public EntityReference ByPrimaryKey(EntityReference row)
    {
        if (row.KeyAttributes.Count == 0) return row;
        var table = Url.Model.Get(row.LogicalName!);
        return new EntityReference(table.LogicalName, Retrieve(row, new Selection(table, [table.Column(table.PrimaryId)!], "")).Id);
    }

    /// <summary>Executes a request with the optional parameters.</summary>
    public OrganizationResponse Execute(OrganizationRequest request)
    {
        foreach (var (name, value) in Parameters) request.Parameters[name] = value;
        return Service.Execute(request);
    }

    /// <summary>Reads the columns of a row.</summary>
    public Entity Retrieve(EntityReference row, Selection selection) => ((RetrieveResponse)Execute(new RetrieveRequest { Target = row, ColumnSet = selection.ColumnSet })).Entity!;

    /// <summary>The primary key of the row of the path, which must exist.</summary>
    public Guid RowId() => Retrieve(Path.Row!, new Selection(Table, [Table.Column(Table.PrimaryId)!], "")).Id;

    /// <summary>The selected columns of the row in the answer, and its expanded rows.</summary>
    /// <exception cref="ApiException">An option is not valid.</exception>
    public Selection Selected(ApiTable table) => Selection.Expanded(table, Url, Preferences.MaxPageSize);

    /// <summary>Reads the row in the body.</summary>
    /// <exception cref="ApiException">The platform rejects the body.</exception>
    public Entity ReadRow(ApiTable table)
    {
        using var body = BodyReader.Parse(Request.Body, Behavior.AcceptsJsonInText);
        return new RowReader(Url.Model, Root, Behavior).Read(body.RootElement, table);
    }

    /// <summary>Rejects query options that the operation does not support.</summary>
    public void RejectOptions(params ReadOnlySpan<string> options)
    {
        foreach (var option in options)
            if (Url.Options[option] is not null) throw ApiErrors.NotBuilt(option);
    }
}
