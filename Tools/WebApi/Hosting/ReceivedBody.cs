using System;
using System.Threading;

namespace PhoneCallCtx.WebApi.Hosting;

/// <summary>A body in memory.</summary>
/// <param name="content">Its bytes.</param>
/// <param name="place">The places of large bodies, of which it has one; null for a small body.</param>
internal sealed class ReceivedBody(ReadOnlyMemory<byte> content, SemaphoreSlim? place) : IDisposable
{
    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; } = content;

    /// <summary>Lets another large body into memory.</summary>
    public void Dispose() => place?.Release();
}
