using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Reads feature settings.</summary>
public interface IFeatureControlService
{
    object GetFeatureControl(string namespaceValue, string featureControlName, out Type type);
}
