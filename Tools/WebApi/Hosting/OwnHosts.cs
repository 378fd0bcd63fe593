using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace PhoneCallCtx.WebApi.Hosting;

/// <summary>
/// The values of the Host header that mean this server. Others are rejected: the owner of a web site can let its name
/// point to this machine, so that its pages could send requests (DNS rebinding). An address is no such name.
/// </summary>
/// <param name="listening">The address that the server listens on.</param>
/// <param name="names">More names of the server.</param>
internal sealed class OwnHosts(IPAddress listening, IEnumerable<string> names)
{
    private readonly bool _isLocal = IPAddress.IsLoopback(listening);
    private readonly FrozenSet<string> _names = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ["localhost", .. names]);

    /// <summary>Whether the header means this server, with any port: a tunnel may have another one.</summary>
    public bool Include(HostString host)
    {
        if (_names.Contains(host.Host)) return true;
        return IPAddress.TryParse(host.Host, out var address) && (!_isLocal || IPAddress.IsLoopback(address));
    }
}
