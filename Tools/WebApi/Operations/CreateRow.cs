using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary><c>POST /set</c>: Create.</summary>
internal sealed class CreateRow : Operation
{
    public override ApiResponse Answer(ApiContext context)
    {
        var table = context.Table;
        if (context.Preferences.ReturnsRow) context.Selected(table);
        var id = ((CreateResponse)context.Execute(new CreateRequest { Target = context.ReadRow(table) })).id;
        return RowAnswer.OfWrite(context, new EntityReference(table.LogicalName, id), $"{table.SetName}({id})", isCreated: true);
    }
}
