using System;
using System.Collections.Generic;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace PhoneCallCtx.WebApi.Hosting;

/// <summary>The options of a host.</summary>
public sealed record HostOptions
{
    /// <summary>The address to listen on. With another one than loopback, other machines can send requests.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port, from 0 to 65535; 0 for one that is free.</summary>
    public int Port { get; init; }

    /// <summary>The certificate with its private key, for https; null for http.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Names of this server that a Host header may have, beside <c>localhost</c> and its addresses.</summary>
    public IReadOnlyCollection<string> HostNames { get; init; } = [];

    /// <summary>The user of each bearer token; null when every token is one of the administrator.</summary>
    public IReadOnlyDictionary<string, Guid>? Users { get; init; }

    /// <summary>Pages of this origin may send requests and read answers. It has a scheme, a host and a port, such as <c>https://example.com:8443</c>; null for none.</summary>
    public string? CorsOrigin { get; init; }

    /// <summary>The log of requests; null for none.</summary>
    public RequestLog? Log { get; init; }

    /// <summary>The most bytes of a body, with the framing of chunks: 128 MB, as the platform has it.</summary>
    internal int MostBodyBytes { get; init; } = 128 * 1024 * 1024;

    /// <summary>The longest time from the headers of a request to the end of its body.</summary>
    internal TimeSpan BodyTimeLimit { get; init; } = TimeSpan.FromMinutes(2);
}
