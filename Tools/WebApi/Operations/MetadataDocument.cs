using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Metadata;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary><c>GET /$metadata</c>: the model in XML.</summary>
internal sealed class MetadataDocument : Operation
{
    public override ApiResponse Answer(ApiContext context)
    {
        if (context.Url.Address.Resource != "$metadata") throw ApiErrors.NoResource(context.Url.Address.Resource);
        var headers = AnswerJson.Headers();
        headers["Content-Type"] = "application/xml";
        return new ApiResponse(200, headers, CsdlDocument.Of(context.Url.Model));
    }
}
