using System;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>Gets tokens for the managed identity of a plug-in assembly.</summary>
public interface IManagedIdentityService
{
    string AcquireToken(IEnumerable<string> scopes);
    string AcquireToken(Guid managedIdentityId, IEnumerable<string> scopes);
}
