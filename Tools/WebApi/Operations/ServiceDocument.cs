namespace PhoneCallCtx.WebApi.Operations;

/// <summary><c>GET /</c>: the entity sets.</summary>
internal sealed class ServiceDocument : Operation
{
    public override ApiResponse Answer(ApiContext context) => Answers.Json(200, writer =>
    {
        writer.WriteString("@odata.context", context.Root + "$metadata");
        writer.WriteStartArray("value");
        foreach (var table in context.Url.Model.Tables)
        {
            writer.WriteStartObject();
            writer.WriteString("name", table.SetName);
            writer.WriteString("kind", "EntitySet");
            writer.WriteString("url", table.SetName);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
