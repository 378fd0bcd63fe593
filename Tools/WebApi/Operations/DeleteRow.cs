using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary><c>DELETE /set(key)</c>: Delete.</summary>
internal sealed class DeleteRow : Operation
{
    public override ApiResponse Answer(ApiContext context)
    {
        var target = context.Path.Row!;
        target.RowVersion = context.Conditions.Version;
        var isVersioned = target.RowVersion is not null;
        context.Execute(new DeleteRequest { Target = target, ConcurrencyBehavior = isVersioned ? ConcurrencyBehavior.IfRowVersionMatches : ConcurrencyBehavior.Default });
        return Answers.Empty(204);
    }
}
