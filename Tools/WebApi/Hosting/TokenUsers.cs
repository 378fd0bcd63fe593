using System;
using System.Collections.Generic;
using Microsoft.Extensions.Primitives;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.WebApi.Hosting;

/// <summary>The users behind bearer tokens.</summary>
/// <param name="users">The user of each token; null when every token is one of the administrator.</param>
internal sealed class TokenUsers(IReadOnlyDictionary<string, Guid>? users)
{
    private const string Scheme = "Bearer ";

    /// <summary>The user of a request: without a token, the administrator.</summary>
    /// <param name="authorization">The Authorization header.</param>
    /// <returns>The user; null when the header has no known token.</returns>
    public Guid? UserOf(StringValues authorization)
    {
        if (users is null || authorization.Count == 0) return WellKnown.AdministratorId;
        return authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && users.TryGetValue(header[Scheme.Length..].Trim(), out var user) ? user : null;
    }
}
