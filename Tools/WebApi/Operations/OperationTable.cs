using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.Edm;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Urls;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary>The operations by method and by the shape of the path (<see cref="ResourcePath"/>).</summary>
internal static class OperationTable
{
    private static readonly FrozenDictionary<string, Operation> All = new Dictionary<string, Operation>(StringComparer.Ordinal)
    {
        ["GET "] = new ServiceDocument(),
        ["GET $metadata"] = new MetadataDocument(),
        ["GET EntityDefinitions"] = new RetrieveDefinitions(),
        ["GET RelationshipDefinitions"] = new RetrieveDefinitions(),
        ["GET GlobalOptionSetDefinitions"] = new RetrieveDefinitions(),
        ["GET WhoAmI()"] = new WhoAmI(),
        ["GET RetrieveCurrentOrganization()"] = new RetrieveCurrentOrganization(),
        ["POST $batch"] = new RunBatch(),
        ["GET set"] = new ListRows(),
        ["GET set/$count"] = new CountRows(),
        ["POST set"] = new CreateRow(),
        ["GET row"] = new RetrieveRow(),
        ["PATCH row"] = new ChangeRow(),
        ["PUT row"] = new ReplaceRow(),
        ["DELETE row"] = new DeleteRow(),
        ["GET row/column"] = new RetrieveColumn(),
        ["GET row/column/$value"] = new RetrieveColumnText(),
        ["PUT row/column"] = new ChangeColumn(),
        ["DELETE row/column"] = new ClearColumn(),
        ["GET row/link"] = new RetrieveLinkedRow(),
        ["GET row/links"] = new ListLinkedRows(),
        ["GET row/links/$count"] = new CountLinkedRows(),
        ["GET row/link/$ref"] = new RetrieveReference(),
        ["PUT row/link/$ref"] = new AddReference(),
        ["DELETE row/link/$ref"] = new RemoveReference(),
        ["GET row/links/$ref"] = new ListReferences(),
        ["POST row/links/$ref"] = new AddReference(),
        ["DELETE row/links/$ref"] = new RemoveReference(),
        ["DELETE row/links/row/$ref"] = new RemoveReference(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Shapes = All.Keys.Select(key => key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly RunMessage Message = new();

    /// <summary>The operation for a request.</summary>
    /// <exception cref="ApiException">The resource does not have the method, or the operation is not built.</exception>
    public static Operation Find(string method, ResourcePath path)
    {
        if (All.TryGetValue($"{method} {path.Shape}", out var operation)) return operation;
        if (path.Operation is { } named) return method == (named.IsFunction() ? "GET" : "POST") ? Message : throw ApiErrors.NoOperation(method, named.Name);
        throw Shapes.Contains(path.Shape) ? ApiErrors.NoMethod(method) : ApiErrors.NotBuilt($"{method} for '{path.Shape}'");
    }
}
