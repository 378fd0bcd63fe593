using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The response of the RetrieveSharedPrincipalsAndAccess message.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RetrieveSharedPrincipalsAndAccessResponse : OrganizationResponse
{
    public PrincipalAccess[]? PrincipalAccesses => Results.ValueOrDefault<PrincipalAccess[]>(nameof(PrincipalAccesses));
}
