using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Batch;

/// <summary>The errors of a batch that cannot be read.</summary>
internal static class BatchErrors
{
    /// <summary>A broken part of a batch.</summary>
    /// <param name="place">The place, such as <c>part 3</c>.</param>
    /// <param name="fault">What is wrong and what to do.</param>
    public static ApiException At(string place, string fault) => ApiErrors.BadRequest($"The batch cannot be read at {place}: {fault}");
}
