using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Adds a search for authority and resource in a challenge.</summary>
public interface IAssemblyAuthenticationContext2 : IAssemblyAuthenticationContext
{
    bool ResolveAuthorityAndResourceFromChallengeUri(Uri aadChallengeUri, out string authority, out string resource);
}
