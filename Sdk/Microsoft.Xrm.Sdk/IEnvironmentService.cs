using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>The environment in which a plug-in runs.</summary>
public interface IEnvironmentService
{
    Uri AzureAuthorityHost { get; }
    string? Geo { get; }
    string? AzureRegionName { get; }
}
