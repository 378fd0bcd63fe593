using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>A class that the platform runs on a message.</summary>
public interface IPlugin
{
    void Execute(IServiceProvider serviceProvider);
}
