using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The components of a model-driven app. It hides .NET's own AppContext: code that uses this namespace writes System.AppContext.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/8.2/Contracts")]
public sealed class AppContext : IExtensibleDataObject
{
    public AppContext()
    {
    }

    [DataMember]
    public string? SitemapId { get; set; }

    [DataMember]
    public List<string>? bpfIds { get; set; }

    [DataMember]
    public List<string>? dashboardIds { get; set; }

    public ExtensionDataObject? ExtensionData { get; set; }
}
