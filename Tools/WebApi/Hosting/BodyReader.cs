using System;
using System.Buffers;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PhoneCallCtx.WebApi.Hosting;

/// <summary>Reads whole bodies. Few large ones are in memory at a time, and the others wait.</summary>
/// <param name="timeLimit">The longest time for one body.</param>
internal sealed class BodyReader(TimeSpan timeLimit)
{
    private const int Large = 1024 * 1024;
    private const int MostLargeBodies = 4;

    /// <summary>For the process, not for a host: memory has no more room for several.</summary>
    private static readonly SemaphoreSlim Places = new(MostLargeBodies);

    /// <summary>Reads the body of a request.</summary>
    /// <returns>The body. Dispose it when nothing uses it any more.</returns>
    /// <exception cref="BadHttpRequestException">It is too large, too slow, or does not follow HTTP.</exception>
    /// <exception cref="TimeoutException">It took longer than the limit.</exception>
    /// <exception cref="OperationCanceledException">The client left.</exception>
    public async Task<ReceivedBody> ReadAsync(HttpContext context)
    {
        if (!context.Features.GetRequiredFeature<IHttpRequestBodyDetectionFeature>().CanHaveBody) return new ReceivedBody(default, null);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        limit.CancelAfter(timeLimit);
        SemaphoreSlim? place = null;
        try
        {
            var content = new ArrayBufferWriter<byte>();
            var announced = context.Request.ContentLength;
            while (content.WrittenCount != announced)
            {
                var room = content.GetMemory(RoomFor(content.WrittenCount, announced));
                var count = await context.Request.Body.ReadAsync(room, limit.Token).ConfigureAwait(false);
                if (count == 0) break;
                content.Advance(count);
                if (place is not null || content.WrittenCount < Large) continue;
                await Places.WaitAsync(limit.Token).ConfigureAwait(false);
                place = Places;
            }

            var body = new ReceivedBody(content.WrittenMemory, place);
            place = null;
            return body;
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
        finally
        {
            place?.Release();
        }
    }

    /// <summary>A small body takes little memory, and what a client announces takes none before it sends that much.</summary>
    private static int RoomFor(int received, long? announced) =>
        announced is { } length && (received >= Large || length <= Large) ? (int)Math.Max(1, length - received) : 4096;
}
