namespace Microsoft.Xrm.Sdk;

/// <summary>Writes to the trace log of a plug-in.</summary>
public interface ITracingService
{
    void Trace(string format, params object?[] args);
}
