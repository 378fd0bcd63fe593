namespace PhoneCallCtx.WebApi.Batch;

/// <summary>The answer to one request of a batch.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="ContentId">The content id of the request; null for none.</param>
internal readonly record struct PartAnswer(ApiResponse Answer, string? ContentId);
