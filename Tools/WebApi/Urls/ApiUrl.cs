using System;
using System.Linq;
using System.Threading;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>The URL of a request: the resource and the query options.</summary>
internal sealed class ApiUrl
{
    /// <summary>Resources with a grammar of their own, which the parser of OData does not know. Each is a shape of its own.</summary>
    private static readonly string[] OwnGrammar = ["$metadata", "$batch", "EntityDefinitions", "GlobalOptionSetDefinitions", "RelationshipDefinitions", "ManagedPropertyDefinitions"];

    private readonly Lazy<ODataUriParser> _parser;

    private ApiUrl(ApiModel model, ServiceAddress address, QueryOptions options, ResourcePath? path)
    {
        Model = model;
        Address = address;
        Options = options;
        _parser = new Lazy<ODataUriParser>(() => ParserOf(model, address), LazyThreadSafetyMode.None);
        Path = path ?? PathReader.Read(model, Parse(Parser));
    }

    /// <summary>The model.</summary>
    public ApiModel Model { get; }

    /// <summary>The parts of the URL as the client wrote them.</summary>
    public ServiceAddress Address { get; }

    /// <summary>The query options.</summary>
    public QueryOptions Options { get; }

    /// <summary>The resource.</summary>
    public ResourcePath Path { get; }

    /// <summary>The parser of the query options, for a resource without its own grammar.</summary>
    public ODataUriParser Parser => _parser.Value;

    /// <summary>Reads a URL.</summary>
    /// <exception cref="ApiException">The platform rejects it, or a part of it is not built.</exception>
    /// <exception cref="Microsoft.OData.ODataException">The parser of OData rejects it.</exception>
    public static ApiUrl Parse(ApiModel model, string origin, string target)
    {
        var address = ServiceAddress.Of(origin, target);
        var options = new QueryOptions(address.Query);
        if (address.Resource.Length == 0) return new ApiUrl(model, address, options, new ResourcePath(""));
        var first = address.Resource.Split('/', '(')[0];
        return new ApiUrl(model, address, options, OwnGrammar.Contains(first, StringComparer.Ordinal) ? new ResourcePath(first) : PathReader.PlainRow(model, address.Resource));
    }

    /// <summary>Reads a reference to a row in a body: <c>set(key)</c>, with or without a slash or an address before it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="root">The address of the service.</param>
    /// <param name="reference">The text.</param>
    /// <returns>The row; null if the text names no row.</returns>
    /// <exception cref="Microsoft.OData.ODataException">The parser of OData rejects it.</exception>
    public static EntityReference? RowOf(ApiModel model, string root, string reference)
    {
        var address = new ServiceAddress(root, ServiceAddress.ResourceOf(reference), "");
        if (address.Resource.Length == 0) return null;
        var path = PathReader.PlainRow(model, address.Resource) ?? PathReader.Read(model, Parse(ParserOf(model, address)));
        return path.Shape == "row" ? path.Row : null;
    }

    private static ODataPath Parse(ODataUriParser parser)
    {
        try
        {
            return parser.ParsePath();
        }
        catch (Exception exception) when (exception is NullReferenceException or ArgumentNullException)
        {
            // The parser does this for an alias with a bare name as its value, such as @p1=x, and for JSON behind an alias in parentheses.
            throw ApiErrors.BadRequest("The value of a parameter alias is not valid. Use a literal such as 'x' or 3, or JSON such as {'@odata.id':'accounts(00000000-0000-0000-0000-000000000000)'}.");
        }
    }

    private static ODataUriParser ParserOf(ApiModel model, ServiceAddress address)
    {
        if (!Uri.TryCreate(address.Url, UriKind.Absolute, out var url)) throw ApiErrors.BadRequest("The URL is not valid. Encode the characters that a URL cannot contain.");
        return new ODataUriParser(model.Edm, new Uri(address.Root), url) { Resolver = new AlternateKeysODataUriResolver(model.Edm), EnableNoDollarQueryOptions = false };
    }
}
