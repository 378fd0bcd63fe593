using PhoneCallCtx.WebApi.Batch;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary>Answers a batch of requests.</summary>
internal sealed class RunBatch : Operation
{
    /// <inheritdoc/>
    public override ApiResponse Answer(ApiContext context) => new BatchOperation(context.Behavior).Answer(context.Request, context.Api);
}
