using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.WebApi.Json;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary><c>GET</c> of a function and <c>POST</c> of an action: the message of the same name. A custom API is an action too.</summary>
internal sealed class RunMessage : Operation
{
    /// <summary>The parameter for the row that a function is bound to. These functions are bound to users and teams only.</summary>
    private const string Principal = "Principal";

    public override ApiResponse Answer(ApiContext context)
    {
        var operation = context.Path.Operation!;
        var request = new OrganizationRequest(operation.Name);
        if (context.Path.Row is { } row) request[Principal] = context.ByPrimaryKey(row);
        foreach (var (name, value) in MessageArguments.Read(context)) request[name] = value;
        return Answer(context, operation, context.Execute(request));
    }

    private static ApiResponse Answer(ApiContext context, IEdmOperation operation, OrganizationResponse response)
    {
        if (operation.GetReturn()?.Type.AsComplex() is not { } type) return Answers.Empty(204);
        return Answers.Json(200, writer =>
        {
            writer.WriteString("@odata.context", $"{context.Root}$metadata#{ApiNames.Namespace}.{operation.Name}Response");
            foreach (var property in type.StructuralProperties())
            {
                writer.WritePropertyName(property.Name);
                ResultWriter.Write(writer, response.Results.TryGetValue(property.Name, out var value) ? value : null);
            }
        });
    }
}
