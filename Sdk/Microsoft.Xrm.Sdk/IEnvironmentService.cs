using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Tells a plug-in about the environment it runs in.</summary>
public interface IEnvironmentService
{
    Uri AzureAuthorityHost { get; }
    string? Geo { get; }
    string? AzureRegionName { get; }
}
