namespace Microsoft.Xrm.Sdk;

/// <summary>Gets tokens for a plug-in assembly.</summary>
public interface IAssemblyAuthenticationContext
{
    string AcquireToken(string authority, string resource, AuthenticationType authenticationType);
}
