using Microsoft.Crm.Sdk.Messages;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary><c>GET /WhoAmI</c>: the user.</summary>
internal sealed class WhoAmI : Operation
{
    /// <summary>The number of parallel requests that the server recommends. Microsoft's sample reads it from this answer.</summary>
    private const string ParallelRequests = "4";

    public override ApiResponse Answer(ApiContext context)
    {
        var me = (WhoAmIResponse)context.Execute(new WhoAmIRequest());
        return Answers.Json(200, writer =>
        {
            writer.WriteString("@odata.context", $"{context.Root}$metadata#{ApiNames.Namespace}.WhoAmIResponse");
            writer.WriteString("BusinessUnitId", me.BusinessUnitId);
            writer.WriteString("UserId", me.UserId);
            writer.WriteString("OrganizationId", me.OrganizationId);
        }, ("x-ms-dop-hint", ParallelRequests));
    }
}
