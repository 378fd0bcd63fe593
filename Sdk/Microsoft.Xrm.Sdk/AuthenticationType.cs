namespace Microsoft.Xrm.Sdk;

/// <summary>How a plug-in assembly authenticates to another service.</summary>
public enum AuthenticationType
{
    ClientCredential = 0,
    ClientAssertionCertificate = 1,
    ClientAssertionCertificateWithX5c = 2,
    ManagedIdentity = 3,
}
