using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Adds finding authority and resource from a challenge.</summary>
public interface IAssemblyAuthenticationContext2 : IAssemblyAuthenticationContext
{
    bool ResolveAuthorityAndResourceFromChallengeUri(Uri aadChallengeUri, out string authority, out string resource);
}
