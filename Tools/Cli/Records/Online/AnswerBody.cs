using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Online;

/// <summary>Reads the body of an answer.</summary>
internal static class AnswerBody
{
    /// <summary>The most bytes of an answer that is no page.</summary>
    public const int MostOfMessage = 64 * 1024;

    private const int LikelyLength = 1024 * 1024;

    /// <summary>Reads it whole.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="most">The most bytes.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="InputException">It is longer.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpResponseMessage answer, int most, CancellationToken stop)
    {
        var stream = await answer.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        // One byte more than announced: its absence shows the end.
        var buffer = new byte[(int)Math.Min(most, answer.Content.Headers.ContentLength ?? LikelyLength) + 1];
        var length = 0;
        while (true)
        {
            var count = await stream.ReadAsync(buffer.AsMemory(length), stop).ConfigureAwait(false);
            length += count;
            if (length > most) throw new InputException(FormattableString.Invariant($"the answer is longer than {most / 1024} KiB."));
            if (count == 0) return buffer.AsMemory(0, length);
            if (length == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(most + 1L, buffer.Length * 2L));
        }
    }
}
