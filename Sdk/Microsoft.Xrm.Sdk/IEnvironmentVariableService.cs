namespace Microsoft.Xrm.Sdk;

/// <summary>Reads environment variables.</summary>
public interface IEnvironmentVariableService
{
    string RetrieveEnvironmentVariableValue(string environmentVariableSchemaName);
}
