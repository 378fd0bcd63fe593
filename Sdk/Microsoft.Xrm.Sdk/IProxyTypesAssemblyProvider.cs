using System.Reflection;

namespace Microsoft.Xrm.Sdk;

/// <summary>Names the assembly with the early-bound classes.</summary>
public interface IProxyTypesAssemblyProvider
{
    Assembly ProxyTypesAssembly { get; set; }
}
