using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary><c>GET /RetrieveCurrentOrganization(AccessType=…)</c>: the organization. It has the name of the root business unit, as on the platform.</summary>
internal sealed class RetrieveCurrentOrganization : Operation
{
    public override ApiResponse Answer(ApiContext context)
    {
        MessageArguments.Read(context);
        var id = ((WhoAmIResponse)context.Execute(new WhoAmIRequest())).OrganizationId;
        var version = ((RetrieveVersionResponse)context.Execute(new RetrieveVersionRequest())).Version;
        var name = NameOf(context.Service);
        return Answers.Json(200, writer =>
        {
            writer.WriteString("@odata.context", $"{context.Root}$metadata#{ApiNames.Namespace}.RetrieveCurrentOrganizationResponse");
            writer.WriteStartObject("Detail");
            writer.WriteString("OrganizationId", id);
            writer.WriteString("FriendlyName", name);
            writer.WriteString("OrganizationVersion", version);
            writer.WriteNull("EnvironmentId");
            writer.WriteNull("Geo");
            writer.WriteNull("TenantId");
            writer.WriteString("UrlName", name);
            writer.WriteString("UniqueName", name);
            writer.WriteString("State", "Enabled");
            writer.WriteStartObject("Endpoints");
            writer.WriteNumber("Count", 1);
            writer.WriteBoolean("IsReadOnly", false);
            writer.WriteStartArray("Keys");
            writer.WriteStringValue("WebApplication");
            writer.WriteEndArray();
            writer.WriteStartArray("Values");
            writer.WriteStringValue(context.Request.Origin + "/");
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    private static string NameOf(IOrganizationService service)
    {
        var query = new QueryExpression("businessunit") { ColumnSet = new ColumnSet("name"), TopCount = 1 };
        query.Criteria.AddCondition("parentbusinessunitid", ConditionOperator.Null);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<string>("name") ?? "";
    }
}
